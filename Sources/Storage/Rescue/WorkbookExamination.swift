import Core
import Foundation
import GRDB

/// What is right and wrong with a workbook's file.
public struct WorkbookExamination: Sendable {
  /// How many records of one kind there are.
  public struct Count: Hashable, Sendable {
    public var name: String
    public var count: Int
  }

  /// Everything that is wrong, in the office's words; empty for a good workbook.
  public private(set) var problems: [String] = []
  public private(set) var counts: [Count] = []
  /// The version of the workbook's shape.
  public private(set) var version = 0

  /// Looks at every page, index and reference; changes nothing.
  /// - Throws: `.missing`, `.folder`, `.empty`, `.foreign`, `.newer`, `.noPermission`, `.locked`.
  public init(of path: String) throws(StoreError) {
    do throws(StoreError) {
      let store = try SQLiteStore.open(at: path, access: .readOnly, migrates: false)
      do { try store.queue.inDatabase { try examine($0) } } catch {
        throw StoreError(error, path: path, title: "")
      }
      if problems.isEmpty, version == Schema.version { _ = try store.window() }
      try store.close()
    } catch {
      guard case .corrupt(_, let detail) = error else { throw error }
      problems.append(Self.words(for: detail))
      problems += Self.badPages(of: path)
    }
  }

  private mutating func examine(_ db: Database) throws {
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(50)") where line != "ok" {
      let words = Self.words(for: line)
      if !problems.contains(words) { problems.append(words) }
    }
    // Rows of broken pages would be counted wrong, and their references too.
    guard problems.isEmpty else { return }
    problems += try WorkbookShape(of: db).differences(from: WorkbookShape(version: version))
    var dangling: [String: Int] = [:]
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      let words =
        "\(TableName.chinese(row[0]))引用了不存在的\(TableName.chinese(row[2] as String? ?? ""))"
      dangling[words, default: 0] += 1
    }
    problems += dangling.sorted { $0.key < $1.key }.map { "\($0.key)：\($0.value)条" }
    if try RescueMending.isJournalBroken(db) { problems.append("日志的条数与记载不符") }
    if try db.tableExists("figure_packed"), try PackedFigures(db).disagreements() > 0 {
      problems.append("合计所用的数据与台账不符（台账未损坏，可用 --rescue 重建）")
    }
    counts = try Self.counts(db)
  }

  /// How many records there are, without looking whether they are good.
  /// - Throws: as `init(of:)`, and `.corrupt`.
  public static func counts(of path: String) throws(StoreError) -> [Count] {
    let store = try SQLiteStore.open(at: path, access: .readOnly, migrates: false)
    do {
      let counts = try store.queue.inDatabase(Self.counts)
      try store.close()
      return counts
    } catch {
      throw StoreError(error, path: path, title: "")
    }
  }

  private static func counts(_ db: Database) throws -> [Count] {
    try TableName.ofRecords.filter { try db.tableExists($0) }.map { table in
      Count(
        name: TableName.chinese(table),
        count: try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0)
    }
  }

  /// Where SQLite gives up at once, the pages are gone through without it.
  private static func badPages(of path: String) -> [String] {
    guard let file = try? PageFile(path) else { return [] }
    var damaged = DamagedWorkbook(file)
    try? damaged.read { _, _ in }
    let pages = damaged.badPages.sorted()
    guard !pages.isEmpty else { return [] }
    let list = pages.prefix(10).map(String.init).joined(separator: "、")
    return ["读不出的页\(pages.count)个：第\(list)\(pages.count > 10 ? "……" : "")页"]
  }

  /// SQLite's findings name pages, trees and indexes.
  private static func words(for line: String) -> String {
    let numbers = line.split { !$0.isNumber }
    if line.contains("missing from index") || line.contains("wrong # of entries in index") {
      return "索引与内容不符（内容未损坏，可用 --rescue 重建）"
    }
    if let page = line.range(of: "page ", options: .caseInsensitive),
      let number = line[page.upperBound...].split(whereSeparator: { !$0.isNumber }).first
    {
      return "第\(number)页损坏"
    }
    if line.contains("NULL value in") || line.contains("CHECK constraint failed") {
      return "有的内容不合规定（\(line)）"
    }
    if line.contains("malformed") { return "文件结构损坏" }
    return numbers.isEmpty ? "文件损坏（\(line)）" : "文件损坏：\(line)"
  }
}
