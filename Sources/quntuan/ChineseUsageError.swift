/// What ArgumentParser says about a command line that it cannot read, in Chinese.
///
/// It has no other place for words of one's own: its messages are translated by their fixed beginnings.
struct ChineseUsageError {
  /// One line: what is wrong and where the usage stands.
  let text: String

  /// - Parameters:
  ///   - message: the bare message.
  ///   - full: the message with usage, which names the command.
  init(message: String, full: String) {
    let command = full.firstQuoted(after: "See ") ?? "quntuan --help"
    text = "\(Self.translated(message))；用法见 \(command)"
  }

  private static func translated(_ message: String) -> String {
    let quoted = message.quotedParts
    let first = quoted.first ?? ""
    if message.hasPrefix("Unknown option ") {
      return quoted.count > 1 ? "没有选项\(first)，是否要写\(quoted[1])" : "没有选项\(first)"
    }
    if message.hasPrefix("Missing value for ") { return "\(first)缺少内容" }
    if message.hasPrefix("Unexpected argument ") || message.contains(" unexpected arguments: ") {
      return "多出了\(quoted.map { "“\($0)”" }.joined(separator: "、"))"
    }
    if message.hasPrefix("Missing expected argument ") { return "缺少\(first)" }
    if message.hasPrefix("Missing one of: ") { return "要写明其中一个：\(quoted.joined(separator: "、"))" }
    if message.hasPrefix("Missing required subcommand") { return "缺少命令" }
    if message.hasPrefix("The value "), quoted.count > 1 {
      let reason = message.split(separator: "': ", maxSplits: 1).dropFirst().first
      // More than a handful of values stand in lines of their own.
      let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }
        .map { String($0.dropFirst(4)) }
      let allowed = (listed.isEmpty ? Array(quoted.dropFirst(2)) : listed)
        .joined(separator: "、")
      let hint = reason.map { "：\($0)" } ?? (allowed.isEmpty ? "" : "，可用：\(allowed)")
      return "\(quoted[1])不能是“\(first)”\(hint)"
    }
    if message.hasPrefix("The option ") { return "选项\(first)后面不写内容" }
    if message.hasPrefix("Value to be set with ") {
      return "\(quoted.joined(separator: "和"))不能同时用"
    }
    if message.hasPrefix("Invalid option: ") { return "没有选项\(message.dropFirst(16))" }
    if message.hasPrefix("Can't generate completion scripts") {
      return "不能为“\(first)”生成补全脚本，可用：zsh、bash、fish"
    }
    if message.hasPrefix("Can't autodetect") { return "认不出所用的命令行，请写明zsh、bash或fish" }
    return message
  }
}

extension String {
  /// What stands between single quotation marks, in order.
  fileprivate var quotedParts: [String] {
    split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  fileprivate func firstQuoted(after prefix: String) -> String? {
    split(separator: prefix + "'", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
      .flatMap { $0.split(separator: "'", maxSplits: 1).first }.map(String.init)
  }
}
