import ArgumentParser
import Core
import Exchange

extension ExportFormat: ExpressibleByArgument {}
extension OutputEncoding: ExpressibleByArgument {}
extension TextStyle.LineEnding: ExpressibleByArgument {}
extension TextStyle.Indent: ExpressibleByArgument {}
extension PageLayout.Standard: ExpressibleByArgument {}

/// How each format is laid out.
struct ExportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("文本、Markdown的编码，不写就是utf-8", valueName: "编码"))
  var encoding: OutputEncoding?
  @Option(help: ArgumentHelp("文本、Markdown的换行，不写就是lf", valueName: "换行"))
  var lineEnding: TextStyle.LineEnding?
  @Option(help: ArgumentHelp("文本的段首：fullwidth空两个全角空格，none不空", valueName: "段首"))
  var indent: TextStyle.Indent?
  @Option(help: ArgumentHelp("文本每行的字数；unwrapped一段一行，不写也是", valueName: "字数"))
  var width: String?
  @Option(
    help: ArgumentHelp(
      "docx的版面：33476上34.58下32.58毫米行距29.45磅，9704上37下35毫米行距28.9磅；不写就是33476", valueName: "版面"))
  var page: PageLayout.Standard?
  @Option(help: ArgumentHelp("reading的字号，18到36磅，不写就是22（二号）", valueName: "磅"))
  var size: Int?

  /// - Throws: `CommandFailure` for an option that the format has no use for, or a value out of range.
  func options(for format: ExportFormat) throws -> SpeechFile.Options {
    try refuse(
      encoding != nil || lineEnding != nil, "--encoding、--line-ending", [.text, .markdown], format)
    try refuse(indent != nil || width != nil, "--indent、--width", [.text], format)
    try refuse(page != nil, "--page", [.docx], format)
    try refuse(size != nil, "--size", [.reading], format)
    var options = SpeechFile.Options()
    options.text = TextStyle(
      encoding: encoding ?? .utf8, lineEnding: lineEnding ?? .lf, indent: indent ?? .fullwidth,
      width: try lineWidth())
    if let page { options.standard = page }
    if let size {
      let sizes = PageLayout.readingSizes
      guard sizes.contains(size) else {
        throw CommandFailure(
          .usage, "--size写\(sizes.lowerBound)到\(sizes.upperBound)磅，没有\(size)磅")
      }
      options.readingPoints = size
    }
    return options
  }

  private func refuse(
    _ isGiven: Bool, _ name: String, _ formats: [ExportFormat], _ format: ExportFormat
  ) throws {
    guard isGiven, !formats.contains(format) else { return }
    let names = formats.map(\.rawValue).joined(separator: "、")
    throw CommandFailure(.usage, "\(name)只用于格式\(names)，这里是\(format.rawValue)；请去掉它，或改--format")
  }

  private func lineWidth() throws -> Int? {
    guard let width, width != "unwrapped" else { return nil }
    guard let count = Int(width), TextStyle.widths.contains(count) else {
      let widths = TextStyle.widths
      throw CommandFailure(
        .usage, "--width“\(width)”不对；请写每行\(widths.lowerBound)到\(widths.upperBound)字，或unwrapped")
    }
    return count
  }
}
