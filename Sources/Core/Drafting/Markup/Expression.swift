/// What stands between braces: `{总工会.竞赛场次|超过}`.
struct Expression: Sendable {
  /// Braces included.
  var span: SourceSpan
  var operand: Operand
  var modifiers: Modifiers
}

/// What an expression is about, before its modifiers.
enum Operand: Sendable {
  case figure(FigurePath)
  case regionWord(RegionWord, RegionReference)
  case field(ItemField)
  case fact(DraftFact)
  case formulation(String)
  case bodies(Bodies)
  /// `{=852.75亿元|统计局初步核算}`
  case literal(text: String, source: String)
  /// `{条数}`
  case itemCount
  /// `{部分数}`
  case partCount
}

/// A word that a region's level decides.
enum RegionWord: String, Hashable, Sendable, CaseIterable {
  case partyCommittee = "党委"
  case government = "政府"
  case whole = "全域"
  case our = "我域"
  case level = "本级"
  case name = "区域"
}

/// Whose word it is: the draft's region's, or that of one above it.
enum RegionReference: String, Hashable, Sendable, CaseIterable {
  case own
  case above = "上级"
  case province = "省"
  case prefecture = "市"
}

/// What the draft says about itself.
enum DraftFact: String, Hashable, Sendable, CaseIterable {
  case reportPeriod = "报告期"
  case thisYear = "今年"
  case lastYear = "去年"
  case meeting = "会议"
  case speakerTitle = "讲话人职务"
  case date = "日期"
}

/// Organizations or regions that can be listed and counted.
enum Bodies: String, Hashable, Sendable, CaseIterable {
  case organizations = "各机构"
  /// Those that spoke, by the front matter; all if it names none.
  case speakers = "发言机构"
  case subregions = "下级"
}

/// A field of what a loop stands at.
enum ItemField: String, Hashable, Sendable, CaseIterable {
  case name = "名称"
  case kind = "类别"
  case organization = "机构"
  case formalName = "全称"
  case head = "负责人"
  case manifestation = "表现"
  case remedies = "整改措施"
  case severity = "程度"
  case status = "状态"
  case owner = "责任人"
  case deadline = "期限"
  case level = "级别"
  case grantor = "授予单位"
  case content = "内容"
  case target = "任务目标"
  case task = "任务"
  case category = "类型"
  case evidence = "佐证"

  /// Reads a field by its name or by the word that the tables of the workbook have for it.
  init?(word: String) {
    guard let field = Self.words[word] else { return nil }
    self = field
  }

  /// What each field is called, here and in the tables of the workbook.
  static let words: [String: ItemField] = {
    var words: [String: ItemField] = ["简称": .name, "职务": .head, "目标": .target, "严重程度": .severity]
    for field in allCases { words[field.rawValue] = field }
    return words
  }()
}

/// How a figure is to be said.
struct Modifiers: Hashable, Sendable {
  var isNumberOnly = false
  var scale: Scale?
  var measureWord: String?
  var wording: Wording?
  var change: ChangeWording?
  var share: FigurePath?
  var goal: Goal?
  var span: TimeSpan?
  var isIncomplete = false
  var form: Form?
  var keepsZero = false

  enum Goal: String, Hashable, Sendable, CaseIterable {
    case target = "目标"
    case completion = "完成率"
  }

  enum TimeSpan: String, Hashable, Sendable, CaseIterable {
    case cumulative = "累计"
    case asOf = "截至"
  }

  enum Form: String, Hashable, Sendable, CaseIterable {
    case hanzi = "汉字"
    case list = "名单"
    case count = "个数"
    case rank = "位次"
  }
}

extension ChangeWording {
  /// As live text calls it.
  static let names: [(String, ChangeWording)] = [
    ("同比", .yearOnYear), ("同比数", .rateOnly), ("增长", .growth), ("下降", .decline),
    ("百分点", .percentagePoints), ("倍", .times),
  ]
}

/// What `@每个` repeats over.
struct Selection: Hashable, Sendable {
  enum Source: String, Hashable, Sendable, CaseIterable {
    case organizations = "机构"
    case issues = "问题"
    case materials = "素材"
    case tasks = "任务"
    case subregions = "下级"
  }

  var source: Source
  var period: PeriodReference?
  var kinds: [String] = []
  var tendencies: [Tendency] = []
  var statuses: [String] = []
  var order: Order?
  var limit: Int?

  struct Order: Hashable, Sendable {
    var path: FigurePath
    var isDescending: Bool
  }
}

/// What `@若` asks.
indirect enum Condition: Hashable, Sendable {
  case has(FigurePath)
  case hasAny(Selection)
  case compare(FigurePath, Comparison, Comparand)
  case grows(FigurePath)
  case equals(Attribute, String)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  enum Attribute: String, Hashable, Sendable, CaseIterable {
    case rank = "级别"
    case represents = "代表"
    case kind = "类别"
    case status = "状态"
  }

  enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = "="

    func holds(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
      switch self {
      case .atLeast: a >= b
      case .atMost: a <= b
      case .more: a > b
      case .less: a < b
      case .equal: a == b
      }
    }
  }

  enum Comparand: Hashable, Sendable {
    case number(ComparedNumber)
    case path(FigurePath)
  }
}
