/// One entry of a dictionary file (Catalog/proofing.yaml, 校核词.yaml).
public struct LexiconEntry: Hashable, Sendable {
  /// The rule's name: hole, typo …
  public var rule: ProofRule
  /// error, warning or hint; else the rule's own.
  public var severity: ProofSeverity?
  /// Words, separated by spaces; (甲|乙|) stands for any of them; 错→正 gives the right one; 甲～乙 is 甲 with 乙 behind it in the
  /// same clause.
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
  /// Words that settle the matter where the text has one of them anywhere: the name is there, and later it need not be said.
  public var settled: String?
  /// Words that must not stand before it in the same paragraph: what has just been named need not be named again.
  public var earlier: String?
  /// 差一字: the words are right, and what differs from one of them by a single character is told. 音近: of words of four characters only
  /// what sounds or looks like the right one is. 非量词: a measure word counts nothing in
  /// them. 级别: the ladder of places, each rung's words with 、 between.
  public var target: String?

  /// - Parameter fields: as the file writes them: 规则, 词, 前不 …; others are nobody's business.
  /// - Throws: `ProofDictionaryError`, which field is missing or means nothing.
  init(_ fields: [String: String]) throws(ProofDictionaryError) {
    guard let name = fields["规则"] else { throw ProofDictionaryError(reason: "没有写“规则”") }
    guard let rule = ProofRule(rawValue: name) else {
      throw ProofDictionaryError(reason: "没有叫“\(name)”的规则")
    }
    guard let text = fields["词"] else { throw ProofDictionaryError(reason: "没有写“词”") }
    self.rule = rule
    self.text = text
    if let level = fields["级"] {
      guard let severity = ProofSeverity(rawValue: level) else {
        throw ProofDictionaryError(reason: "“级”是error、warning或hint，不是“\(level)”")
      }
      self.severity = severity
    }
    notBefore = fields["前不"]
    notAfter = fields["后不"]
    before = fields["前须"]
    after = fields["后须"]
    message = fields["说明"]
    since = fields["起"]
    target = fields["找"]
    settled = fields["全文无"]
    earlier = fields["段前无"]
  }

  var isFormula: Bool { target == "差一字" || isAlike }
  var isAlike: Bool { target == "音近" }
  var isNoCount: Bool { target == "非量词" }
  var isLadder: Bool { target == "级别" }

  /// The rungs of a ladder from the top, each with the characters that say it.
  var rungs: [[UInt32]] { Self.pieces(text).map { $0.filter { $0 != U.pause } } }

  /// The words as they are written, with their choices.
  var plainWords: [[UInt32]] { Self.pieces(text) }

  /// What must stand before or after: words, or the ends of clauses and lines.
  typealias Places = (words: [[UInt32]], isClause: Bool, isLine: Bool)

  var placesBefore: Places { Self.places(in: before, clause: Self.clauseStart) }
  var placesAfter: Places { Self.places(in: after, clause: Self.clauseEnd) }

  private static func places(in text: String?, clause: [UInt32]) -> Places {
    let pieces = pieces(text)
    return (
      pieces.filter { !places.contains($0) }, pieces.contains(clause), pieces.contains(lineStart)
    )
  }

  private static let clauseStart = "句首".unicodeScalars.map(\.value)
  private static let clauseEnd = "句末".unicodeScalars.map(\.value)
  private static let lineStart = "行首".unicodeScalars.map(\.value)
  private static let places = [clauseStart, clauseEnd, lineStart]

  /// What white space parts, as scalars: characters would cost most of the time that reading a dictionary takes.
  static func pieces(_ text: String?) -> [[UInt32]] {
    guard let text else { return [] }
    // Nearly all of it is hanzi and plain spaces, which need not be looked up.
    return text.unicodeScalars.split {
      $0 == " " || $0.value <= 0x3000 && $0.properties.isWhitespace
    }.map { $0.map(\.value) }
  }

  /// 2021-07 → 202107
  var month: Int? {
    guard let parts = since?.split(separator: "-").prefix(2).map({ Int($0) }),
      let year = parts.first,
      let year, (1900...9999).contains(year)
    else { return nil }
    return year * 100 + (parts.count > 1 ? parts[1] ?? 1 : 1)
  }
}
