/// The words that proofreading knows: holes in fixed formulae, residue of web pages, wrong characters, names.
///
/// A word is found by its first three characters, one of two by both, so that text without any costs one look a character.
struct Lexicon: Sendable {
  /// What is true of all words of an entry: what they are told as, and the company that they must and must not keep.
  final class Company: Sendable {
    let rule: ProofRule
    let severity: ProofSeverity
    let message: String?
    let notBefore: [[UInt32]]
    let notAfter: [[UInt32]]
    let needsBefore: [[UInt32]]
    let needsAfter: [[UInt32]]
    let needsClauseStart: Bool
    let needsClauseEnd: Bool
    let needsLineStart: Bool
    let since: Int?

    init(_ entry: LexiconEntry) {
      let (before, after) = (entry.placesBefore, entry.placesAfter)
      rule = entry.rule
      severity = entry.severity ?? entry.rule.card.severity
      message = entry.message
      notBefore = LexiconEntry.pieces(entry.notBefore)
      notAfter = LexiconEntry.pieces(entry.notAfter)
      (needsBefore, needsAfter) = (before.words, after.words)
      needsClauseStart = before.isClause
      needsClauseEnd = after.isClause
      needsLineStart = before.isLine
      since = entry.month
    }
  }

  /// One word.
  struct Word: Sendable {
    /// In characters.
    var length: Int
    var fix: String?
    var company: Company
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
    let found = Self.found(in: entries)
    // At most half full, so that a look rarely takes a second step.
    var size = 16
    let keys = zip(found, found.dropFirst()).count { $0.key != $1.key } + 1
    while size < keys * 2 { size *= 2 }
    buckets = [Bucket](repeating: Bucket(), count: size)
    words.reserveCapacity(found.count)
    spans.reserveCapacity(found.count)
    var next = 0
    while next < found.count {
      let key = found[next].key
      let end = found[next...].firstIndex { $0.key != key } ?? found.count
      take(found[next..<end], as: key)
      next = end
    }
  }

  /// A word of an entry, with what it is found by.
  private struct Found {
    var key: UInt64
    var isFormula: Bool
    var scalars: [UInt32]
    var fix: String?
    var company: Company
  }

  /// Every word, those of one key together: the words before the formulae, and the longest words first.
  private static func found(in entries: [LexiconEntry]) -> [Found] {
    var found: [Found] = []
    for entry in entries {
      let (isFormula, company) = (entry.isFormula, Company(entry))
      for (scalars, fix) in entry.words where scalars.count >= 2 {
        // A formula's third character may be the one that is wrong.
        let third = scalars.count > 2 && !isFormula ? scalars[2] : 0
        let key = Self.key(scalars[0], scalars[1], third)
        found.append(
          Found(key: key, isFormula: isFormula, scalars: scalars, fix: fix, company: company))
      }
    }
    let order = found.indices.map { index in
      let length = found[index].isFormula ? Int.max : -found[index].scalars.count
      return (found[index].key, length, index)
    }.sorted(by: <)
    return order.map { found[$0.2] }
  }

  private mutating func take(_ found: ArraySlice<Found>, as key: UInt64) {
    let slot = Self.slot(key)
    filter[slot >> 6] |= 1 << UInt64(slot & 63)
    let first = Int((key >> 42) & 0xFFFF)
    firsts[first >> 6] |= 1 << UInt64(first & 63)
    var bucket = Bucket(key: key, start: words.count, end: words.count)
    bucket.firstFormula = formulae.count
    for found in found {
      let span = scalars.count..<scalars.count + found.scalars.count
      scalars += found.scalars
      if found.isFormula {
        formulae.append(span)
      } else {
        spans.append(span)
        words.append(Word(length: span.count, fix: found.fix, company: found.company))
      }
    }
    bucket.end = words.count
    bucket.lastFormula = formulae.count
    var place = Self.bucket(key) & (buckets.count - 1)
    while buckets[place].key != 0 { place = (place + 1) & (buckets.count - 1) }
    buckets[place] = bucket
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
  @inline(__always)
  func candidates(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Range<Int> {
    bucket(of: Self.key(first, second, third)).map { buckets[$0].start..<buckets[$0].end } ?? 0..<0
  }

  /// The places of the words that are these two alone, and of the formulae that begin with them.
  @inline(__always)
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
    let company = word.company
    if let since = company.since {
      summary.outdated.append(
        OutdatedWord(
          since: since, start: index, length: word.length, severity: company.severity,
          message: company.message))
      return
    }
    if company.rule == .personMixed {
      summary.persons.append(.init(start: index, length: word.length))
      return
    }
    report(
      company.rule, index, index + word.length, company.severity, company.message, fix: word.fix)
    // One hole is told of once.
    if company.rule == .hole || company.rule == .missingNumber {
      lostEnd = max(lostEnd, index + word.length)
    }
  }
}

extension ParagraphText {
  /// Whether the word at an index keeps the company that it must, and not the one that it must not.
  fileprivate func isInCompany(_ word: Lexicon.Word, at start: Int) -> Bool {
    let (end, company) = (start + word.length, word.company)
    if company.notBefore.contains(where: { stands($0, at: start - $0.count) }) { return false }
    if company.notAfter.contains(where: { stands($0, at: end) }) { return false }
    if !company.needsBefore.isEmpty || company.needsClauseStart || company.needsLineStart {
      let isBehind =
        company.needsBefore.contains { stands($0, at: start - $0.count) }
        || (company.needsClauseStart && isClauseStart(start))
        || (company.needsLineStart && start <= bodyStart)
      guard isBehind else { return false }
    }
    if !company.needsAfter.isEmpty || company.needsClauseEnd {
      guard
        company.needsAfter.contains(where: { stands($0, at: end) })
          || (company.needsClauseEnd && isClauseEnd(end))
      else { return false }
    }
    return true
  }
}
