/// The text of a block while it is being composed, with its runs; repairs punctuation where something
/// was dropped or joined, and nowhere else.
struct OpenBlock {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [Run] = []
  /// Repair never reaches below this place: the words 一是 stand there.
  var floor = 0
  var seam = Seam.none
  /// Where 据不完全统计 will open a sentence.
  private(set) var noted: [(offset: Int, source: SourceSpan)] = []
  /// Which block this is: a checkpoint of another one is none of this one's.
  private var generation = 0

  enum Seam {
    case none
    /// Two things meet that were not written side by side.
    case joint
    /// Something was dropped here.
    case drop
  }

  var count: Int { bytes.count }
  /// Whether nothing stands above the floor.
  var isEmpty: Bool { bytes.count == floor }

  // MARK: Adding

  /// Adds words of a source file.
  mutating func append(literal span: SourceSpan, of file: [UInt8]) {
    var span = span
    if seam != .none { span.start = mend(file, span.start..<span.end) }
    guard span.start < span.end else { return }
    reserve()
    let start = bytes.count
    bytes.append(contentsOf: file[span.start..<span.end])
    runs.append(Run(range: start..<bytes.count, kind: .literal, source: span))
  }

  /// Adds words that the source does not hold.
  mutating func append(_ text: String, _ kind: Run.Kind, _ source: SourceSpan) {
    guard seam != .none else {
      add(text.utf8, kind, source)
      return
    }
    let words = Array(text.utf8)
    let start = mend(words, 0..<words.count)
    if start < words.count { add(words[start...], kind, source) }
  }

  private mutating func add(
    _ text: some Collection<UInt8>, _ kind: Run.Kind, _ source: SourceSpan
  ) {
    reserve()
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    runs.append(Run(range: start..<bytes.count, kind: kind, source: source))
  }

  /// Room for a paragraph of usual length, taken at its first word.
  private mutating func reserve() {
    guard runs.isEmpty else { return }
    bytes.reserveCapacity(1_000)
    runs.reserveCapacity(24)
  }

  mutating func note(sentenceAt offset: Int, source: SourceSpan) {
    noted.append((offset, source))
  }

  // MARK: Repair

  /// Weighs the marks on both sides of the seam; answers where the incoming words now begin.
  private mutating func mend(_ incoming: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      if let mark = PunctuationMark(incoming, start) {
        if opensSentence {
          start += PunctuationMark.length
        } else if let tail = tailMark {
          if mark > tail { removeTail() } else { start += PunctuationMark.length }
        } else {
          break
        }
      } else if let paired = PairedMark(incoming, start), !paired.opens {
        if let tail = tailMark, !tail.endsSentence {
          removeTail()
        } else if let opener = tailPair, opener.opens, opener.pair == paired.pair {
          removeTail()
          start += PunctuationMark.length
        } else {
          break
        }
      } else {
        break
      }
    }
    if start < range.upperBound { seam = .none }
    return start
  }

  private var tailMark: PunctuationMark? {
    bytes.count - PunctuationMark.length >= floor
      ? PunctuationMark(bytes, bytes.count - PunctuationMark.length) : nil
  }

  private var tailPair: PairedMark? {
    bytes.count - PunctuationMark.length >= floor
      ? PairedMark(bytes, bytes.count - PunctuationMark.length) : nil
  }

  /// Whether a sentence would begin here.
  private var opensSentence: Bool {
    isEmpty || tailMark?.endsSentence == true || tailPair?.opens == true
  }

  private mutating func removeTail() { cut(to: bytes.count - PunctuationMark.length) }

  private mutating func cut(to count: Int) {
    bytes.removeLast(bytes.count - count)
    while let run = runs.last, run.range.upperBound > count {
      runs.removeLast()
      guard run.range.lowerBound < count else { continue }
      var rest = run
      rest.range = run.range.lowerBound..<count
      if run.kind == .literal { rest.source.end -= run.range.upperBound - count }
      runs.append(rest)
    }
  }

  /// Closes what a drop left open at the end of a paragraph: a weak mark becomes a full stop.
  mutating func finishSentence(at source: SourceSpan) {
    guard seam == .drop, let tail = tailMark, !tail.endsSentence else { return }
    removeTail()
    add("。".utf8, .generated, source)
  }

  /// Takes away a weak mark that a drop left at the end of a heading.
  mutating func finishHeading() {
    guard seam == .drop, let tail = tailMark, !tail.endsSentence else { return }
    removeTail()
  }

  // MARK: Items

  /// Gives an item its closing mark, ；for now; answers where it stands, or nil where the author's own ！ or ？ closes it.
  mutating func closeItem(at source: SourceSpan) -> Int? {
    if let tail = tailMark {
      guard tail < .exclamation || tail == .fullStop else { return nil }
      removeTail()
    }
    add("；".utf8, .generated, source)
    return bytes.count - PunctuationMark.length
  }

  func holdsFullStop(from start: Int) -> Bool {
    bytes.indices.dropFirst(start).contains { PunctuationMark(bytes, $0) == .fullStop }
  }

  /// Makes the closing mark at a place a full stop.
  mutating func setFullStop(at offset: Int) {
    bytes.replaceSubrange(offset..<offset + PunctuationMark.length, with: "。".utf8)
  }

  // MARK: Sentences

  /// The place where the sentence around a place begins, and where it ends.
  func sentence(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, PunctuationMark(bytes, start - PunctuationMark.length)?.endsSentence != true {
      start -= 1
    }
    var end = offset
    while end < bytes.count {
      if let mark = PunctuationMark(bytes, end), mark.endsSentence {
        end += PunctuationMark.length
        break
      }
      end += 1
    }
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Writes 据不完全统计 where it was noted, once a sentence.
  mutating func writeNotes() {
    guard !noted.isEmpty else { return }
    let words = Array("据不完全统计，".utf8)
    var written: Set<Int> = []
    for note in noted.reversed() where written.insert(note.offset).inserted {
      insert(words, at: note.offset, source: note.source)
    }
    noted = []
  }

  private mutating func insert(_ words: [UInt8], at offset: Int, source: SourceSpan) {
    bytes.insert(contentsOf: words, at: offset)
    var shifted: [Run] = []
    var added = false
    for run in runs {
      if !added, run.range.upperBound > offset {
        if run.range.lowerBound < offset {
          shifted.append(run.part(run.range.lowerBound..<offset))
        }
        shifted.append(
          Run(range: offset..<offset + words.count, kind: .generated, source: source))
        shifted.append(run.part(max(offset, run.range.lowerBound)..<run.range.upperBound))
        added = true
      } else {
        shifted.append(run)
        if !added { continue }
      }
      shifted[shifted.count - 1].shift(by: words.count)
    }
    runs = shifted
  }

  // MARK: Going back

  struct Checkpoint {
    fileprivate var generation: Int
    fileprivate var count: Int
    fileprivate var runs: Int
    fileprivate var noted: Int
    fileprivate var seam: Seam
    fileprivate var floor: Int
    /// Kept only where the next word may change what already stands.
    fileprivate var whole: (bytes: [UInt8], runs: [Run])?
  }

  func checkpoint() -> Checkpoint {
    let isFragile = seam != .none && (tailMark != nil || tailPair != nil)
    return Checkpoint(
      generation: generation, count: bytes.count, runs: runs.count, noted: noted.count, seam: seam, floor: floor,
      whole: isFragile ? (bytes, runs) : nil)
  }

  /// A body that began paragraphs of its own has handed over what stood here: there is nothing to go back to then.
  mutating func restore(_ checkpoint: Checkpoint) {
    guard generation == checkpoint.generation else { return }
    if let whole = checkpoint.whole {
      (bytes, runs) = whole
    } else {
      bytes.removeLast(bytes.count - checkpoint.count)
      runs.removeLast(runs.count - checkpoint.runs)
    }
    noted.removeLast(noted.count - checkpoint.noted)
    seam = checkpoint.seam
    floor = checkpoint.floor
  }

  /// Whether anything was added since.
  func hasGrown(since checkpoint: Checkpoint) -> Bool {
    generation != checkpoint.generation || bytes.count > checkpoint.count
  }

  /// Throws text and runs away.
  mutating func clear() { _ = take() }

  /// Hands over text and runs, leaving an empty block.
  mutating func take() -> (bytes: [UInt8], runs: [Run]) {
    let taken = (bytes, runs)
    let next = generation + 1
    self = OpenBlock()
    generation = next
    return taken
  }
}

extension Run {
  mutating func shift(by count: Int) {
    range = range.lowerBound + count..<range.upperBound + count
  }

  /// A part of it, with the part of the source where both are the same words.
  fileprivate func part(_ part: Range<Int>) -> Run {
    var run = self
    run.range = part
    if kind == .literal {
      run.source.start += part.lowerBound - range.lowerBound
      run.source.end -= range.upperBound - part.upperBound
    }
    return run
  }
}
