import Core
import Exchange
import Testing

@Suite("Evidence as a file")
struct EvidenceTableTests {
  /// A literal figure with a hostile source, in a sentence with quotation marks and a bar.
  private static var evidence: Evidence {
    let text = "=他说\"好|坏\"，产值852亿元。"
    let start = text.utf8.count - "852亿元。".utf8.count
    let figure = FrozenFigure(
      range: start..<start + "852亿元".utf8.count, label: "852亿元", markup: "{=852亿元|来源}",
      derivation: .cited(.literal), records: [], statedSource: "@SUM(A1)")
    let speech = FrozenSpeech(sections: [
      FrozenSection(
        heading: "", blocks: [FrozenBlock(kind: .paragraph, text: text, figures: [figure])],
        characterCount: 20,
        omissions: [.init(clause: "[，调解{调解件数}]", label: "总工会·调解件数", keys: [])])
    ])
    let period = Period("2025") ?? { preconditionFailure("2025 is a period") }()
    return Evidence(
      speech,
      workspace: Workspace(
        settings: WorkspaceSettings(region: RegionID(rawValue: 1), period: period),
        catalog: Catalog()))
  }

  @Test("CSV quotes what needs it, and no cell is a formula")
  func csv() throws {
    let text = try Self.text(as: .csv)
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.utf8.count { $0 == 0x0A } == 3)
    #expect(text.contains("1,\"'=他说\"\"好|坏\"\"，产值852亿元。\",852亿元,,文中自填,,自填,'@SUM(A1)"))
  }

  @Test("a Markdown cell holds no bar of its own")
  func markdown() throws {
    let text = try Self.text(as: .markdown)
    #expect(text.contains("好\\|坏"))
  }

  @Test(
    "every clause left out is listed in every format",
    arguments: [TableFormat.text, .csv, .markdown])
  func omissions(format: TableFormat) throws {
    let text = try Self.text(as: format)
    let line = text.split(separator: "\n").first { $0.contains("总工会·调解件数") }
    #expect(line?.contains("调解{调解件数}") == true)
    #expect(text.contains("略去"))
  }

  @Test("the format follows the file's ending", arguments: ["依据.csv", "依据.md", "依据.txt", ""])
  func ending(path: String) {
    let expected: TableFormat =
      path.hasSuffix("csv") ? .csv : path.hasSuffix("md") ? .markdown : .text
    #expect(TableFormat(ending: path) == expected)
  }
}

extension EvidenceTableTests {
  private static func text(as format: TableFormat) throws -> String {
    let day = try #require(Day("2026-01-20"))
    let bytes = try EvidenceTable(evidence, title: "讲话").bytes(
      as: format, details: FileDetails(author: "王晓", office: "青禾区委", day: day))
    return String(decoding: bytes, as: UTF8.self)
  }
}
