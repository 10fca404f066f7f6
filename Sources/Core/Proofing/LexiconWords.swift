/// The words that the entries of a dictionary stand for, written out one behind another: twenty thousand of them, none of which
/// has an array of its own.
struct LexiconWords {
  /// A word, and by what it is found.
  struct Item: Sendable {
    /// Its first three characters, twenty-one bits each; the third is 0 for a word of two and for a formula.
    var key: UInt64
    /// Where it stands in `scalars`.
    var start: Int
    var length: Int32
    /// The place in `companies`.
    var company: Int32
    /// The place in `fixes` of what is right instead; negative for most.
    var fix: Int32 = -1
    /// The place in `rests` of what must follow in the same clause; negative for most.
    var rest: Int32 = -1

    var span: Range<Int> { start..<start + Int(length) }
  }

  private(set) var scalars: [UInt32] = []
  private(set) var words: [Item] = []
  /// What is right, so that a slip in it is told.
  private(set) var formulae: [Item] = []
  /// Formulae that are found by their third and fourth characters.
  private(set) var tails: [Item] = []
  private(set) var companies: [Lexicon.Company] = []
  private(set) var fixes: [String] = []
  private(set) var rests: [[UInt32]] = []

  init(_ entries: [LexiconEntry]) {
    for (place, entry) in entries.enumerated() where !entry.isNoCount && !entry.isLadder {
      if entry.isFormula {
        addFormulae(entry, at: place)
      } else {
        addWords(entry, at: place)
      }
    }
  }

  private mutating func addWords(_ entry: LexiconEntry, at place: Int) {
    let company = add(Lexicon.Company(entry, at: place))
    for item in entry.plainWords {
      let sides = item.split(separator: Self.arrow, maxSplits: 1)
      var fix: Int32 = -1
      if sides.count == 2 {
        fix = Int32(fixes.count)
        fixes.append(String(scalars: sides[1]))
      }
      for span in writeOut(sides.first ?? []) {
        addWord(span, company, fix)
      }
    }
    guard entry.settled != nil else { return }
    let settling = add(Lexicon.Company(settling: entry, at: place))
    for word in LexiconEntry.pieces(entry.settled) {
      for span in writeOut(word[...], isPlain: true) { addWord(span, settling, -1) }
    }
  }

  private mutating func addWord(_ span: Range<Int>, _ company: Int32, _ fix: Int32) {
    var span = span
    var rest: Int32 = -1
    if let gap = scalars[span].firstIndex(of: Self.gap) {
      if gap + 1 < span.upperBound {
        rest = Int32(rests.count)
        rests.append(Array(scalars[(gap + 1)..<span.upperBound]))
      }
      span = span.lowerBound..<gap
    }
    guard span.count >= 2 else { return }
    let third = span.count > 2 ? scalars[span.lowerBound + 2] : 0
    words.append(
      Item(
        key: Lexicon.key(scalars[span.lowerBound], scalars[span.lowerBound + 1], third),
        start: span.lowerBound, length: Int32(span.count), company: company, fix: fix, rest: rest))
  }

  private mutating func addFormulae(_ entry: LexiconEntry, at place: Int) {
    let company = add(Lexicon.Company(entry, at: place))
    for item in entry.plainWords {
      for span in writeOut(item[...]) where span.count >= 2 {
        // Its third character may be the one that is wrong.
        var formula = Item(
          key: Lexicon.key(scalars[span.lowerBound], scalars[span.lowerBound + 1], 0),
          start: span.lowerBound, length: Int32(span.count), company: company)
        formulae.append(formula)
        if FormulaWords.isToldByItsTail(scalars[span]) {
          formula.key = Lexicon.key(scalars[span.lowerBound + 2], scalars[span.lowerBound + 3], 0)
          tails.append(formula)
        }
      }
    }
  }

  private mutating func add(_ company: Lexicon.Company) -> Int32 {
    companies.append(company)
    return Int32(companies.count - 1)
  }

  // MARK: Choices

  private static let arrow: UInt32 = 0x2192
  /// ～
  private static let gap: UInt32 = 0xFF5E
  /// A slip of the pen must not fill the memory.
  private static let most = 1_024

  /// 在(上|会上)的 → 在上的, 在会上的; at most `most`.
  /// - Parameter isPlain: brackets are characters like others.
  /// - Returns: where they stand in `scalars`.
  private mutating func writeOut(_ text: ArraySlice<UInt32>, isPlain: Bool = false) -> [Range<Int>]
  {
    let parts = isPlain ? [[text]] : Self.parts(of: text)
    var choice = [Int](repeating: 0, count: parts.count)
    var found: [Range<Int>] = []
    repeat {
      let start = scalars.count
      for (part, chosen) in zip(parts, choice) { scalars += part[chosen] }
      found.append(start..<scalars.count)
    } while found.count < Self.most && Self.turn(&choice, parts)
    return found
  }

  /// The next choice, the last part turning fastest.
  /// - Returns: false behind the last one.
  private static func turn(_ choice: inout [Int], _ parts: [[ArraySlice<UInt32>]]) -> Bool {
    for place in choice.indices.reversed() {
      choice[place] += 1
      if choice[place] < parts[place].count { return true }
      choice[place] = 0
    }
    return false
  }

  /// The text in parts, each with what may stand there; most have one.
  private static func parts(of text: ArraySlice<UInt32>) -> [[ArraySlice<UInt32>]] {
    var parts: [[ArraySlice<UInt32>]] = []
    var rest = text
    while let open = rest.firstIndex(of: 0x28), let close = rest[open...].firstIndex(of: 0x29) {
      parts.append([rest[..<open]])
      parts.append(
        rest[(open + 1)..<close].split(separator: 0x7C, omittingEmptySubsequences: false))
      rest = rest[(close + 1)...]
    }
    return parts + [[rest]]
  }
}
