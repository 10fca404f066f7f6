/// A heading that waits until something stands under it.
struct PendingHeading {
  var node: HeadingNode
  var bytes: [UInt8]
  var runs: [Run]
  /// Whether anything was written under it, even if all of it went.
  var hadContent = false
  /// How many citations and gaps there were before it.
  var citations: Int
  var gaps: Int
}

/// The numbers that the headings of each level have reached; level 1 counts through the speech.
struct Numbering: Hashable {
  /// Five are used; a vector is compared and copied without an allocation.
  private var counts = SIMD8<Int32>.zero

  init(parts: Int = 0) { counts[1] = Int32(clamping: parts) }

  /// How many parts there are so far.
  var parts: Int { Int(counts[1]) }

  /// The number of the next heading of a level, as it is printed.
  mutating func next(level: Int) -> String {
    counts[level] += 1
    reset(below: level)
    let number = Int(counts[level])
    return switch level {
    case 1: "\(Phrasing.hanzi(number))、"
    case 2: "（\(Phrasing.hanzi(number))）"
    case 3: "\(number)."
    default: "（\(number)）"
    }
  }

  mutating func reset(below level: Int) {
    for deeper in counts.indices where deeper > level { counts[deeper] = 0 }
  }
}

/// Paragraphs and headings.
extension Compositor {
  /// Ends the paragraph, but not inside a clause or item: what may have to go stays in one piece.
  mutating func breakParagraph() {
    if clauses.isEmpty, !isInItem { endParagraph() } else { block.seam = max(block.seam, .joint) }
  }

  /// A heading or item cannot stand inside a clause: a fragment may bring one there.
  mutating func allowsBlock(_ span: SourceSpan) -> Bool {
    if isInItem, clauses.isEmpty {
      setMistake(span)
      report(.error, span, "条目里不能再有小标题和条目", suggestion: "在引用片段的那一行前面空一行")
      return false
    }
    guard !clauses.isEmpty else { return true }
    setMistake(span)
    report(.error, span, "“[ ]”里不能有小标题和条目", suggestion: "移到“[ ]”外面")
    return false
  }

  mutating func endParagraph() {
    closeItemGroup()
    hasBrokenList = false
    paragraphsEnded += 1
    guard !block.isEmpty else {
      if !block.isPristine { block.clear() }
      return
    }
    block.finishSentence(at: block.runs.last?.source ?? SourceSpan(file: 0, start: 0, end: 0))
    tellGapsTheirSentence()
    block.writeNotes()
    var (bytes, runs) = block.take()
    if pending.isEmpty {
      emit(ComposedBlock(kind: .paragraph, text: bytes, runs: runs, isMuted: mutedLevel != nil))
      return
    }
    if let heading = pending.last, heading.node.isRunIn {
      setHeadings(pending.dropLast())
      let (number, numberRuns) = numbered(heading)
      for index in runs.indices { runs[index].shift(by: number.count) }
      (bytes, runs) = (number + bytes, numberRuns + runs)
    } else {
      setHeadings(pending[...])
    }
    pending.removeAll(keepingCapacity: true)
    emit(ComposedBlock(kind: .paragraph, text: bytes, runs: runs, isMuted: mutedLevel != nil))
  }

  private mutating func tellGapsTheirSentence() {
    guard !section.gaps.isEmpty else { return }
    for run in block.runs {
      guard case .gap(let index) = run.kind else { continue }
      section.gaps[index].sentence = block.text(block.sentence(around: run.range.lowerBound))
    }
  }

  mutating func emit(_ block: ComposedBlock) {
    if !block.isMuted { section.characterCount += spokenCharacters(block.text) }
    section.blocks.append(block)
  }

  mutating func runHeading(_ index: Int, _ workspace: Workspace) {
    let node = script[heading: index]
    endList()
    endParagraph()
    leaveHeadings(from: node.level)
    if let level = mutedLevel, node.level <= level { mutedLevel = nil }
    if node.level == 1 { beginSection() }
    let counts = (section.citations.count, section.gaps.count)
    run(node.body, workspace)
    block.finishHeading()
    tellGapsTheirSentence()
    let isEmpty = block.isEmpty
    let (bytes, runs) = block.take()
    guard !isEmpty else { return }
    if node.level == 0 {
      emit(ComposedBlock(kind: .title, text: bytes, runs: runs))
      return
    }
    pending.append(
      PendingHeading(
        node: node, bytes: bytes, runs: runs, citations: counts.0, gaps: counts.1))
    if node.isMuted, mutedLevel == nil { mutedLevel = node.level }
  }

  /// Ends the headings of this level and deeper: those that lost all they had go with it.
  mutating func leaveHeadings(from level: Int) {
    while let last = pending.last, last.node.level >= level {
      if last.hadContent {
        section.citations.removeLast(max(0, section.citations.count - last.citations))
        section.gaps.removeLast(max(0, section.gaps.count - last.gaps))
        pending.removeLast()
        noteContent()
      } else {
        setHeadings(pending[...])
        pending = []
      }
    }
  }

  private mutating func setHeadings(_ headings: ArraySlice<PendingHeading>) {
    for heading in headings {
      let (bytes, runs) = numbered(heading)
      emit(
        ComposedBlock(
          kind: .heading(level: heading.node.level), text: bytes, runs: runs,
          isMuted: mutedLevel.map { heading.node.level >= $0 } ?? false))
    }
  }

  /// The heading's text behind its number; what is not spoken takes none.
  private mutating func numbered(_ heading: PendingHeading) -> (bytes: [UInt8], runs: [Run]) {
    var number = ""
    if heading.node.isMuted {
      numbering.reset(below: heading.node.level)
    } else {
      number = numbering.next(level: heading.node.level)
    }
    let length = number.utf8.count
    guard length > 0 else { return named(heading, (heading.bytes, heading.runs)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + heading.bytes.count)
    number.withUTF8 { bytes.append(contentsOf: $0) }
    bytes += heading.bytes
    var runs: [Run] = []
    runs.reserveCapacity(heading.runs.count + 1)
    runs.append(Run(range: 0..<length, kind: .generated, source: heading.node.span))
    for var run in heading.runs {
      run.shift(by: length)
      runs.append(run)
    }
    return named(heading, (bytes, runs))
  }

  /// The heading of a part names its section.
  private mutating func named(
    _ heading: PendingHeading, _ text: (bytes: [UInt8], runs: [Run])
  ) -> (bytes: [UInt8], runs: [Run]) {
    if heading.node.level == 1 { section.heading = String(decoding: text.bytes, as: UTF8.self) }
    return text
  }

  // MARK: Sections

  mutating func beginSection() {
    finishSection()
    openSection()
  }

  /// With room for what a part usually holds.
  mutating func openSection() {
    section = ComposedSection()
    section.blocks.reserveCapacity(12)
    section.citations.reserveCapacity(24)
    dependencies.reserveCapacity(48)
  }

  mutating func finishSection() {
    section.dependencies = dependencies
    finished.append(section)
    dependencies = []
  }
}
