import Core

/// The evidence of a speech: as a list to read, or as a table.
public struct EvidenceTable: Sendable {
  public let table: Table
  private let list: String

  private static let unboundStatus = "未挂接"
  private static let omittedStatus = "略去"

  /// - Parameter title: the draft's name.
  public init(_ evidence: Evidence, title: String) {
    table = Table(
      name: "数据依据", title: "《\(title)》数据依据", summary: evidence.summary,
      columns: [
        .init("序号", isNumeric: true, widest: 6), .init("所在句", widest: 44), .init("讲稿中", widest: 16),
        .init("准确数", widest: 14), .init("推算", widest: 22), .init("数据", widest: 30),
        .init("状态", widest: 8), .init("来源", widest: 16),
      ], rows: Self.rows(evidence))
    list = Self.list(evidence, title)
  }

  /// - Throws: `ExportError`.
  public func bytes(
    as format: TableFormat, details: FileDetails
  ) throws(ExportError) -> [UInt8] {
    // A sentence and where its figures come from do not fit side by side.
    guard format != .text else { return Array(list.utf8) }
    return try TableFile([table], as: format, details: details).bytes
  }

  private static func rows(_ evidence: Evidence) -> [[Table.Cell]] {
    evidence.rows.map { row in
      [
        .count(row.number), .text(row.sentence), .text(row.wording), .text(row.exact),
        .text(row.derivation), .text(row.records.joined(separator: "；")),
        .text(row.status.rawValue), .text(row.source),
      ]
    }
      + evidence.unbound.map {
        [
          .count(nil), .text($0.sentence), .text($0.text), "", "", "", .text(unboundStatus), "",
        ]
      }
      + evidence.omissions.map {
        [
          .count(nil), .text($0.clause), "", "", "", .text($0.figure), .text(omittedStatus),
          .text(owners(of: $0)),
        ]
      }
  }

  private static func owners(of omission: Evidence.Omission) -> String {
    omission.owners.isEmpty ? "" : "应由\(omission.owners.joined(separator: "、"))报送"
  }

  private static func list(_ evidence: Evidence, _ title: String) -> String {
    var lines = ["《\(title)》数据依据", evidence.summary, ""]
    for row in evidence.rows {
      lines.append("\(row.number). \(row.wording)　\(row.status.rawValue)")
      lines.append("   所在句：\(row.sentence)")
      if !row.exact.isEmpty { lines.append("   准确数：\(row.exact)（\(row.derivation)）") }
      if !row.records.isEmpty { lines.append("   数据：\(row.records.joined(separator: "；"))") }
      if !row.source.isEmpty { lines.append("   来源：\(row.source)") }
    }
    if !evidence.unbound.isEmpty { lines += ["", "未挂接的数字："] }
    lines += evidence.unbound.map { "- \($0.text)　所在句：\($0.sentence)" }
    if !evidence.omissions.isEmpty { lines += ["", "略去的分句："] }
    for omission in evidence.omissions {
      lines.append("- \(omission.clause)　缺：\(omission.figure)")
      if !omission.owners.isEmpty { lines.append("  \(owners(of: omission))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
