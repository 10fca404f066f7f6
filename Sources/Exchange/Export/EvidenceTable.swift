import Core

/// The evidence of a speech as a file: plain text to read, CSV for a spreadsheet, or Markdown.
public struct EvidenceTable: Sendable {
  public enum Format: Hashable, Sendable {
    case text, csv, markdown

    /// By a file's ending: .csv, .md; anything else is plain text.
    public init(ending path: String) {
      self = path.hasSuffix(".csv") ? .csv : path.hasSuffix(".md") ? .markdown : .text
    }
  }

  /// UTF-8; lines end at LF, in CSV at CRLF (RFC 4180) behind a byte order mark, without which spreadsheets take it for
  /// GBK.
  public let text: String

  private static let headings = ["序号", "所在句", "讲稿中", "准确数", "推算", "数据", "状态", "来源"]
  private static let unboundStatus = "未挂接"
  private static let omittedStatus = "略去"

  /// - Parameter title: the draft's name.
  public init(_ evidence: Evidence, title: String, format: Format) {
    text =
      switch format {
      case .text: Self.plainText(evidence, title)
      case .csv: Self.csv(evidence)
      case .markdown: Self.markdown(evidence, title)
      }
  }

  private static func cells(_ evidence: Evidence) -> [[String]] {
    evidence.rows.map { row in
      [
        "\(row.number)", row.sentence, row.wording, row.exact, row.derivation,
        row.records.joined(separator: "；"), row.status.rawValue, row.source,
      ]
    }
      + evidence.unbound.map { ["", $0.sentence, $0.text, "", "", "", unboundStatus, ""] }
      + evidence.omissions.map {
        ["", $0.clause, "", "", "", $0.figure, omittedStatus, owners(of: $0)]
      }
  }

  private static func owners(of omission: Evidence.Omission) -> String {
    omission.owners.isEmpty ? "" : "应由\(omission.owners.joined(separator: "、"))报送"
  }

  private static func plainText(_ evidence: Evidence, _ title: String) -> String {
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

  private static func csv(_ evidence: Evidence) -> String {
    let rows = [headings] + cells(evidence)
    return "\u{FEFF}"
      + rows.map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func markdown(_ evidence: Evidence, _ title: String) -> String {
    let rows =
      [headings, headings.map { _ in "---" }] + cells(evidence).map { $0.map(\.markdownCell) }
    return "# 《\(title.markdownCell)》数据依据\n\n\(evidence.summary)\n\n"
      + rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension String {
  /// Quoted where it must be (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it (OWASP,
  /// "CSV Injection").
  fileprivate var csvField: String {
    let isFormula = unicodeScalars.first.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) }
    let safe = isFormula == true ? "'" + self : self
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  fileprivate var markdownCell: String {
    markdownEscaped.replacing("\n", with: " ")
  }
}
