import Core
import Foundation
import Testing

@testable import Exchange

@Suite("Tables as Excel workbooks")
struct SpreadsheetTests {
  private static let amounts = [
    "0", "16", "9.95", "0.0001", "1234.5678", "99999999999.9999", "-0.5", "1000000000000.25",
    "922337203685477.5807", "-100000000000000.0001",
  ]

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("表-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(bytes).write(to: path)
    let table = try #require(try XLSXWorkbook(path: path.path).tables().first)
    var rows: [[String]] = []
    while let row = try table.next() { rows.append(row.cells) }
    return rows
  }

  private func workbook(_ table: Table) throws -> [UInt8] {
    let day = try #require(Day("2026-01-15"))
    return try TableFile(
      [table], as: .xlsx, details: FileDetails(author: "王干事", office: "青禾区委", day: day)
    ).bytes
  }

  @Test("every amount comes back exact to the digit, those that a spreadsheet cannot hold as text")
  func exact() throws {
    let rows = try Self.amounts.map { [Table.Cell.amount(try Amount(plain: $0)), .text($0)] }
    let table = Table(
      name: "数", title: "数", columns: [.init("数值", isNumeric: true), .init("文字")], rows: rows)
    let back = try read(try workbook(table))
    #expect(back.suffix(Self.amounts.count).map { $0[0] } == Self.amounts)
  }

  @Test("what looks like a formula stays text, and a sheet's name holds nothing that it must not")
  func hostile() throws {
    let table = Table(
      name: "a/b[1]:'*?\\一个很长很长很长很长很长很长很长很长很长很长很长的名字", title: "=1+1",
      columns: [.init("@列")], rows: [[.text("=HYPERLINK(\"x\")")], [.text("\u{1B}[31m")]])
    let back = try read(try workbook(table))
    #expect(back.first == ["=1+1"])
    #expect(back.contains(["=HYPERLINK(\"x\")"]))
  }

  @Test("a text longer than a cell is cut where the cell ends, whatever it is made of")
  func long() throws {
    let accents = "a" + String(repeating: "\u{301}", count: 40_000)
    let pairs = "x" + String(repeating: "𠮷", count: 20_000)
    let plain = String(repeating: "好", count: 32_768)
    let table = Table(
      name: "长", title: "长", columns: [.init("文字")],
      rows: [accents, pairs, plain].map { [.text($0)] })
    let back = try read(try workbook(table)).suffix(3).map { $0[0] }
    // 32,767 units, and no half of a pair.
    #expect(back.map(\.utf16.count) == [32_767, 32_767, 32_767])
    #expect(zip([accents, pairs, plain], back).allSatisfy { $0.utf16.starts(with: $1.utf16) })
  }
}
