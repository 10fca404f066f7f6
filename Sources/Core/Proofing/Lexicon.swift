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
    let since: Int?
    /// The entry's place where its words are told only if nothing settles them; nil for others.
    let question: Int?

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
      since = entry.month
      question = entry.settled == nil ? nil : place
    }

    /// Words that settle an entry's question keep any company.
    init(settling entry: LexiconEntry, at place: Int) {
      (rule, severity, message) = (entry.rule, .hint, nil)
      (notBefore, notAfter, needsBefore, needsAfter) = ([], [], [], [])
      notEarlier = []
      (needsClauseStart, needsClauseEnd, needsLineStart) = (false, false, false)
      (since, question) = (nil, place)
    }
  }

  /// One word.
  struct Word: Sendable {
    var scalars: [UInt32]
    var fix: String?
    var company: Company
    var isSettling = false
    /// The place in `rests` of what must follow in the same clause; nil for most.
    var rest: Int?
  }

  /// Where the words that begin alike are; a key of 0 is an empty bucket.
  private struct Bucket {
    var key: UInt64 = 0
    var start = 0
    var end = 0
    /// Its formulae in `formulae`, and in `tails` those whose third and fourth characters these are.
    var firstFormula = 0
    var lastFormula = 0
    var firstTail = 0
    var lastTail = 0
  }

  private struct Formula {
    var key: UInt64
    var scalars: [UInt32]
    var isAlike: Bool
  }

  /// One bit for each two characters that some word begins with, and for each key.
  private var openings = [UInt64](repeating: 0, count: 2048)
  private var filter = [UInt64](repeating: 0, count: 4096)
  private var words: [Word] = []
  /// The words of each key, longest first, found by open addressing, and their characters, one after another: most are told
  /// apart by these alone, without a look at the word itself.
  private var buckets: [Bucket] = []
  private var spans: [Range<Int>] = []
  private(set) var scalars: [UInt32] = []
  /// The fixed formulae of each pair, one pair after another: where their characters are.
  private(set) var formulae: [Range<Int>] = []
  private(set) var tails: [Range<Int>] = []
  /// Words of an office in which a measure word counts nothing.
  let noCounts: MeasureWords
  /// The words for levels of places (市, 县) and where each stands, 0 at the top.
  let ranks: [UInt32: Int]
  let levels: CharacterSetTable
  /// What must follow a word in its clause, for the few that are of two parts.
  private(set) var rests: [[UInt32]] = []
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
    var keys: [UInt64] = []
    var words: [Word] = []
    var formulae: [Formula] = []
    var tails: [Formula] = []
    for (place, entry) in entries.enumerated() where !entry.isNoCount && !entry.isLadder {
      for word in filed(entry, at: place) where word.scalars.count >= 2 {
        // A formula's third character may be the one that is wrong.
        let third = word.scalars.count > 2 && !entry.isFormula ? word.scalars[2] : 0
        let key = expect(word.scalars[0], word.scalars[1], third)
        guard entry.isFormula else {
          keys.append(key)
          words.append(word)
          continue
        }
        formulae.append(Formula(key: key, scalars: word.scalars, isAlike: entry.isAlike))
        if word.scalars.count == FormulaWords.proverb {
          proverbs.insert(word.scalars.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) })
        }
        if FormulaWords.isToldByItsTail(word.scalars) {
          let tail = expect(word.scalars[2], word.scalars[3], 0)
          tails.append(Formula(key: tail, scalars: word.scalars, isAlike: entry.isAlike))
        }
      }
    }
    makeBuckets(keys + formulae.map(\.key) + tails.map(\.key))
    fill(words, keys)
    fill(formulae, into: \.formulae, \.firstFormula, \.lastFormula)
    fill(tails, into: \.tails, \.firstTail, \.lastTail)
  }

  /// What an entry looks for, and what settles it.
  private mutating func filed(_ entry: LexiconEntry, at place: Int) -> [Word] {
    let company = Company(entry, at: place)
    var told: [Word] = []
    for form in entry.words {
      var word = Word(scalars: form.scalars, fix: form.fix, company: company)
      if !form.rest.isEmpty {
        word.rest = rests.count
        rests.append(form.rest)
      }
      told.append(word)
    }
    guard entry.settled != nil else { return told }
    let settling = Company(settling: entry, at: place)
    return told
      + LexiconEntry.pieces(entry.settled).map {
        Word(scalars: $0, fix: nil, company: settling, isSettling: true)
      }
  }

  /// At most half full, so that a look rarely takes a second step.
  private mutating func makeBuckets(_ keys: [UInt64]) {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    buckets = [Bucket](repeating: Bucket(), count: size)
    for key in keys {
      var place = Self.bucket(key) & (size - 1)
      while buckets[place].key != 0, buckets[place].key != key { place = (place + 1) & (size - 1) }
      buckets[place].key = key
    }
  }

  /// The words of one key side by side, the longest first.
  private mutating func fill(_ found: [Word], _ keys: [UInt64]) {
    let order = found.indices.sorted { a, b in
      (keys[a], found[b].scalars.count, a) < (keys[b], found[a].scalars.count, b)
    }
    for index in order {
      guard let place = bucket(of: keys[index]) else { continue }
      if buckets[place].end == 0 { buckets[place].start = words.count }
      spans.append(keep(found[index].scalars))
      words.append(found[index])
      buckets[place].end = words.count
    }
  }

  private mutating func fill(
    _ found: [Formula], into list: WritableKeyPath<Self, [Range<Int>]>,
    _ first: WritableKeyPath<Bucket, Int>, _ last: WritableKeyPath<Bucket, Int>
  ) {
    let order = found.indices.sorted { (found[$0].key, $0) < (found[$1].key, $1) }
    for index in order {
      guard let place = bucket(of: found[index].key) else { continue }
      if buckets[place][keyPath: last] == 0 {
        buckets[place][keyPath: first] = self[keyPath: list].count
      }
      if found[index].isAlike { alike.insert(scalars.count) }
      self[keyPath: list].append(keep(found[index].scalars))
      buckets[place][keyPath: last] = self[keyPath: list].count
    }
  }

  /// Notes that some word is found by these characters; the key that they make.
  private mutating func expect(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    let key = Self.key(first, second, third)
    let slot = Self.slot(key)
    filter[slot >> 6] |= 1 << UInt64(slot & 63)
    let opening = Self.opening(first, second)
    openings[opening >> 6] |= 1 << UInt64(opening & 63)
    return key
  }

  private mutating func keep(_ formula: [UInt32]) -> Range<Int> {
    scalars += formula
    return scalars.count - formula.count..<scalars.count
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
    bucket(of: Self.key(first, second, third)).map { buckets[$0].start..<buckets[$0].end } ?? 0..<0
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
      words: bucket.start..<bucket.end, formulae: bucket.firstFormula..<bucket.lastFormula,
      tails: bucket.firstTail..<bucket.lastTail)
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

  @inline(__always) private static func opening(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 2_654_435_761 ^ second &* 40_503) & 0x1_FFFF)
  }

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
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }
}
