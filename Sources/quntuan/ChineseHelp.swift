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
      lines += Self.translated(String(line))
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func translated(_ line: String) -> [String] {
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
    if line.isEmpty { return [""] }
    return line.hasPrefix("  ") ? element(line) : line.wrapped(to: width)
  }

  private static func usage(_ text: String) -> [String] {
    let words = text.replacingText("<subcommand>", with: "<命令>")
      .replacingText("<options>", with: "<选项>").split(separator: " ").map(String.init)
    var groups: [String] = []
    for word in words {
      if let last = groups.last, !last.isBalanced {
        groups[groups.count - 1] = "\(last) \(word)"
      } else {
        groups.append(word)
      }
    }
    var lines: [String] = []
    for group in groups {
      if let last = lines.last, last.displayWidth + 1 + group.displayWidth <= width {
        lines[lines.count - 1] = "\(last) \(group)"
      } else {
        lines.append((lines.isEmpty ? "用法：" : "      ") + group)
      }
    }
    return lines
  }

  /// ArgumentParser puts the description at column 26, or on the next line after a long label.
  private static func element(_ line: String) -> [String] {
    let characters = Array(line)
    let hasDescription = characters.count > labelWidth && characters[labelWidth - 1] == " "
    guard hasDescription else { return [translatedNotes(line)] }
    let label = translatedNotes(String(characters[..<labelWidth]).trimmingEnd)
    let description = translatedNotes(String(characters[labelWidth...]))
    let parts = description.wrapped(to: width - labelWidth)
    // Hanzi are twice as wide as ArgumentParser counts: a label may reach into the description's column.
    let isTooWide = label.displayWidth >= labelWidth
    return (isTooWide ? [label] : [])
      + parts.enumerated().map { index, part in
        (index == 0 && !isTooWide ? label : "").padded(to: labelWidth) + part
      }
  }

  private static func translatedNotes(_ text: String) -> String {
    text
      .replacingText("Show help information.", with: "显示用法")
      .replacingText("Show the version.", with: "显示版本")
      .replacingText("(default: ", with: "（默认：")
      .replacingText(" (default)", with: "（默认）")
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

  /// Whether every square bracket is closed: an option and its value stay on one line.
  fileprivate var isBalanced: Bool {
    count(where: { $0 == "[" }) == count(where: { $0 == "]" })
  }

  /// What opened with a full-width parenthesis closes with one.
  fileprivate var closingParenthesis: String {
    contains("（") && hasSuffix(")") ? String(dropLast()) + "）" : self
  }
}
