import ArgumentParser
import Core
import Exchange
import Foundation
import Storage

/// Finds what a careful proofreader finds, in a file or in a workbook's draft.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "校核讲稿：缺数、占位符、序号、标点、数字、算术、级别、错别字。",
    discussion: """
      写文本文件就校核文件，写-就从管道读，写工作簿就校核其中的讲稿。文件可以是UTF-8或GB18030。\
      有必错时退出码为1。--fix只改有把握的，不动任何数字，改了什么逐条列出；\
      从管道读的，改好的全文照原来的编码打印出来，校核意见另走标准错误。规则见--rules和docs/proofing.md。\
      讲稿的JSON另有section、paragraph、run：第几部分、其中第几段、段里第几处。\
      本单位的词写在配置文件夹的校核词.yaml里。
      """)

  @Argument(help: ArgumentHelp("文本文件、-或工作簿", valueName: "文件"), completion: .file())
  var file: String?
  @Option(
    help: ArgumentHelp("逐数核对的工作簿", valueName: "工作簿"), completion: .file(extensions: ["quntuan"]))
  var against: String?
  @Option(help: ArgumentHelp("工作簿里的讲稿；不写就是当前讲稿", valueName: "讲稿"))
  var draft: String?
  @OptionGroup var choice: ProofChoice
  @Flag(help: "每行输出一个JSON对象")
  var json = false
  @Flag(help: "按SARIF 2.1.0输出，供别的程序读取")
  var sarif = false
  @Flag(help: "把有把握的改好，写回原文件")
  var fix = false
  @Option(help: ArgumentHelp("文件编码：utf-8、gb18030、utf-16；不写就认前两种", valueName: "编码"))
  var encoding: String?
  @Flag(help: "列出全部规则")
  var rules = false

  func validate() throws {
    if file == nil, !rules { throw ValidationError("没有写要校核的文件") }
    if json, sarif { throw ValidationError("--json和--sarif只能用一个") }
    if let encoding, TextEncoding(named: encoding) == nil {
      throw ValidationError("--encoding可用：utf-8、gb18030、utf-16")
    }
    _ = try choice.options()
  }

  func run() throws {
    guard let file, !rules else { return try Console.write(ProofManual.text) }
    let source = try ProofSource(
      file, encoding: encoding.flatMap(TextEncoding.init(named:)), draft: draft)
    if fix, source.speech != nil { throw CommandFailure(.usage, "讲稿里的字要在讲稿里改；--fix只用于文本文件") }
    var options = try choice.options()
    let records = try against.map { path in try withWorkbook(path) { try $0.wholeWorkspace() } }
    if let records {
      options.take(records.settings.period)
      if let home = records.home { options.takePlace(of: home, in: records) }
    }
    let check = records.map(FigureCheck.init)
    let entries = try ProofWords.entries()
    var bytes = source.bytes
    var findings: [Finding]
    if let speech = source.speech {
      findings = speech.findings(entries, options)
    } else {
      let proofreader = Proofreader(entries, options: options)
      if fix { bytes = try mend(source, proofreader) }
      findings = bytes.withUnsafeBufferPointer { proofreader.findings(in: $0) }
    }
    if let check {
      findings += check.findings(in: bytes, options: options)
      findings.sort { ($0.line, $0.column, $0.length) < ($1.line, $1.column, $1.length) }
    }
    // Where the mended text takes standard output, what is left to say goes to standard error.
    try ProofReport(
      findings, file: source.name, speech: source.speech, isAside: fix && source.isPiped
    ).print(json: json, sarif: sarif)
    if findings.contains(where: { $0.severity == .error }) { throw ExitStatus.standing }
  }

  /// Writes the mended file, or prints the text where it came through a pipe, and says what was changed.
  private func mend(_ source: ProofSource, _ proofreader: Proofreader) throws -> [UInt8] {
    let fixed = proofreader.fixed(source.bytes)
    for finding in fixed.applied {
      Console.note(
        "已改 \(finding.line):\(finding.column) “\(finding.fragment)”→“\(finding.fix ?? "")”（\(finding.rule.card.name)）"
      )
    }
    // Whoever reads the pipe gets the text, mended or not; a file that needs no mending is not touched.
    if source.isPiped || !fixed.applied.isEmpty { try source.write(fixed.bytes) }
    return fixed.bytes
  }
}

/// Which rules are wanted.
struct ProofChoice: ParsableArguments {
  @Option(help: ArgumentHelp("只用这些规则，逗号隔开", valueName: "规则"))
  var only: String?
  @Option(help: ArgumentHelp("不用这些规则，逗号隔开", valueName: "规则"))
  var except: String?
  @Option(help: ArgumentHelp("最低级别：error（必错）、warning（疑似）、hint（提示）", valueName: "级别"))
  var severity: String?

  func options() throws -> ProofOptions {
    var options = ProofOptions()
    options.only = try Self.rules(only)
    options.except = try Self.rules(except)
    if let severity {
      guard
        let least = ProofSeverity.allCases.first(where: {
          [$0.rawValue, $0.name].contains(severity)
        })
      else { throw ValidationError("--severity可用：error、warning、hint") }
      options.least = least
    }
    return options
  }

  private static func rules(_ text: String?) throws -> Set<ProofRule> {
    var rules: Set<ProofRule> = []
    for word in (text ?? "").split(whereSeparator: { ",，、 ".contains($0) }) {
      guard
        let rule = ProofRule.allCases.first(where: { $0.rawValue == word || $0.card.name == word })
      else { throw ValidationError("没有“\(word)”这条规则；全部规则见quntuan proof --rules") }
      rules.insert(rule)
    }
    return rules
  }
}
