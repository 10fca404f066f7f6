import Core

/// Tables as plain text: columns line up by the width that hanzi take.
struct TableText {
  let text: String

  init(_ tables: [Table]) {
    text = tables.map(Self.text).joined(separator: "\n")
  }

  private static func text(of table: Table) -> String {
    var lines = [table.title]
    if !table.summary.isEmpty { lines.append(table.summary) }
    lines.append("")
    guard !table.rows.isEmpty else { return (lines + ["没有", ""]).joined(separator: "\n") }
    var columns = TextTable(table.columns.map { ($0.heading, $0.isNumeric ? .right : .left) })
    for row in table.rows {
      columns.append(row.map { $0.text.onOneLine })
    }
    return (lines + columns.lines + [""]).joined(separator: "\n")
  }
}
