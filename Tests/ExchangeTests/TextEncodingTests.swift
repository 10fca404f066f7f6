import Exchange
import Foundation
import Testing

@Suite("Encodings of text tables")
struct TextEncodingTests {
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  static let text = "机构,指标,期,数值\n区总工会,竞赛场次,2025,16\n𠮷镇总工会,€,2025,３\n"
  static let rows = ["1: 机构|指标|期|数值", "2: 区总工会|竞赛场次|2025|16", "3: 𠮷镇总工会|€|2025|３"]

  private static func bytes(_ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
    mark + [UInt8](text.data(using: encoding) ?? Data())
  }

  private func read(
    _ bytes: [UInt8], as encoding: TextEncoding? = nil, name: String = "表.csv", piece: Int = .max
  ) throws -> (rows: [String], encoding: TextEncoding) {
    var rest = bytes[...]
    let table = CSVTable(name: name, encoding: encoding) { () throws(TableError) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(piece) }
      return Array(rest.prefix(piece))
    }
    var rows: [String] = []
    while let row = try table.next() {
      rows.append("\(row.line): \(row.cells.joined(separator: "|"))")
    }
    return (rows, table.encoding)
  }

  @Test(
    "each is known by itself, with its mark or without, in pieces of any size",
    arguments: [7, 64, 1 << 16])
  func known(piece: Int) throws {
    let files: [(bytes: [UInt8], encoding: TextEncoding)] = [
      (Self.bytes(.utf8), .utf8), (Self.bytes(.utf8, mark: [0xEF, 0xBB, 0xBF]), .utf8),
      (Self.bytes(.utf16LittleEndian, mark: [0xFF, 0xFE]), .utf16LittleEndian),
      (Self.bytes(.utf16BigEndian, mark: [0xFE, 0xFF]), .utf16BigEndian),
    ]
    for file in files {
      let read = try read(file.bytes, piece: piece)
      #expect(read.rows == Self.rows)
      #expect(read.encoding == file.encoding)
    }
  }

  @Test("without a mark, UTF-16 shows by its zeros and GB18030 by not being UTF-8")
  func guessed() throws {
    let files: [(encoding: String.Encoding, expected: TextEncoding)] = [
      (.utf16LittleEndian, .utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian),
      (Self.gb18030, .gb18030),
    ]
    for file in files {
      let read = try read(Self.bytes(file.encoding))
      #expect(read.rows == Self.rows)
      #expect(read.encoding == file.expected)
    }
  }

  @Test("an encoding is found out at the first character that is not ASCII, however late it comes")
  func late() throws {
    let ascii = String(repeating: "a,b,c,d\n", count: 20_000)
    let bytes = [UInt8](ascii.utf8) + Self.bytes(Self.gb18030)
    let read = try read(bytes, piece: 1 << 16)
    #expect(read.encoding == .gb18030)
    #expect(read.rows.last == "20003: 𠮷镇总工会|€|2025|３")
  }

  @Test("an encoding that is stated is used, and what it cannot be names line and byte")
  func forced() throws {
    #expect(try read(Self.bytes(Self.gb18030), as: .gb18030).rows == Self.rows)
    #expect(
      throws: TableError.undecodable(file: "表.csv", line: 2, byte: 12, encoding: "GB18030")
    ) {
      try read([UInt8]("a,b,c,d\n1,2".utf8) + [0xFF, 0x2C, 0x0A], as: .gb18030)
    }
    let cut = Self.bytes(Self.gb18030).dropLast(2)
    #expect(throws: TableError.self) { try read(Array(cut), as: .gb18030) }
  }

  @Test("tabs and semicolons part cells where most lines have them")
  func delimiters() throws {
    let expected = ["1: 机构|备注", "2: 区总工会|一,二", "3: 区妇联|三;四"]
    let tabs = "机构\t备注\n区总工会\t一,二\n区妇联\t三;四\n"
    #expect(try read([UInt8](tabs.utf8)).rows == expected)
    let semicolons = "机构;备注\n区总工会;一,二\n区妇联;\"三;四\"\n"
    #expect(try read([UInt8](semicolons.utf8)).rows == expected)
    let one = "机构\n区总工会\n"
    #expect(try read([UInt8](one.utf8), name: "表.tsv").rows == ["1: 机构", "2: 区总工会"])
  }

  @Test(
    "people name encodings in many ways",
    arguments: [
      ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("gbk", .gb18030), ("GB2312", .gb18030),
      ("utf-16", .utf16LittleEndian), ("UTF_16BE", .utf16BigEndian),
    ])
  func names(name: String, expected: TextEncoding) {
    #expect(TextEncoding(named: name) == expected)
  }
}
