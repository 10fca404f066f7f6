import Core
import GRDB

/// What a workbook remembers of the catalogue that it was made from. It is no record that anybody fills in: the journal does
/// not tell of it, and undo passes it by.
struct CatalogTable {
  let database: Database

  func memory() throws -> CatalogMemory {
    CatalogMemory(seen: try seen(), touched: try touched(), edition: try edition())
  }

  private func seen() throws -> Set<CatalogFingerprint> {
    let statement = try database.prepared("SELECT entity, code, digest FROM catalog_seen")
    defer { statement.reset() }
    var seen: Set<CatalogFingerprint> = []
    while try statement.step() {
      guard let key = Self.key(statement), let digest = statement.text(at: 2) else { continue }
      seen.insert(CatalogFingerprint(key: key, digest: digest))
    }
    return seen
  }

  /// The entries that the journal tells of, by their codes then and now.
  private func touched() throws -> Set<CatalogEntry.Key> {
    let statement = try database.prepared(
      """
      SELECT DISTINCT entity, json_extract(coalesce(after, before), '$.code') FROM journal_record
      WHERE entity IN ('kind', 'indicator')
      """)
    defer { statement.reset() }
    var keys: Set<CatalogEntry.Key> = []
    while try statement.step() {
      if let key = Self.key(statement) { keys.insert(key) }
    }
    return keys
  }

  private func edition() throws -> String? {
    let statement = try database.prepared("SELECT digest FROM catalog_edition")
    defer { statement.reset() }
    return try statement.step() ? statement.text(at: 0) : nil
  }

  private static func key(_ row: SQLStatement) -> CatalogEntry.Key? {
    guard let code = row.text(at: 1) else { return nil }
    return CatalogEntry.Table.allCases.first { $0.entity == row.text(at: 0) }.map {
      .init($0, code)
    }
  }

  func remember(_ fingerprints: Set<CatalogFingerprint>, edition: String) throws {
    let statement = try database.prepared(
      "INSERT OR IGNORE INTO catalog_seen (entity, code, digest) VALUES (?1, ?2, ?3)")
    for fingerprint in fingerprints {
      try statement.bind(fingerprint.key.table.entity, at: 1)
      try statement.bind(fingerprint.key.code, at: 2)
      try statement.bind(fingerprint.digest, at: 3)
      try statement.run()
    }
    let latest = try database.prepared("INSERT OR REPLACE INTO catalog_edition VALUES (1, ?1)")
    try latest.bind(edition, at: 1)
    try latest.run()
  }
}

extension CatalogEntry.Table {
  fileprivate var entity: String {
    switch self {
    case .kind: OrganizationKind.table
    case .indicator: Indicator.table
    }
  }
}

extension SQLiteStore {
  public func catalogMemory() throws(StoreError) -> CatalogMemory {
    try transaction(.deferred, title: "") { try CatalogTable(database: $0).memory() }
  }

  public func remember(
    _ fingerprints: Set<CatalogFingerprint>, edition: String
  ) throws(StoreError) {
    guard isWritable else { throw .readOnly(path: path) }
    try transaction(.immediate, title: "目录更新") {
      try CatalogTable(database: $0).remember(fingerprints, edition: edition)
    }
  }
}
