/// What a workbook remembers of where its catalogue comes from.
public struct CatalogMemory: Hashable, Sendable {
  /// The built-in versions of entries that the workbook was made with or has been offered.
  public var seen: Set<CatalogFingerprint>
  /// The entries that the journal tells of: somebody added, changed or removed them here.
  public var touched: Set<CatalogEntry.Key>
  /// The catalogue that was compared with last; nil in a workbook that was never compared with any.
  public var edition: String?

  public init(
    seen: Set<CatalogFingerprint> = [], touched: Set<CatalogEntry.Key> = [],
    edition: String? = nil
  ) {
    self.seen = seen
    self.touched = touched
    self.edition = edition
  }

  /// Whether an entry of a workbook is still as a program brought it: nobody ever changed it here, or what it says now is a
  /// version that some program offered (an update that was taken back leads there too).
  func isAsBrought(_ fingerprint: CatalogFingerprint) -> Bool {
    !touched.contains(fingerprint.key) || seen.contains(fingerprint)
  }

  /// Whether the workbook had an entry once, or was offered it.
  func knows(_ key: CatalogEntry.Key) -> Bool {
    touched.contains(key) || seen.contains { $0.key == key }
  }
}
