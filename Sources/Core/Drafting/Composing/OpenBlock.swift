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
  /// What repair took away, so that a clause that goes can give it back.
  private var cuts: [Cut] = []

  private struct Cut {
    /// How many bytes there were.
    var count: Int
    /// The run that it was the end of, as it was.
    var run: Run
    var mark: (UInt8, UInt8, UInt8)
  }

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

  /// Whether it is as it was before its first word.
  var isPristine: Bool { bytes.isEmpty && floor == 0 && seam == .none && noted.isEmpty }

  // MARK: Adding

  /// Adds words of a source file.
  mutating func append(literal span: SourceSpan, of file: [UInt8]) {
    var span = span
    var start = bytes.count
    file.withUnsafeBufferPointer { file in
      if seam != .none { span.start = mend(file, span.start..<span.end) }
      start = bytes.count
      if span.start < span.end {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: file[span.start..<span.end]))
      }
    }
    addRun(from: start, .literal, span)
  }

  /// Adds words that the source does not hold.
  mutating func append(_ text: String, _ kind: Run.Kind, _ source: SourceSpan) {
    var text = text
    var start = bytes.count
    text.withUTF8 { words in
      let first = seam == .none ? 0 : mend(words, 0..<words.count)
      start = bytes.count
      if first < words.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[first...]))
      }
    }
    addRun(from: start, kind, source)
  }

  private mutating func addRun(from start: Int, _ kind: Run.Kind, _ source: SourceSpan) {
    guard bytes.count > start else { return }
    runs.append(Run(range: start..<bytes.count, kind: kind, source: source))
  }

  mutating func note(sentenceAt offset: Int, source: SourceSpan) {
    noted.append((offset, source))
  }

  // MARK: Repair

  /// Weighs the marks on both sides of the seam; answers where the incoming words now begin.
  private mutating func mend(
    _ incoming: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
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

  /// A mark is one scalar, and so lies in one run.
  private mutating func removeTail() {
    let count = bytes.count - PunctuationMark.length
    guard let run = runs.popLast() else { return }
    cuts.append(
      Cut(count: bytes.count, run: run, mark: (bytes[count], bytes[count + 1], bytes[count + 2])))
    bytes.removeLast(PunctuationMark.length)
    if run.range.lowerBound < count { runs.append(run.part(run.range.lowerBound..<count)) }
  }

  private mutating func undoLastCut() {
    guard let cut = cuts.popLast() else { return }
    truncate(to: cut.count - PunctuationMark.length)
    if let last = runs.last, last.range.lowerBound == cut.run.range.lowerBound { runs.removeLast() }
    bytes.append(cut.mark.0)
    bytes.append(cut.mark.1)
    bytes.append(cut.mark.2)
    runs.append(cut.run)
  }

  /// Closes what a drop left open at the end of a paragraph: a weak mark becomes a full stop.
  mutating func finishSentence(at source: SourceSpan) {
    guard seam == .drop, let tail = tailMark, !tail.endsSentence else { return }
    removeTail()
    seam = .none
    append("。", .generated, source)
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
    seam = .none
    append("；", .generated, source)
    return bytes.count - PunctuationMark.length
  }

  func holdsFullStop(from start: Int) -> Bool {
    var index = start
    while index + PunctuationMark.length <= bytes.count {
      if bytes[index] == 0xE3, PunctuationMark(bytes, index) == .fullStop { return true }
      index += 1
    }
    return false
  }

  /// Makes the closing mark at a place a full stop.
  mutating func setFullStop(at offset: Int) {
    bytes.replaceSubrange(offset..<offset + PunctuationMark.length, with: "。".utf8)
  }

  // MARK: Sentences

  /// The bytes of the sentence that holds a place.
  func sentence(around offset: Int) -> Range<Int> { Sentence.range(around: offset, in: bytes) }

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
    fileprivate var noted: Int
    fileprivate var cuts: Int
    fileprivate var seam: Seam
    fileprivate var floor: Int
  }

  func checkpoint() -> Checkpoint {
    Checkpoint(
      generation: generation, count: bytes.count, noted: noted.count, cuts: cuts.count, seam: seam,
      floor: floor)
  }

  /// A body that began paragraphs of its own has handed over what stood here: there is nothing to go back to then.
  mutating func restore(_ checkpoint: Checkpoint) {
    guard generation == checkpoint.generation else { return }
    while cuts.count > checkpoint.cuts { undoLastCut() }
    truncate(to: checkpoint.count)
    noted.removeLast(max(0, noted.count - checkpoint.noted))
    seam = checkpoint.seam
    floor = checkpoint.floor
  }

  private mutating func truncate(to count: Int) {
    guard bytes.count > count else { return }
    bytes.removeLast(bytes.count - count)
    while let last = runs.last, last.range.upperBound > count {
      runs.removeLast()
      if last.range.lowerBound < count { runs.append(last.part(last.range.lowerBound..<count)) }
    }
  }

  /// Throws text and runs away.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    if !cuts.isEmpty { cuts.removeAll(keepingCapacity: true) }
    if !noted.isEmpty { noted.removeAll(keepingCapacity: true) }
    floor = 0
    seam = .none
    generation += 1
  }

  /// Hands over copies of just the size of text and runs, leaving an empty block with room for the next paragraph.
  mutating func take() -> (bytes: [UInt8], runs: [Run]) {
    let taken = (
      bytes.withUnsafeBufferPointer(Array.init), runs.withUnsafeBufferPointer(Array.init)
    )
    clear()
    return taken
  }
}
