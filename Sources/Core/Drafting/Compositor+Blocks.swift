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
  private var counts = [0, 0, 0, 0, 0]

  init(parts: Int = 0) { counts[1] = parts }

  /// How many parts there are so far.
  var parts: Int { counts[1] }

  /// The number of the next heading of a level, as it is printed.
  mutating func next(level: Int) -> String {
    counts[level] += 1
    reset(below: level)
    let number = counts[level]
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
      block.clear()
      return
    }
    block.finishSentence(at: block.runs.last?.source ?? SourceSpan(file: 0, start: 0, end: 0))
    tellGapsTheirSentence()
    block.writeNotes()
    var (bytes, runs) = block.take()
    if let heading = pending.last, heading.node.isRunIn {
      setHeadings(pending.dropLast())
      let (number, numberRuns) = numbered(heading)
      for index in runs.indices { runs[index].shift(by: number.count) }
      (bytes, runs) = (number + bytes, numberRuns + runs)
    } else {
      setHeadings(pending[...])
    }
    pending = []
    emit(ComposedBlock(kind: .paragraph, text: bytes, runs: runs, isMuted: mutedLevel != nil))
  }

  private mutating func tellGapsTheirSentence() {
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
    let node = script.headings[index]
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
    var number: [UInt8] = []
    if heading.node.isMuted {
      numbering.reset(below: heading.node.level)
    } else {
      number = Array(numbering.next(level: heading.node.level).utf8)
    }
    var runs: [Run] = []
    if !number.isEmpty {
      runs.append(Run(range: 0..<number.count, kind: .generated, source: heading.node.span))
    }
    for var run in heading.runs {
      run.shift(by: number.count)
      runs.append(run)
    }
    let bytes = number + heading.bytes
    if heading.node.level == 1 { section.heading = String(decoding: bytes, as: UTF8.self) }
    return (bytes, runs)
  }

  // MARK: Sections

  private mutating func beginSection() {
    finishSection()
    section = ComposedSection()
  }

  mutating func finishSection() {
    let index = finished.count
    if index < knownDependencies.count, knownDependencies[index].list == dependencies {
      section.dependencies = knownDependencies[index].set
    } else {
      section.dependencies = Set(dependencies)
    }
    foundDependencies.append((dependencies, section.dependencies))
    finished.append(section)
    dependencies.removeAll(keepingCapacity: true)
  }
}

/// How many characters are spoken: every one but spaces. Eight bytes at a time, because every
/// keystroke counts the section it changes.
func spokenCharacters(_ text: [UInt8]) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  let spaces = ones &* UInt64(UInt8(ascii: " "))
  return text.withUnsafeBytes { bytes in
    var unspoken = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let continuation = (word >> 7) & ~(word >> 6) & ones
      let difference = word ^ spaces
      let space = ~(((difference & low) &+ low) | difference | low) >> 7
      // One bit a byte, added up in the topmost byte.
      unspoken += Int(((continuation | space) &* ones) >> 56)
      index += 8
    }
    for byte in bytes[index...] where byte & 0xC0 == 0x80 || byte == UInt8(ascii: " ") {
      unspoken += 1
    }
    return bytes.count - unspoken
  }
}
