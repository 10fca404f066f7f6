import Core
import Foundation
import GRDB

extension SQLiteStore {
  /// Makes a workbook that only its owner can read (0600), never over an existing file, and opens it.
  ///
  /// It is made beside its place under another name and put there when it is whole, so that no crash leaves half of one.
  /// - Throws: `.alreadyExists`, `.cannotCreate`, `.noPermission`, `.readOnly`, `.diskFull`, or `.refused` for a seed
  ///   that the schema forbids.
  public static func create(
    at path: String, seed: WorkspaceSeed
  ) throws(StoreError) -> SQLiteStore {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw .alreadyExists(path: path) }
    let draft = UnfinishedFile.path(for: path)
    try claim(draft, for: path)
    defer { UnfinishedFile.remove(draft) }
    do { try fill(draft, with: seed) } catch {
      throw StoreError(error, path: path, title: "新建工作簿")
    }
    try put(draft, at: path)
    return try open(at: path, access: .readWrite)
  }

  /// Makes an empty file of mode 0600.
  private static func claim(_ draft: String, for path: String) throws(StoreError) {
    unlink(draft)
    let file = Foundation.open(draft, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file < 0 else {
      Foundation.close(file)
      return
    }
    throw StoreError(code: errno, path: path)
  }

  /// Gives the finished file its name, unless another program has taken the name meanwhile.
  private static func put(_ draft: String, at path: String) throws(StoreError) {
    if link(draft, path) == 0 { return }
    switch errno {
    case EEXIST: throw .alreadyExists(path: path)
    // A disk that knows no hard links (FAT, some network shares).
    case EPERM, ENOTSUP, ENOSYS, EMLINK:
      guard access(path, F_OK) != 0 else { throw .alreadyExists(path: path) }
      guard rename(draft, path) == 0 else {
        throw .cannotCreate(path: path, systemCode: errno)
      }
    case let code: throw .cannotCreate(path: path, systemCode: code)
    }
  }

  private static func fill(_ path: String, with seed: WorkspaceSeed) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      try db.inTransaction(.immediate) {
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        for migration in Schema.migrations { try db.execute(sql: migration) }
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        try seed.insert(into: db)
        return .commit
      }
    }
    try queue.close()
  }
}

extension WorkspaceSeed {
  fileprivate func insert(into db: Database) throws {
    var regions = regions
    for index in regions.indices {
      regions[index].id = RegionID(rawValue: Int64(index) + 1)
      regions[index].parent = index == 0 ? nil : RegionID(rawValue: Int64(index))
    }
    guard let home = regions.last?.id else { throw UnstorableRecord(reason: "没有写明区域") }
    var draft = draft
    // A placeholder, because the settings refer to it.
    draft?.id = DraftID(rawValue: -1)
    let settings = WorkspaceSettings(
      region: home, period: period, draft: draft?.id, dueDays: dueDays,
      charactersPerMinute: charactersPerMinute)
    let organizations = organizations.map { organization in
      var organization = organization
      organization.region = home
      return organization
    }
    let records: [any NumberedRecord] =
      regions + kinds + indicators + organizations + formulations
      + (draft.map { [$0] } ?? []) + [settings]
    var numbering = Numbering(db)
    let writer = ChangeWriter(db)
    for change in try numbering.numbered(records.map { Change(before: nil, after: $0.record) }) {
      try writer.apply(change)
    }
    try writer.finish()
    let catalog = Catalog(kinds: kinds, indicators: indicators)
    try CatalogTable(database: db).remember(catalog.fingerprints, edition: edition)
  }
}
