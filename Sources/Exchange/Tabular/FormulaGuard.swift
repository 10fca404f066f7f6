/// What keeps a spreadsheet from running text of a CSV file as a formula: an apostrophe before it (OWASP, "CSV Injection").
///
/// Text that has such an apostrophe of its own gets a second one, so that taking one off always gives the text back.
enum FormulaGuard {
  private static let triggers = "=+-@＝＋－＠\t\r"

  static func guarded(_ text: String) -> String { isGuarded(text) ? "'" + text : text }

  /// The text without its guard, if it has one.
  static func unguarded(_ text: String) -> String {
    guard text.first == "'", isGuarded(String(text.dropFirst())) else { return text }
    return String(text.dropFirst())
  }

  /// Whether text begins as a formula does, behind any number of apostrophes.
  private static func isGuarded(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "'" }
    return first.map { triggers.unicodeScalars.contains($0) } ?? false
  }
}
