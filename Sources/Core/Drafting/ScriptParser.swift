/// Reads one file of live text into a `Script`: lines and blocks. What stands inside a line is read
/// in `ScriptParser+Inline`.
struct ScriptParser {
  var script: Script
  let file: Int
  let bytes: [UInt8]
  let lines: [SourceLine]
  /// For a line that opens a body: the lines of its branches and of its end.
  private let extents: [Int: BlockExtent]
  /// What is open: the innermost last. The first is the body itself.
  var frames: [Frame] = []
  private var hasTitle = false

  struct Frame {
    enum Kind {
      case body
      case item(SourceSpan)
      /// With the place of its `[`.
      case clause(Int)
    }

    var kind: Kind
    var nodes: [Node] = []
  }

  /// Parses the draft itself.
  static func parse(draft file: SourceFile, from start: Int, into script: inout Script) -> Body {
    var parser = ScriptParser(file, from: start, into: script.taken())
    defer { script = parser.script }
    return parser.body(0..<parser.lines.count)
  }

  /// Parses a fragment with its wordings.
  static func parse(fragment file: SourceFile, into script: inout Script) -> Fragment {
    var parser = ScriptParser(file, from: 0, into: script.taken())
    defer { script = parser.script }
    var wordings: [Body] = []
    var start = 0
    for index in parser.lines.indices where parser.lines[index].kind == .directive(.wording) {
      wordings.append(parser.body(start..<index))
      start = index + 1
    }
    wordings.append(parser.body(start..<parser.lines.count))
    return Fragment(wordings: wordings)
  }

  private init(_ file: SourceFile, from start: Int, into script: Script) {
    self.script = script
    self.file = script.files.count
    self.script.files.append(file)
    bytes = file.bytes
    lines = SourceLine.lines(of: bytes, from: start)
    extents = BlockExtent.all(in: lines)
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func report(
    _ range: Range<Int>, _ message: String, suggestion: String = "",
    correction: Correction? = nil, severity: Diagnostic.Severity = .error
  ) {
    let source = script.files[file]
    script.diagnostics.append(
      source.diagnostic(
        severity, span(range), message, suggestion: suggestion,
        fixes: source.fixes(correction, in: span(range))))
  }

  // MARK: Blocks

  private mutating func body(_ range: Range<Int>) -> Body {
    let outer = frames
    frames = [Frame(kind: .body)]
    var index = range.lowerBound
    while index < range.upperBound { index = readLine(index, upTo: range.upperBound) }
    closeFrames()
    let nodes = frames[0].nodes
    frames = outer
    return makeBody(nodes)
  }

  /// Blank lines at a body's edges say that it stands; they break no paragraph of their own.
  private mutating func makeBody(_ nodes: [Node]) -> Body {
    var isStanding = false
    var holdsItems = false
    for node in nodes {
      switch node {
      case .paragraphBreak, .heading: isStanding = true
      case .item: holdsItems = true
      case .loop(let index): holdsItems = holdsItems || script.loops[index].body.holdsItems
      case .choice(let index): holdsItems = holdsItems || script.choices[index].holdsItems
      case .text, .expression, .mistake, .clause, .fragment, .series: break
      }
    }
    return Body(nodes: script.add(nodes), isStanding: isStanding, holdsItems: holdsItems)
  }

  /// Reads one line, or a whole block that opens there; answers the line to go on with.
  private mutating func readLine(_ index: Int, upTo end: Int) -> Int {
    let line = lines[index]
    switch line.kind {
    case .blank:
      closeFrames()
      append(.paragraphBreak)
    case .text:
      warnOfTightDirective(line)
      readText(line.content)
    case .heading(let level):
      closeFrames()
      readHeading(line, level: level)
    case .item:
      closeFrames()
      frames.append(Frame(kind: .item(span(line.range))))
      readText(line.content)
    case .directive(let directive):
      return readDirective(directive, at: index, upTo: end)
    }
    return index + 1
  }

  private mutating func readHeading(_ line: SourceLine, level: Int) {
    if level == 0 {
      if hasTitle { report(line.range, "标题“#”只能有一个", suggestion: "小标题用“##”") }
      hasTitle = true
    }
    var content = line.content
    var (isMuted, isLocked) = (false, false)
    while let mark = trailingMark(content) {
      if mark.word == "略" { isMuted = true } else { isLocked = true }
      content = SourceLine.trim(bytes, content.lowerBound..<mark.start)
    }
    let isRunIn = level > 0 && bytes[content].suffix(3).elementsEqual([0xE3, 0x80, 0x82])  // 。
    frames.append(Frame(kind: .body))
    readText(content)
    closeClauses()
    let nodes = frames.removeLast().nodes
    script.headings.append(
      HeadingNode(
        span: span(line.range), level: level, body: script.add(nodes), isMuted: isMuted,
        isLocked: isLocked, isRunIn: isRunIn))
    append(.heading(script.headings.count - 1))
  }

  /// `@略` or `@锁` after a space at the end of a heading.
  private func trailingMark(_ range: Range<Int>) -> (word: String, start: Int)? {
    for word in ["略", "锁"] {
      for mark in ["@\(word)", "＠\(word)"] {
        let start = range.upperBound - mark.utf8.count
        guard start > range.lowerBound, bytes[start..<range.upperBound].elementsEqual(mark.utf8),
          bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == 0x80
        else { continue }
        return (word, start)
      }
    }
    return nil
  }

  private mutating func readDirective(
    _ directive: SourceLine.Directive, at index: Int, upTo end: Int
  ) -> Int {
    let line = lines[index]
    if directive.needsArgument && line.content.isEmpty {
      report(line.range, "“@\(directive.rawValue)”后面缺内容")
    }
    switch directive {
    case .note: return index + 1
    case .series:
      closeFrames()
      readSeries(line)
    case .cite:
      closeItem()
      append(.fragment(addCitation(line)))
    case .spent: append(.fragment(addCitation(line, isSpent: true)))
    case .each, .when: return readBlock(directive, at: index, upTo: end)
    case .end, .otherwise, .otherwiseWhen:
      report(line.range, "“@\(directive.rawValue)”前面没有“@每个”或“@若”")
    case .wording:
      report(line.range, "“@或”只用在片段里，分开几种说法")
    }
    return index + 1
  }

  private mutating func readSeries(_ line: SourceLine) {
    let word = text(line.content)
    let series = Series.allCases.first {
      $0.rawValue == word || $0.rawValue == word + "，"
    }
    if series == nil {
      report(
        line.content, "没有“\(word)”这种序",
        suggestion: "可用：" + Series.allCases.map(\.rawValue).joined(separator: " "))
    }
    script.series.append(series ?? .isOne)
    append(.series(script.series.count - 1))
  }

  private mutating func readBlock(
    _ directive: SourceLine.Directive, at index: Int, upTo end: Int
  ) -> Int {
    guard let extent = extents[index], extent.end < end || !extent.isClosed else {
      report(lines[index].range, "“@\(directive.rawValue)”没有对应的“@完”", suggestion: "在其后补一行“@完”")
      return index + 1
    }
    if !extent.isClosed {
      report(lines[index].range, "“@\(directive.rawValue)”没有对应的“@完”", suggestion: "在其后补一行“@完”")
    }
    let bounds = [index] + extent.branches + [min(extent.end, end)]
    if directive == .each {
      if extent.branches.count > 0 {
        report(lines[extent.branches[0]].range, "“@每个”里没有“@否则”")
      }
      addLoop(lines[index], body: body(index + 1..<max(index + 1, bounds[1])))
    } else {
      addChoice(bounds)
    }
    return min(extent.isClosed ? extent.end + 1 : extent.end, end)
  }

  private mutating func addLoop(_ line: SourceLine, body: Body) {
    let (selection, joint) = parseLoopHead(line)
    guard let selection else {
      append(.mistake(span(line.range)))
      return
    }
    if body.endsItem(in: script) { closeItem() }
    script.loops.append(
      Loop(span: span(line.range), selection: selection, joint: joint, body: body))
    append(.loop(script.loops.count - 1))
  }

  private mutating func addChoice(_ bounds: [Int]) {
    var branches: [Choice.Branch] = []
    var isSound = true
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let line = lines[start]
      var condition: Condition?
      if line.kind != .directive(.otherwise) {
        condition = parseCondition(line.content)
        if condition == nil { isSound = false }
      }
      branches.append(.init(condition: condition, body: body(start + 1..<max(start + 1, end))))
    }
    let head = lines[bounds[0]]
    guard isSound else {
      append(.mistake(span(head.range)))
      return
    }
    if branches.contains(where: { $0.body.endsItem(in: script) }) { closeItem() }
    script.choices.append(
      Choice(
        span: span(head.range), branches: branches,
        holdsItems: branches.contains { $0.body.holdsItems }))
    append(.choice(script.choices.count - 1))
  }

  private mutating func addCitation(_ line: SourceLine, isSpent: Bool = false) -> Int {
    var parts: [FragmentCitation.NamePart] = []
    var rest = text(line.content).halfWidthMarks[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let word = rest[rest.index(after: open)..<close].trimmed
      if let field = ItemField(word: word) {
        parts.append(.field(field))
      } else {
        report(line.content, "片段名里不认识“{\(word)}”", suggestion: "可写 {类别}、{名称}")
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    script.citedFragments.append(
      FragmentCitation(span: span(line.range), isSpent: isSpent, name: parts))
    return script.citedFragments.count - 1
  }

  // MARK: Frames

  mutating func append(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

  /// Ends an open item, unless a clause in it is still open: then the line belongs to the clause.
  private mutating func closeItem() {
    guard frames.count > 1, case .item = frames[frames.count - 1].kind else { return }
    closeFrames()
  }

  mutating func closeFrames() {
    while frames.count > 1 { closeFrame() }
    closeClauses()
  }

  /// Ends the clauses that are open above the innermost body or item: each lacks its `]`.
  mutating func closeClauses() {
    while case .clause = frames[frames.count - 1].kind { closeFrame() }
  }

  private mutating func closeFrame() {
    let frame = frames.removeLast()
    switch frame.kind {
    case .body: frames.append(frame)
    case .item(let span):
      script.items.append(ItemNode(span: span, body: script.add(frame.nodes)))
      append(.item(script.items.count - 1))
    case .clause(let start):
      report(start..<start + 1, "“[”没有对应的“]”", suggestion: "补上“]”；要写方括号本身，用“\\[”")
      frames[frames.count - 1].nodes.append(contentsOf: frame.nodes)
    }
  }

  private mutating func warnOfTightDirective(_ line: SourceLine) {
    guard bytes[line.range.lowerBound] == UInt8(ascii: "@") else { return }
    let rest = text(line.range.lowerBound + 1..<line.range.upperBound)
    for word in ["每个", "否则若", "若", "引", "已引", "序"] where rest.hasPrefix(word) {
      report(
        line.range, "“@\(word)”后面没有空格，按正文处理",
        suggestion: "@\(word) \(rest.dropFirst(word.count))",
        correction: Correction(wrong: "@\(word)", candidates: ["@\(word) "]), severity: .warning)
      return
    }
  }
}
