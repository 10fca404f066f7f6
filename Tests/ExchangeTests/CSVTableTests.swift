import Exchange
import Testing

/// Rows as `line: a|b|c`, so that expectations read as pictures.
private func rows(_ bytes: [UInt8], chunk: Int = .max) throws(TableError) -> [String] {
  var rest = bytes[...]
  let table = CSVTable(name: "表.csv") { () throws(TableError) in
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(chunk) }
    return Array(rest.prefix(chunk))
  }
  var rows: [String] = []
  while let row = try table.next() {
    rows.append("\(row.line): \(row.cells.joined(separator: "|"))")
  }
  return rows
}

private func rows(_ text: String) throws(TableError) -> [String] { try rows(Array(text.utf8)) }

private func error(_ bytes: [UInt8]) -> TableError? {
  do throws(TableError) {
    _ = try rows(bytes)
    return nil
  } catch { return error }
}

@Suite("CSV")
struct CSVTableTests {
  @Test("a row is numbered by the physical line that it begins on, whatever lines it holds")
  func lines() throws {
    let text = "机构,备注\n区总工会,\"第一行\n第二行\n第三行\"\n\n区妇联,好\n"
    #expect(try rows(text) == ["1: 机构|备注", "2: 区总工会|第一行\n第二行\n第三行", "6: 区妇联|好"])
  }

  @Test(
    "LF, CRLF and CR end a line alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = ["甲,乙", "1,2", "", "3,4"].joined(separator: end)
    #expect(try rows(text) == ["1: 甲|乙", "2: 1|2", "4: 3|4"])
  }

  @Test("a byte order mark is no part of the first heading")
  func mark() throws {
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array("机构,期\n".utf8)) == ["1: 机构|期"])
  }

  @Test("blanks around a cell are cut, full-width ones too; quotes written twice are one")
  func cells() throws {
    #expect(try rows(" 区总工会 ,　16　,\"称“好”,说\"\"行\"\"\"\n") == ["1: 区总工会|16|称“好”,说\"行\""])
  }

  @Test("the last row needs no line end")
  func noLineEnd() throws {
    #expect(try rows("甲,乙\n1,2") == ["1: 甲|乙", "2: 1|2"])
  }

  @Test("bytes that are no UTF-8 are refused with their line")
  func notUTF8() {
    // 总 in GB18030.
    #expect(
      error(Array("机构\n甲\n".utf8) + [0xD7, 0xDC]) == .notUTF8(file: "表.csv", line: 3, byte: 12))
  }

  @Test("a NUL byte is refused with its line")
  func nul() {
    #expect(error(Array("机构\n甲".utf8) + [0]) == .notText(file: "表.csv", line: 2))
  }

  @Test("a quotation mark that is never closed is refused with the line it opens on")
  func unclosed() {
    #expect(
      error(Array("机构,备注\n甲,\"没有\n乙,完\n".utf8)) == .unclosedQuote(file: "表.csv", line: 2))
  }

  @Test("a quotation mark inside a bare cell is refused with its line")
  func stray() {
    #expect(error(Array("机构\n甲\"乙\n".utf8)) == .strayQuote(file: "表.csv", line: 2))
  }

  @Test("a cell that swallows the rest of the file is refused before it fills the memory")
  func tooLong() {
    let bytes = Array("机构\n\"".utf8) + Array(repeating: UInt8(ascii: "a"), count: 3 << 20)
    #expect(error(bytes) == .cellTooLong(file: "表.csv", line: 2))
  }

  @Test("packed files are told apart from text")
  func otherFormats() {
    #expect(error([0x50, 0x4B, 0x03, 0x04, 0x14]) == .isPacked(file: "表.csv"))
  }

  @Test("how the bytes are cut into pieces changes nothing")
  func pieces() throws {
    let text = "机构,指标,备注\r\n区总工会,竞赛场次,\"两\r\n行\"\r\n\r\n区妇联,\"贷款\",\"\"\"引\"\"\"\n末,行,"
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let whole = try rows(bytes)
    // Cuts inside the mark itself are the system's affair: read(2) fills at least three bytes of a file that has them.
    for size in 3...bytes.count {
      #expect(try rows(bytes, chunk: size) == whole, "pieces of \(size) bytes")
    }
  }

  @Test("a folder, and a file that is not there, are refused by path")
  func access() {
    #expect(throws: TableError.missing(path: "/没有/这个.csv")) {
      _ = try CSVTable.open(path: "/没有/这个.csv")
    }
    #expect(throws: TableError.unreadable(path: "/tmp", reason: "是文件夹")) {
      let table = try CSVTable.open(path: "/tmp")
      _ = try table.next()
    }
  }
}
