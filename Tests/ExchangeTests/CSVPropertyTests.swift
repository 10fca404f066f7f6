import Exchange
import SeededRandom
import Testing

@Suite("CSV, generated")
struct CSVPropertyTests {
  private static let pieces = ["总", "会", "1", "a", ",", "\"", "\n", "\r\n", "，", "“", "x y", "𠮷"]

  /// A cell that does not begin or end with a blank: those are cut.
  private func cell(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...4, using: &generator)
    let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
    return text.isEmpty ? "" : "始\(text)末"
  }

  private func written(_ cell: String, quoted: Bool) -> String {
    let mustQuote = cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    guard quoted || mustQuote else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  @Test(
    "what is written by RFC 4180 is read back as it was, each row at its physical line",
    arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    var expected: [TableRow] = []
    var line = 1
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let cells = (0..<Int.random(in: 2...4, using: &generator)).map { _ in cell(&generator) }
      expected.append(TableRow(line: line, cells: cells))
      let row = cells.map { written($0, quoted: Bool.random(using: &generator)) }
        .joined(separator: ",")
      let end = ["\n", "\r\n", "\n\n", "\r"].randomElement(using: &generator) ?? "\n"
      text += row + end
      line += row.lineEnds + end.lineEnds
    }
    let bytes = Array(text.utf8)
    let size = Int.random(in: 1...9, using: &generator)
    var rest = bytes[...]
    let table = CSVTable(name: "表.csv") { () throws(TableError) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var rows: [TableRow] = []
    while let row = try table.next() { rows.append(row) }
    #expect(rows == expected, "seed \(seed), pieces of \(size): \(text.debugDescription)")
  }
}

extension String {
  /// CR, LF and CRLF count one each.
  fileprivate var lineEnds: Int { count(where: \.isNewline) }
}
