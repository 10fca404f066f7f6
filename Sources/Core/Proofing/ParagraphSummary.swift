/// What the rules about the whole text have to know of a paragraph.
struct ParagraphSummary: Sendable {
  /// The first character that is no space, in scalars.
  var start = 0
  /// Without the spaces at both ends; 0 for an empty line.
  var length = 0
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// Of the characters that are no spaces.
  var hash: UInt64 = 0
  var head: HeadMark?
  /// 。！？； within.
  var stopCount = 0
  var commaCount = 0
  var hanziCount = 0
  var series: [SeriesMark] = []
  var claims: [CountClaim] = []
  /// Pairs that the paragraph leaves open, or closes without having opened them.
  var unmatched: [PairMark] = []
  var sentences: [Sentence] = []
  /// The clauses of eight characters and more, where the text is short enough to be a speech.
  var clauses: [Sentence] = []
  var levels: [LevelWord] = []
  var grouped: [Stretch] = []
  var ungrouped: [Stretch] = []

  /// The paragraph's first three characters, packed; 0 where they are no words.
  var opening: UInt64 = 0
  /// The years that it names, and whether as the term of something still to be done.
  var years: [YearMention] = []
  /// A date that is the whole line, as year × 100 + month; 0 for others.
  var dateLine = 0
  /// Whether a short line is about half a year or a quarter.
  var isPartOfYear = false
  /// 全年共, 一年来: words that sum a whole year up.
  var yearly: [Stretch] = []
  /// Formulations with the day from which they are outdated.
  var outdated: [OutdatedWord] = []
  /// Words that are wrong unless the text has certain others, and those.
  var questions: [OpenQuestion] = []
  /// 笔者, 本人认为: words for the speaker beside 我, and how often 我 stands.
  var persons: [Stretch] = []
  var ownCount = 0
  /// The level in a title, and its place: 在青禾区群团工作会议上.
  var titleLevel: UInt32 = 0
  /// The level of who speaks, in a line that names the meeting of a place above: 县妇联在全市妇联系统会议上的发言.
  var speakerLevel: UInt32 = 0
  var titlePlace = ""
  var places: [PlaceWord] = []

  /// A stretch of the paragraph, in scalars.
  struct Stretch: Hashable, Sendable {
    var start: Int
    var length: Int
  }

  struct Sentence: Hashable, Sendable {
    var hash: UInt64
    var start: Int
    var length: Int
  }

  var end: Int { start + length }

  /// Whether the line is a heading or a title by its looks: short, without a stop inside or at its end.
  var isHeadingLike: Bool { length > 0 && length <= 40 && stopCount == 0 && commaCount <= 2 }
}

/// A number that opens a paragraph: 一、 （二） 3. （4）
struct HeadMark: Hashable, Sendable {
  enum Form: Int, Hashable, Sendable, CaseIterable {
    /// 一、
    case hanzi
    /// （一）
    case bracketedHanzi
    /// 1. or 1、
    case digit
    /// （1）
    case bracketedDigit
    /// 第一章, 第一条
    case chapter
    case article
    /// ①
    case circled

    /// Of the four that GB/T 9704 has.
    var level: Int? {
      switch self {
      case .hanzi: 1
      case .bracketedHanzi: 2
      case .digit: 3
      case .bracketedDigit: 4
      case .chapter, .article, .circled: nil
      }
    }
  }

  var form: Form
  var number: Int
  var start: Int
  var length: Int
}

/// A word of a series within the text: 一是, 二要, 第三，, 首先
struct SeriesMark: Hashable, Sendable {
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    case shi, yao, di, qi
    /// 第一部分, 第二个: at the start of a paragraph.
    case part
    case shouxian, qici, zaici, zuihou
  }

  var kind: Kind
  /// 0 for those without.
  var number: Int
  var start: Int
  var length: Int
  /// Within a clause, where 一是 is often no series.
  var isWithin = false
}

/// 三个方面, 四点意见: how many the writer says will follow.
struct CountClaim: Hashable, Sendable {
  var number: Int
  var start: Int
  var length: Int
  /// Whether it says that they follow: 以下, 讲, a colon or the end of the paragraph.
  var announces: Bool
}

/// A half of a pair of brackets or quotation marks.
struct PairMark: Hashable, Sendable {
  var scalar: UInt32
  var index: Int
}

/// 全市, 我县
struct LevelWord: Hashable, Sendable {
  /// 市, 县 …
  var level: UInt32
  /// 全 or 我.
  var isWhole: Bool
  var start: Int
  /// Whether it speaks of the place as one's own: 全市各级工会, 把全县职工.
  var isSubject = false
  /// Whether it bids them do something: 全市各级工会要迅速行动.
  var isCommand = false
  /// Whether the sentence says before it who speaks: 市委要求，全市各级工会.
  var isQuoted = false
}

struct YearMention: Hashable, Sendable {
  var year: Int
  var start: Int
  var length: Int
  var isGoal: Bool
  /// What it is about, where that is plain.
  var role: YearRole?
}

/// A formulation that was right once.
struct OutdatedWord: Hashable, Sendable {
  /// Year × 100 + month from which it is outdated.
  var since: Int
  var start: Int
  var length: Int
  var severity: ProofSeverity
  var message: String?
}

/// 学习贯彻总书记关于…: right where the text names him elsewhere; or the words that do.
struct OpenQuestion: Hashable, Sendable {
  /// The dictionary's entry.
  var question: Int
  var start: Int
  var length: Int
  var rule: ProofRule
  var severity: ProofSeverity
  var message: String?
  var isSettling: Bool
}
