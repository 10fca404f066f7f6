import Core

/// Tables as Markdown (GitHub's tables), each under its heading.
struct TableMarkdown {
  let text: String

  init(_ tables: [Table]) {
    text = tables.map(Self.text).joined(separator: "\n")
  }

  private static func text(of table: Table) -> String {
    let rows =
      [
        table.columns.map(\.heading.markdownCell),
        table.columns.map { $0.isNumeric ? "---:" : "---" },
      ] + table.rows.map { $0.map(\.text.markdownCell) }
    let summary = table.summary.isEmpty ? "" : "\(table.summary.markdownCell)\n\n"
    return "# \(table.title.markdownCell)\n\n\(summary)"
      + rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension String {
  fileprivate var markdownCell: String { markdownEscaped.onOneLine }
}
