import ArgumentParser
import Core
import Exchange

/// What happens without a command: the dashboard, or into a pipe the current speech.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "打开工作台；输出到管道时打印当前讲稿。")

  @Argument(
    help: ArgumentHelp("工作簿文件；不写就是上次用的", valueName: "工作簿"),
    completion: .file(extensions: ["quntuan"]))
  var workbook: String?
  @Option(
    help: ArgumentHelp("不用终端，照文件里的按键操作一遍，打印最后一屏", valueName: "文件"), completion: .file())
  var keys: String?
  @Option(help: ArgumentHelp("屏幕大小，如120x36", valueName: "列x行"))
  var size: String?
  @Option(help: ArgumentHelp("“”…—等字符占几列：1或2；不写就问终端", valueName: "列数"))
  var ambiguousWidth: Int?

  func validate() throws {
    if let size, DashboardOptions.size(size) == nil {
      throw ValidationError("--size“\(size)”要写成“列x行”，如120x36")
    }
    if let ambiguousWidth, !(1...2).contains(ambiguousWidth) {
      throw ValidationError("--ambiguous-width只能是1或2")
    }
  }

  func run() throws {
    try Self.open(
      workbook,
      DashboardOptions(
        keys: keys, size: size.flatMap(DashboardOptions.size), ambiguousWidth: ambiguousWidth))
  }

  /// - Parameter workbook: its path; nil for the one last used.
  static func open(_ workbook: String?, _ options: DashboardOptions) throws {
    if options.keys == nil, !Console.isOutputTerminal { return try printSpeech(workbook) }
    if options.keys == nil, !Console.isInputTerminal {
      throw CommandFailure(.usage, "标准输入不是终端，不能打开工作台；请直接在终端里运行")
    }
    try runDashboard(path: workbook, options: options)
  }

  /// Gaps are marked in the text and named on standard error; a reader in a pipe gets the speech either way.
  private static func printSpeech(_ workbook: String?) throws {
    guard let workbook else {
      throw CommandFailure(.usage, "没有写明工作簿；用法见 quntuan --help")
    }
    try hintAtCommand(workbook)
    let speech = try withWorkbook(workbook) { try Speech(of: nil, in: $0) }
    _ = speech.reportGaps()
    _ = speech.reportMistakes()
    try Console.write(SpeechText(speech.composition).text)
  }

  /// A mistyped command reads as a workbook's name.
  static func hintAtCommand(_ name: String) throws {
    guard !fileExists(name), !name.contains("/"), !name.contains("."), !name.hasPrefix("-")
    else { return }
    let commands = QuntuanCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard !commands.contains(name), name != "help" else { return }
    let nearest = nearestNames(to: name, among: commands)
    guard !nearest.isEmpty else { return }
    throw CommandFailure(
      .noInput, "没有工作簿“\(name)”，也没有这个命令；是否要写：\(nearest.joined(separator: "、"))")
  }
}
