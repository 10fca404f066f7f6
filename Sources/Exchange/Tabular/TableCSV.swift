import Core

/// A table as CSV (RFC 4180): UTF-8 behind a byte order mark, without which spreadsheets take it for GBK; lines end at CRLF.
struct TableCSV {
  let text: String

  init(_ table: Table) {
    let rows = [table.columns.map(\.heading)] + table.rows.map { $0.map(\.guardedText) }
    text =
      "\u{FEFF}" + rows.map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension Table.Cell {
  /// A number may begin with a minus, and stays one; text that a program would run is guarded.
  fileprivate var guardedText: String {
    if case .text(let text) = self { FormulaGuard.guarded(text) } else { text }
  }
}

extension String {
  /// Quoted where it must be.
  fileprivate var csvField: String {
    guard unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return self
    }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
