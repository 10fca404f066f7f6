/// The help of ArgumentParser, laid out again in Chinese: its headings are English and its columns count
/// characters, not widths.
struct ChineseHelp {
  /// So wide that ArgumentParser wraps nothing.
  static let unwrapped = 100_000
  private static let labelWidth = 26
  private static let width = 80

  /// The help as users read it.
  let text: String

  /// Nil for a text that is no help (a completion script, the version).
  init?(_ original: String) {
    guard original.hasPrefix("OVERVIEW: ") || original.hasPrefix("USAGE: ") else { return nil }
    var lines: [String] = []
    for line in original.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += Self.translated(String(line), after: lines.last)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func translated(_ line: String, after previous: String?) -> [String] {
    if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst(10)).wrapped(to: width) }
    if line.hasPrefix("USAGE: ") { return usage(String(line.dropFirst(7))) }
    switch line {
    case "ARGUMENTS:": return ["参数："]
    case "OPTIONS:": return ["选项："]
    case "SUBCOMMANDS:": return ["命令："]
    default: break
    }
    if line.hasPrefix("  See '") {
      return ["各命令的用法见：quntuan help <命令>"]
    }
    guard line.hasPrefix("  "), !line.hasPrefix("       ") || line.hasPrefix(indent) else {
      return line.isEmpty ? [""] : [line]
    }
    return element(line, after: previous)
  }

  private static let indent = String(repeating: " ", count: labelWidth)

  private static func usage(_ text: String) -> [String] {
    let usage = text.replacingText("<subcommand>", with: "<命令>")
    let lines = usage.wrapped(to: width - 6)
    return lines.enumerated().map { ($0.offset == 0 ? "用法：" : "      ") + $0.element }
  }

  /// ArgumentParser puts the description at column 26, or on the next line after a long label.
  private static func element(_ line: String, after previous: String?) -> [String] {
    let scalars = Array(line)
    let hasDescription = scalars.count > labelWidth && scalars[labelWidth - 1] == " "
    guard hasDescription else { return [line] }
    let label = String(scalars[..<labelWidth]).trimmingEnd
    let description = translatedNotes(String(scalars[labelWidth...]))
    let parts = description.wrapped(to: width - labelWidth)
    return parts.enumerated().map { index, part in
      (index == 0 ? label : "").padded(to: labelWidth) + part
    }
  }

  private static func translatedNotes(_ text: String) -> String {
    text
      .replacingText("Show help information.", with: "显示用法")
      .replacingText("Show the version.", with: "显示版本")
      .replacingText("(default: ", with: "（默认：")
      .replacingText("(default)", with: "（默认）")
      .replacingText("(values: ", with: "（可用：")
      .replacingText("; default: ", with: "；默认：")
      .closingParenthesis
  }
}

extension String {
  func replacingText(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// What opened with a full-width parenthesis closes with one.
  fileprivate var closingParenthesis: String {
    contains("（") && hasSuffix(")") ? String(dropLast()) + "）" : self
  }
}
