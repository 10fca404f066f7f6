import ArgumentParser

/// Prints the script that lets a shell complete this program's words.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "打印命令行补全脚本。")

  @Argument(
    help: ArgumentHelp("bash、zsh或fish", valueName: "命令行"),
    completion: .list(CompletionShell.allCases.map(\.rawValue)))
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw CommandFailure(.usage, "不能为“\(shell)”生成补全脚本，可用：bash、zsh、fish")
    }
    try Console.print(QuntuanCommand.completionScript(for: shell))
  }
}
