/// Reads a stretch of live text into a `ScriptPart`: lines and blocks. What stands inside a line is read
/// in `ScriptParser+Inline`.
struct ScriptParser {
  var part: ScriptPart
  var memory: ExpressionMemory
  let lines: MarkupLines
  let bytes: [UInt8]
  /// What is open: the innermost last. The first is the body itself.
  var frames: [Frame] = []
  /// Whether the file has its title by now.
  private(set) var hasTitle: Bool

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

  /// - Parameters:
  ///   - slot: where the part will stand in its script.
  ///   - memory: what has been read before; hand over the only copy, and take it back.
  init(_ lines: MarkupLines, slot: Int, memory: ExpressionMemory, hasTitle: Bool = false) {
    part = ScriptPart(slot: slot)
    self.lines = lines
    bytes = lines.source.bytes
    self.memory = memory
    self.hasTitle = hasTitle
  }

  /// Parses a whole fragment with its wordings.
  mutating func fragment() -> Fragment {
    var wordings: [Body] = []
    var start = 0
    for index in lines.indices where lines[index].kind == .directive(.wording) {
      wordings.append(body(start..<index))
      start = index + 1
    }
    wordings.append(body(start..<lines.count))
    return Fragment(wordings: wordings)
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: lines.file, start: range.lowerBound, end: range.upperBound)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func report(
    _ range: Range<Int>, _ message: String, suggestion: String = "",
    correction: Correction? = nil, severity: Diagnostic.Severity = .error
  ) {
    let source = lines.source
    part.diagnostics.append(
      source.diagnostic(
        severity, span(range), message, suggestion: suggestion,
        fixes: source.fixes(correction, in: span(range))))
  }

  // MARK: Blocks

  mutating func body(_ range: Range<Int>) -> Body {
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
      case .loop(let index): holdsItems = holdsItems || part[loop: index].body.holdsItems
      case .choice(let index): holdsItems = holdsItems || part[choice: index].holdsItems
      case .text, .expression, .mistake, .clause, .fragment, .series: break
      }
    }
    return Body(nodes: part.add(nodes), isStanding: isStanding, holdsItems: holdsItems)
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
    let marks = HeadingMarks(bytes, line.content)
    let content = marks.words
    let isRunIn = level > 0 && bytes[content].suffix(3).elementsEqual([0xE3, 0x80, 0x82])  // 。
    frames.append(Frame(kind: .body))
    readText(content)
    closeClauses()
    let nodes = frames.removeLast().nodes
    let heading = HeadingNode(
      span: span(line.range), level: level, body: part.add(nodes), isMuted: marks.isMuted,
      isLocked: marks.isLocked, isRunIn: isRunIn)
    append(part.add(heading))
  }

  // MARK: Frames

  mutating func append(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

  /// Ends an open item, unless a clause in it is still open: then the line belongs to the clause.
  mutating func closeItem() {
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
      let body = part.add(frame.nodes)
      append(part.add(ItemNode(span: span, body: body)))
    case .clause(let start):
      report(start..<start + 1, "“[”没有对应的“]”", suggestion: "补上“]”；要写方括号本身，用“\\[”")
      frames[frames.count - 1].nodes.append(contentsOf: frame.nodes)
    }
  }
}
