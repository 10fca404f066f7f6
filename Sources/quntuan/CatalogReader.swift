import Core
import Storage

/// Compares a workbook's catalogue with the program's, and notes that somebody has looked.
struct CatalogReader {
  let store: any Store

  /// - Throws: `StoreError`.
  func update() throws(StoreError) -> CatalogUpdate {
    CatalogUpdate(
      from: BuiltInCatalog.catalog, to: try store.window(WindowRequest(periods: [])).catalog,
      memory: try store.catalogMemory())
  }

  /// How many entries nobody has decided about; 0 at once where this program has looked before.
  func newCount() throws(StoreError) -> Int {
    guard store.isWritable, try store.catalogMemory().edition != BuiltInCatalog.edition else {
      return 0
    }
    let count = try update().undecidedCount
    // Nothing to tell of: the next opening need not compare.
    if count == 0 { try rememberEdition() }
    return count
  }

  /// Remembers what was listed, whether or not it was taken.
  func remember(_ update: CatalogUpdate) throws(StoreError) { try remember(update.fingerprints) }

  func remember(_ fingerprints: Set<CatalogFingerprint>) throws(StoreError) {
    guard store.isWritable else { return }
    try store.remember(fingerprints, edition: BuiltInCatalog.edition)
  }

  /// Remembers that the line at opening has been shown; what it told of stays undecided.
  func rememberEdition() throws(StoreError) { try remember([]) }
}
