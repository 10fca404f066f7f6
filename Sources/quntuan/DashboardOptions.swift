import TUI

/// How the dashboard is to be run.
struct DashboardOptions: Hashable, Sendable {
  /// A file of keys to play without a terminal; the last screen is printed.
  var keys: String?
  /// The screen's size without a terminal.
  var size: Size?
  /// Columns of “ ” … — ·: 1 or 2; nil asks the terminal.
  var ambiguousWidth: Int?

  /// Reads `120x36`; nil for anything else.
  static func size(_ text: String) -> Size? {
    let parts = text.split { "xX×*".contains($0) }.compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      return nil
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}
