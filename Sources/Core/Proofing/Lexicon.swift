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
    let notEarlier: [[UInt32]]
    /// Whether of a formula only what sounds or looks like the right character is told.
    let isAlike: Bool
    let since: Int?
    /// The entry's place where its words are told only if nothing settles them; nil for others.
    let question: Int?
    /// Whether its words settle the question.
    let isSettling: Bool

    /// - Parameter place: among the entries.
    init(_ entry: LexiconEntry, at place: Int) {
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
      notEarlier = LexiconEntry.pieces(entry.earlier)
      isAlike = entry.isAlike
      since = entry.month
      question = entry.settled == nil ? nil : place
      isSettling = false
    }

    /// Words that settle an entry's question keep any company.
    init(settling entry: LexiconEntry, at place: Int) {
      (rule, severity, message) = (entry.rule, .hint, nil)
      (notBefore, notAfter, needsBefore, needsAfter) = ([], [], [], [])
      notEarlier = []
      isAlike = false
      (needsClauseStart, needsClauseEnd, needsLineStart) = (false, false, false)
      (since, question, isSettling) = (nil, place, true)
    }
  }

  /// One word.
  struct Word: Sendable {
    var length: Int
    var fix: String?
    var company: Company
    /// What must follow in the same clause; nil for most.
    var rest: [UInt32]?
  }

  /// Where the words that begin alike are; a key of 0 is an empty bucket.
  private struct Bucket {
    var key: UInt64 = 0
    var words = Places()
    /// In `formulae`, and in `tails` those whose third and fourth characters these are.
    var formulae = Places()
    var tails = Places()
  }

  /// A stretch of a list.
  private struct Places {
    var start: UInt32 = 0
    var end: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// One bit for each two characters that some word begins with, and for each key.
  private var openings = [UInt64](repeating: 0, count: 2048)
  private var filter = [UInt64](repeating: 0, count: 4096)
  /// The words of each key, longest first, found by open addressing, and their characters, one after another: most are told
  /// apart by these alone, without a look at the word itself.
  private var words: [LexiconWords.Item] = []
  private var buckets: [Bucket] = []
  private(set) var scalars: [UInt32] = []
  /// The fixed formulae of each pair, one pair after another: where their characters are.
  private(set) var formulae: [Range<Int>] = []
  private(set) var tails: [Range<Int>] = []
  private let companies: [Company]
  private let fixes: [String]
  private let rests: [[UInt32]]
  /// Words of an office in which a measure word counts nothing.
  let noCounts: MeasureWords
  /// The words for levels of places (市, 县) and where each stands, 0 at the top.
  let ranks: [UInt32: Int]
  let levels: CharacterSetTable
  /// Where the formulae begin of which only a slip that sounds or looks like the right character is told.
  private(set) var alike: Set<Int> = []
  /// The formulae of four characters, packed.
  private(set) var proverbs: Set<UInt64> = []

  init(_ entries: [LexiconEntry]) {
    noCounts = MeasureWords(entries.filter(\.isNoCount).flatMap(\.plainWords))
    var ranks: [UInt32: Int] = [:]
    for entry in entries where entry.isLadder {
      for (rank, rung) in entry.rungs.enumerated() {
        for level in rung { ranks[level] = rank }
      }
    }
    self.ranks = ranks
    levels = CharacterSetTable(String(scalars: ranks.keys))
    let written = LexiconWords(entries)
    (companies, fixes, rests) = (written.companies, written.fixes, written.rests)
    scalars.reserveCapacity(written.scalars.count)
    makeBuckets(for: [written.words, written.formulae, written.tails])
    file(written.words, of: written, at: \.words, longestFirst: true) { $0.words.append($1) }
    file(written.formulae, of: written, at: \.formulae) { lexicon, formula in
      lexicon.noteAlike(formula)
      lexicon.noteProverb(formula)
      lexicon.formulae.append(formula.span)
    }
    file(written.tails, of: written, at: \.tails) { lexicon, formula in
      lexicon.noteAlike(formula)
      lexicon.tails.append(formula.span)
    }
  }

  /// At most three quarters full, so that a look rarely takes a third step.
  private mutating func makeBuckets(for lists: [[LexiconWords.Item]]) {
    var size = 16
    while size * 3 < lists.reduce(0, { $0 + $1.count }) * 4 { size *= 2 }
    buckets = [Bucket](repeating: Bucket(), count: size)
    for list in lists {
      for item in list {
        let slot = Self.slot(item.key)
        filter[slot >> 6] |= 1 << UInt64(slot & 63)
        let opening = Self.opening(item.key)
        openings[opening >> 6] |= 1 << UInt64(opening & 63)
        var place = Self.bucket(item.key) & (size - 1)
        while buckets[place].key != 0, buckets[place].key != item.key {
          place = (place + 1) & (size - 1)
        }
        buckets[place].key = item.key
      }
    }
  }

  /// The items of one key side by side, in the order of the dictionary or the longest first.
  private mutating func file(
    _ items: [LexiconWords.Item], of written: LexiconWords,
    at list: WritableKeyPath<Bucket, Places>, longestFirst: Bool = false,
    _ append: (inout Self, LexiconWords.Item) -> Void
  ) {
    let order = items.indices.sorted { a, b in
      let (first, second) = (items[a], items[b])
      if first.key != second.key { return first.key < second.key }
      if longestFirst, first.length != second.length { return first.length > second.length }
      return a < b
    }
    for (number, index) in order.enumerated() {
      var item = items[index]
      let characters = written.scalars[item.span]
      item.start = scalars.count
      scalars += characters
      append(&self, item)
      guard let place = bucket(of: item.key) else { continue }
      if buckets[place][keyPath: list].end == 0 {
        buckets[place][keyPath: list].start = UInt32(number)
      }
      buckets[place][keyPath: list].end = UInt32(number + 1)
    }
  }

  private mutating func noteAlike(_ formula: LexiconWords.Item) {
    if companies[Int(formula.company)].isAlike { alike.insert(formula.start) }
  }

  private mutating func noteProverb(_ formula: LexiconWords.Item) {
    if Int(formula.length) == FormulaWords.proverb {
      proverbs.insert(scalars[formula.span].reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) })
    }
  }

  /// Whether some word may begin with these; seldom wrong, never wrongly false.
  @inline(__always) func mayStart(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Bool {
    let opening = Self.opening(first, second)
    guard openings[opening >> 6] & (1 << UInt64(opening & 63)) != 0 else { return false }
    return mayHave(Self.key(first, second, third)) || mayHave(Self.key(first, second, 0))
  }

  @inline(__always) private func mayHave(_ key: UInt64) -> Bool {
    let slot = Self.slot(key)
    return filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// The places of the words that begin with these three, for `stands` and `subscript`.
  @inline(__always)
  func candidates(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Range<Int> {
    bucket(of: Self.key(first, second, third)).map { buckets[$0].words.range } ?? 0..<0
  }

  /// The places of what is found by two characters.
  struct Pairs {
    /// The words that are these two alone.
    var words: Range<Int>
    /// The formulae that begin with them.
    var formulae: Range<Int>
    /// Those that go on with them, two characters behind their beginning.
    var tails: Range<Int>
  }

  @inline(__always)
  func pairs(_ first: UInt32, _ second: UInt32) -> Pairs? {
    guard let place = bucket(of: Self.key(first, second, 0)) else { return nil }
    let bucket = buckets[place]
    return Pairs(
      words: bucket.words.range, formulae: bucket.formulae.range, tails: bucket.tails.range)
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
    let span = words[place].span
    for scalar in span.dropFirst(3) {
      guard text.at(position) == scalars[scalar] else { return false }
      position += 1
    }
    return position <= text.count || span.count == 2
  }

  subscript(place: Int) -> Word {
    let word = words[place]
    return Word(
      length: Int(word.length), fix: word.fix < 0 ? nil : fixes[Int(word.fix)],
      company: companies[Int(word.company)], rest: word.rest < 0 ? nil : rests[Int(word.rest)])
  }

  @inline(__always) private static func opening(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 2_654_435_761 ^ second &* 40_503) & 0x1_FFFF)
  }

  /// That of a key's first two characters.
  private static func opening(_ key: UInt64) -> Int {
    opening(UInt32(key >> 42), UInt32(key >> 21 & 0x1F_FFFF))
  }

  /// Twenty-one bits hold any scalar.
  @inline(__always) static func key(
    _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }

  @inline(__always) private static func bucket(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(__always) private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }
}
