/// Reads one file of live text into a `Script`: lines and blocks. What stands inside a line is read
/// in `ScriptParser+Inline`.
struct ScriptParser {
  var script: Script
  let file: Int
  let bytes: [UInt8]
  let lines: [SourceLine]
  /// For a line that opens a body: the lines of its branches and of its end.
  let extents: [Int: BlockExtent]
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
      script.items.append(ItemNode(span: span, body: script.add(frame.nodes)))
      append(.item(script.items.count - 1))
    case .clause(let start):
      report(start..<start + 1, "“[”没有对应的“]”", suggestion: "补上“]”；要写方括号本身，用“\\[”")
      frames[frames.count - 1].nodes.append(contentsOf: frame.nodes)
    }
  }
}
