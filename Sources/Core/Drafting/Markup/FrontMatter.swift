import Yams

/// What a draft says about its meeting, before its text.
public struct FrontMatter: Sendable, Equatable {
  /// 名称
  public var name = ""
  /// 会议
  public var meeting = ""
  /// 讲话人职务
  public var speakerTitle = ""
  /// 讲话人: the name, for the line under the title of a Word file.
  public var speaker = ""
  /// 代表: 党委 or 政府.
  public var represents = ""
  /// 日期: the day of the speech.
  public var date: Day?
  /// 报告期: the period whose figures it tells.
  public var period: Period?
  /// 区域: the region it is about; empty for the office's own.
  public var region = ""
  /// 机构: those that spoke.
  public var organizations: [String] = []
  /// 时长, in minutes.
  public var minutes: Int?
  /// 点名: whether it may name the organization behind a 四化 issue.
  public var namesBodies = false
  /// Where 区域 and 机构 stand in the source, in bytes: only with a workbook can be told whether such are known.
  var regionPlace: Range<Int>?
  var organizationsPlace: Range<Int>?

  public init() {}

  /// Parts a source into its front matter and its text.
  ///
  /// - Returns: what was read, where the text begins (in UTF-8 bytes), and what could not be read.
  public static func split(_ source: String) -> (
    frontMatter: FrontMatter, bodyStart: Int, diagnostics: [Diagnostic]
  ) {
    split(SourceFile(name: "", text: source))
  }

  static func split(_ file: SourceFile) -> (FrontMatter, Int, [Diagnostic]) {
    var reader = FrontMatterReader(file: file)
    let start = reader.read()
    return (reader.result, start, reader.diagnostics)
  }
}

private struct FrontMatterReader {
  let file: SourceFile
  var result = FrontMatter()
  var diagnostics: [Diagnostic] = []
  private var yamlStart = 0

  init(file: SourceFile) { self.file = file }

  /// Answers where the text begins.
  mutating func read() -> Int {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, Self.isFence(first) else { return 0 }
    yamlStart = min(first.endIndex + 1, file.bytes.count)
    guard let last = lines.dropFirst().first(where: Self.isFence) else {
      report(0..<3, "开头的“---”没有对应的结束行", suggestion: "在各项之后另起一行写“---”")
      return yamlStart
    }
    let yaml = String(decoding: file.bytes[yamlStart..<last.startIndex], as: UTF8.self)
    readFields(yaml)
    return min(last.endIndex + 1, file.bytes.count)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var line = line
    while let byte = line.last, byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ") {
      line.removeLast()
    }
    return line.elementsEqual([0x2D, 0x2D, 0x2D])
  }

  private mutating func readFields(_ yaml: String) {
    do {
      // Only texts are read: the default resolver would compile its regular expressions for types, 1 ms of the start.
      guard let root = try Yams.compose(yaml: yaml, .basic) else { return }
      // 「日期：2026-01-15」, as an input method types it, is to YAML a sentence without a key.
      guard let mapping = root.mapping else {
        return report(root, "文头读不懂", suggestion: Self.advice)
      }
      for (key, value) in mapping { readField(key, value) }
    } catch {
      let objection = YAMLObjection(error)
      let line = lineRange(objection.line)
      guard objection.twice.isEmpty else {
        return report(line, "文头的\(objection.quotedTwice)写了两遍", suggestion: "留一个")
      }
      report(line.isEmpty ? 0..<3 : line, "文头读不懂", suggestion: Self.advice)
    }
  }

  private static let advice = "每行写“名称: 内容”，冒号用半角，后面空一格"

  private mutating func readField(_ key: Yams.Node, _ value: Yams.Node) {
    let text = value.scalar?.string ?? ""
    switch key.scalar?.string ?? "" {
    case "名称": result.name = text
    case "会议": result.meeting = text
    case "讲话人职务": result.speakerTitle = text
    case "讲话人": result.speaker = text
    case "区域":
      result.region = text
      result.regionPlace = lineRange(of: value)
    case "机构":
      result.organizations = Self.list(value)
      let last = value.sequence?.last ?? value
      result.organizationsPlace = lineRange(of: key).lowerBound..<lineRange(of: last).upperBound
    case "代表":
      result.represents = text
      if text != "党委" && text != "政府" { report(value, "“代表”写党委或政府") }
    case "日期":
      result.date = Day(text)
      if result.date == nil { report(value, "“\(text)”不是日期", suggestion: "2026-01-15") }
    case "报告期":
      result.period = Period(text)
      if result.period == nil { report(value, "“\(text)”不是期", suggestion: "2025 或 2025H1") }
    case "时长":
      result.minutes = Int(text.prefix { $0.isASCII && $0.isNumber })
      if result.minutes == nil { report(value, "“时长”写分钟数") }
    case "点名": result.namesBodies = ["是", "true", "yes"].contains(text)
    case let name: report(key, "文头没有“\(name)”这一项", suggestion: Self.suggestion(for: name))
    }
  }

  private static func list(_ node: Yams.Node) -> [String] {
    if let sequence = node.sequence { return sequence.compactMap(\.scalar?.string) }
    return (node.scalar?.string ?? "").split { "、，, ".contains($0) }.map(String.init)
  }

  private static let names = [
    "名称", "会议", "讲话人", "讲话人职务", "代表", "日期", "报告期", "区域", "机构", "时长", "点名",
  ]

  private static func suggestion(for name: String) -> String {
    let nearest = nearestNames(to: name, among: names)
    return "可用：" + (nearest.isEmpty ? names : nearest).joined(separator: " ")
  }

  private mutating func report(_ node: Yams.Node, _ message: String, suggestion: String = "") {
    report(lineRange(of: node), message, suggestion: suggestion)
  }

  private func lineRange(of node: Yams.Node) -> Range<Int> { lineRange(node.mark?.line ?? 1) }

  /// A line by its number, which counts from the line after the fence.
  private func lineRange(_ number: Int) -> Range<Int> {
    var start = yamlStart
    for _ in 0..<max(0, number - 1) {
      guard let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
    return start..<end
  }

  private mutating func report(_ range: Range<Int>, _ message: String, suggestion: String) {
    let span = SourceSpan(file: 0, start: range.lowerBound, end: range.upperBound)
    diagnostics.append(file.diagnostic(.error, span, message, suggestion: suggestion))
  }
}
