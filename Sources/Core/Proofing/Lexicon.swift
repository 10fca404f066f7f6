/// The words that proofreading knows: holes in fixed formulae, residue of web pages, wrong characters, names.
///
/// A word is found by its first three characters, one of two by both, so that text without any costs one look a character.
struct Lexicon: Sendable {
  /// One word with the company that it must and must not keep.
  struct Word: Sendable {
    var scalars: [UInt32]
    var rule: ProofRule
    var severity: ProofSeverity
    var fix: String?
    var message: String?
    var notBefore: [[UInt32]]
    var notAfter: [[UInt32]]
    var needsBefore: [[UInt32]]
    var needsAfter: [[UInt32]]
    var needsClauseStart: Bool
    var needsClauseEnd: Bool
    var needsLineStart: Bool
    var since: Int?
  }

  /// Where the words that begin alike are; a key of 0 is an empty bucket.
  private struct Bucket {
    var key: UInt64 = 0
    var start = 0
    var end = 0
    /// Its formulae in `formulae`.
    var firstFormula = 0
    var lastFormula = 0
  }

  /// One bit for each first character that some word has, and for each key.
  private var firsts = [UInt64](repeating: 0, count: 1024)
  private var filter = [UInt64](repeating: 0, count: 2048)
  private var words: [Word] = []
  /// The words of each key, longest first, found by open addressing, and their characters, one after another: most are told
  /// apart by these alone, without a look at the word itself.
  private var buckets: [Bucket] = []
  private var spans: [Range<Int>] = []
  private(set) var scalars: [UInt32] = []
  /// The fixed formulae of each pair, one pair after another: where their characters are.
  private(set) var formulae: [Range<Int>] = []

  init(_ entries: [LexiconEntry]) {
    var groups: [UInt64: [Word]] = [:]
    var formulae: [UInt64: [[UInt32]]] = [:]
    for entry in entries {
      for word in entry.words where word.scalars.count >= 2 {
        // A formula's third character may be the one that is wrong.
        let third = word.scalars.count > 2 && !entry.isFormula ? word.scalars[2] : 0
        let key = Self.key(word.scalars[0], word.scalars[1], third)
        let slot = Self.slot(key)
        filter[slot >> 6] |= 1 << UInt64(slot & 63)
        let first = Int(word.scalars[0] & 0xFFFF)
        firsts[first >> 6] |= 1 << UInt64(first & 63)
        groups[key, default: []] += entry.isFormula ? [] : [word]
        if entry.isFormula { formulae[key, default: []].append(word.scalars) }
      }
    }
    // At most half full, so that a look rarely takes a second step.
    var size = 16
    while size < groups.count * 2 { size *= 2 }
    buckets = [Bucket](repeating: Bucket(), count: size)
    for (key, group) in groups {
      var place = Self.bucket(key) & (size - 1)
      while buckets[place].key != 0 { place = (place + 1) & (size - 1) }
      buckets[place] = Bucket(key: key, start: words.count, end: words.count + group.count)
      for word in group.sorted(by: { $0.scalars.count > $1.scalars.count }) {
        spans.append(scalars.count..<scalars.count + word.scalars.count)
        scalars += word.scalars
        words.append(word)
      }
      buckets[place].firstFormula = self.formulae.count
      for formula in formulae[key] ?? [] {
        self.formulae.append(scalars.count..<scalars.count + formula.count)
        scalars += formula
      }
      buckets[place].lastFormula = self.formulae.count
    }
  }

  /// Whether some word may begin with these; seldom wrong, never wrongly false.
  @inline(__always) func mayStart(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    let index = Int(first & 0xFFFF)
    guard firsts[index >> 6] & (1 << UInt64(index & 63)) != 0 else { return false }
    return mayHave(Self.key(first, second, third)) || mayHave(Self.key(first, second, 0))
  }

  @inline(__always) private func mayHave(_ key: UInt64) -> Bool {
    let slot = Self.slot(key)
    return filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// The places of the words that begin with these three, for `stands` and `subscript`.
  func candidates(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Range<Int> {
    bucket(of: Self.key(first, second, third)).map { buckets[$0].start..<buckets[$0].end } ?? 0..<0
  }

  /// The places of the words that are these two alone, and of the formulae that begin with them.
  func pairs(_ first: UInt32, _ second: UInt32) -> (words: Range<Int>, formulae: Range<Int>)? {
    guard let place = bucket(of: Self.key(first, second, 0)) else { return nil }
    let bucket = buckets[place]
    return (bucket.start..<bucket.end, bucket.firstFormula..<bucket.lastFormula)
  }

  @inline(__always) private func bucket(of key: UInt64) -> Int? {
    guard mayHave(key) else { return nil }
    var place = Self.bucket(key) & (buckets.count - 1)
    while buckets[place].key != 0 {
      if buckets[place].key == key { return place }
      place = (place + 1) & (buckets.count - 1)
    }
    return nil
  }

  /// Whether a word's characters stand at an index, whatever company it needs.
  func stands(_ place: Int, at index: Int, in text: ParagraphText) -> Bool {
    // The first three are those that it was found by.
    var position = index + 3
    for scalar in spans[place].dropFirst(3) {
      guard text.at(position) == scalars[scalar] else { return false }
      position += 1
    }
    return position <= text.count || spans[place].count == 2
  }

  subscript(place: Int) -> Word { words[place] }

  /// Twenty-one bits hold any scalar.
  @inline(__always) private static func key(
    _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }

  @inline(__always) private static func bucket(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(__always) private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47)
  }
}

/// One entry of a dictionary file (Catalog/proofing.yaml, 校核词.yaml).
public struct LexiconEntry: Codable, Hashable, Sendable {
  /// The rule's name: hole, typo …
  public var rule: ProofRule
  /// error, warning or hint; else the rule's own.
  public var severity: ProofSeverity?
  /// Words, separated by spaces; (甲|乙|) stands for any of them; 错→正 gives the right one.
  public var text: String
  /// What must not stand before or after, separated by spaces.
  public var notBefore: String?
  public var notAfter: String?
  /// What must stand before or after, one of them; 句首 行首 句末 mean a clause's or line's end.
  public var before: String?
  public var after: String?
  /// Chinese: why it is wrong; else the rule's own words.
  public var message: String?

  /// 2021-07: from when on it is outdated; only a speech of that day or later is told.
  public var since: String?
  /// 差一字: the words are right, and what differs from one of them by a single character is told.
  public var target: String?

  /// As the file writes them.
  enum CodingKeys: String, CodingKey {
    case rule = "规则"
    case severity = "级"
    case text = "词"
    case notBefore = "前不"
    case notAfter = "后不"
    case before = "前须"
    case after = "后须"
    case message = "说明"
    case since = "起"
    case target = "找"
  }

  var isFormula: Bool { target == "差一字" }

  var words: [Lexicon.Word] {
    // Once for all the words of the entry: some have hundreds of neighbours.
    let (before, after) = (Self.items(of: self.before ?? ""), Self.items(of: self.after ?? ""))
    let (notBefore, notAfter) = (
      Self.neighbours(Self.items(of: self.notBefore ?? "")),
      Self.neighbours(Self.items(of: self.notAfter ?? ""))
    )
    let (needsBefore, needsAfter) = (Self.neighbours(before), Self.neighbours(after))
    let needsClauseStart = before.contains(Self.clauseStart)
    let needsClauseEnd = after.contains(Self.clauseEnd)
    let needsLineStart = before.contains(Self.lineStart)
    let since = Self.month(self.since)
    return Self.items(of: text).flatMap { item -> [Lexicon.Word] in
      let sides = item.split(separator: Self.arrow, maxSplits: 1)
      let fix = sides.count == 2 ? Self.text(of: sides[1]) : nil
      return Self.expanded(sides.first ?? []).map { scalars in
        Lexicon.Word(
          scalars: scalars, rule: rule, severity: severity ?? rule.card.severity, fix: fix,
          message: message, notBefore: notBefore, notAfter: notAfter, needsBefore: needsBefore,
          needsAfter: needsAfter, needsClauseStart: needsClauseStart,
          needsClauseEnd: needsClauseEnd, needsLineStart: needsLineStart, since: since)
      }
    }
  }

  // By their numbers: a dictionary has thousands of words and is read at every start, and characters are slow to tell apart.

  private static let clauseStart = scalars("句首")
  private static let clauseEnd = scalars("句末")
  private static let lineStart = scalars("行首")
  private static let arrow = ("→" as Unicode.Scalar).value
  private static let opening = ("(" as Unicode.Scalar).value
  private static let closing = (")" as Unicode.Scalar).value
  private static let bar = ("|" as Unicode.Scalar).value

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func text(of scalars: ArraySlice<UInt32>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return text
  }

  /// What stands between spaces.
  private static func items(of text: String) -> [[UInt32]] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { $0.map(\.value) }
  }

  /// Those that are words, and not names of places.
  private static func neighbours(_ items: [[UInt32]]) -> [[UInt32]] {
    items.filter { $0 != clauseStart && $0 != clauseEnd && $0 != lineStart }
  }

  /// 2021-07 → 202107
  private static func month(_ text: String?) -> Int? {
    guard let parts = text?.split(separator: "-").prefix(2).map({ Int($0) }),
      let year = parts.first,
      let year, (1900...9999).contains(year)
    else { return nil }
    return year * 100 + (parts.count > 1 ? parts[1] ?? 1 : 1)
  }

  /// 在(上|会上)的 → 在上的, 在会上的. At most 1,024: a slip of the pen must not fill the memory.
  private static func expanded(_ text: ArraySlice<UInt32>) -> [[UInt32]] {
    guard let open = text.firstIndex(of: opening),
      let close = text[open...].firstIndex(of: closing)
    else { return [Array(text)] }
    let choices = text[(open + 1)..<close].split(separator: bar, omittingEmptySubsequences: false)
    return choices.flatMap { choice in
      expanded(text[..<open] + choice + text[(close + 1)...])
    }.prefix(1_024).map { $0 }
  }
}

extension ParagraphPass {
  /// Looks words up that begin here, the longest first.
  mutating func look(at index: Int) {
    let (first, second, third) = (at(index), at(index + 1), at(index + 2))
    if third != 0, found(lexicon.candidates(first, second, third), at: index) { return }
    guard let pairs = lexicon.pairs(first, second) else { return }
    if !pairs.formulae.isEmpty { formulae(pairs.formulae, at: index) }
    _ = found(pairs.words, at: index)
  }

  /// Whether one of these words stands at an index in its company; what it says is then noted.
  private mutating func found(_ places: Range<Int>, at index: Int) -> Bool {
    for place in places where lexicon.stands(place, at: index, in: text) {
      let word = lexicon[place]
      guard text.isInCompany(word, at: index) else { continue }
      note(word, at: index)
      return true
    }
    return false
  }

  private mutating func note(_ word: Lexicon.Word, at index: Int) {
    if let since = word.since {
      summary.outdated.append(
        OutdatedWord(
          since: since, start: index, length: word.scalars.count, severity: word.severity,
          message: word.message))
      return
    }
    if word.rule == .personMixed {
      summary.persons.append(.init(start: index, length: word.scalars.count))
      return
    }
    report(
      word.rule, index, index + word.scalars.count, word.severity, word.message, fix: word.fix)
    // One hole is told of once.
    if word.rule == .hole || word.rule == .missingNumber {
      lostEnd = max(lostEnd, index + word.scalars.count)
    }
  }
}

extension ParagraphText {
  /// Whether the word at an index keeps the company that it must, and not the one that it must not.
  fileprivate func isInCompany(_ word: Lexicon.Word, at start: Int) -> Bool {
    let end = start + word.scalars.count
    if word.notBefore.contains(where: { stands($0, at: start - $0.count) }) { return false }
    if word.notAfter.contains(where: { stands($0, at: end) }) { return false }
    if !word.needsBefore.isEmpty || word.needsClauseStart || word.needsLineStart {
      let isBehind =
        word.needsBefore.contains { stands($0, at: start - $0.count) }
        || (word.needsClauseStart && isClauseStart(start))
        || (word.needsLineStart && start <= bodyStart)
      guard isBehind else { return false }
    }
    if !word.needsAfter.isEmpty || word.needsClauseEnd {
      guard
        word.needsAfter.contains(where: { stands($0, at: end) })
          || (word.needsClauseEnd && isClauseEnd(end))
      else { return false }
    }
    return true
  }
}
