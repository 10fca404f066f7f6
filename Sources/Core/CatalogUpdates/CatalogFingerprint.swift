/// One version of one entry of the catalogue, short enough to be remembered for each.
public struct CatalogFingerprint: Hashable, Sendable {
  public var key: CatalogEntry.Key
  /// Sixteen hexadecimal digits; equal where an entry says the same.
  public var digest: String

  public init(key: CatalogEntry.Key, digest: String) {
    self.key = key
    self.digest = digest
  }
}

extension Catalog {
  /// The fingerprints of every entry.
  public var fingerprints: Set<CatalogFingerprint> { Set(entries.map(fingerprint)) }

  /// The version of an entry of this catalogue. What it refers to counts by its code: numbers differ between workbooks.
  ///
  /// A field that is added to entries some day must count only where it is filled in, or every entry of every workbook would
  /// look as if its office had changed it.
  public func fingerprint(of entry: CatalogEntry) -> CatalogFingerprint {
    let fields = entry.fields(
      kind: { kind($0)?.code ?? "" }, indicator: { indicator($0)?.code ?? "" })
    var digest = StableHash()
    for field in fields where !field.value.isEmpty {
      digest.add("\(field.name)\u{1F}\(field.value)\u{1E}".utf8)
    }
    return CatalogFingerprint(key: entry.key, digest: digest.text)
  }
}

extension BuiltInCatalog {
  /// Tells the catalogue of one program from that of another, without reading its entries: opening a workbook asks it.
  public static let edition: String = {
    var digest = StableHash()
    for name in ["kinds.yaml", "indicators.yaml"] {
      if let bytes = Resource.bytes(named: name) { digest.add(bytes) }
    }
    return digest.text
  }()

  /// The kinds and indicators that the program brings along.
  public static var catalog: Catalog { Catalog(kinds: kinds, indicators: indicators) }
}
