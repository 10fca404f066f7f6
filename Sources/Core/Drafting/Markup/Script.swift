/// A parsed draft and the fragments it cites, part by part: an edit of the draft has only the parts that it touches read anew.
struct Script: Sendable {
  /// The draft first.
  var files: [SourceFile] = []
  /// By slot.
  var parts: [ScriptPart] = []
  /// The draft's parts, in order.
  var units: [DraftUnit] = []
  /// The slots of the fragments, in the order of their files.
  var fragmentSlots: [Int] = []
  var memory = ExpressionMemory()

  subscript(node index: Int) -> Node { parts[PoolIndex.slot(index)][node: index] }
  subscript(expression index: Int) -> Expression {
    parts[PoolIndex.slot(index)].expressions[PoolIndex.place(index)]
  }
  subscript(clause index: Int) -> Clause { parts[PoolIndex.slot(index)][clause: index] }
  subscript(loop index: Int) -> Loop { parts[PoolIndex.slot(index)][loop: index] }
  subscript(choice index: Int) -> Choice { parts[PoolIndex.slot(index)][choice: index] }
  subscript(citation index: Int) -> FragmentCitation {
    parts[PoolIndex.slot(index)][citation: index]
  }
  subscript(heading index: Int) -> HeadingNode {
    parts[PoolIndex.slot(index)].headings[PoolIndex.place(index)]
  }
  subscript(item index: Int) -> ItemNode {
    parts[PoolIndex.slot(index)].items[PoolIndex.place(index)]
  }
  subscript(series index: Int) -> Series {
    parts[PoolIndex.slot(index)].series[PoolIndex.place(index)]
  }

  /// How many parts the draft and the fragments have together.
  var partCount: Int { units.count + fragmentSlots.count }

  /// The draft's parts, then the fragments'.
  subscript(part index: Int) -> ScriptPart {
    parts[index < units.count ? units[index].slot : fragmentSlots[index - units.count]]
  }

  /// Mistakes in the markup, in the same order.
  var diagnostics: [Diagnostic] {
    var all: [Diagnostic] = []
    for unit in units { all += parts[unit.slot].diagnostics }
    for slot in fragmentSlots { all += parts[slot].diagnostics }
    return all
  }
}

typealias NodeRange = Range<Int>

/// One step of composing; payloads are indices into the pools of a `Script`.
enum Node: Sendable {
  case text(SourceSpan)
  case expression(Int)
  /// Markup that could not be read: shown as it stands, so that nothing disappears.
  case mistake(SourceSpan)
  case clause(Int)
  case loop(Int)
  case choice(Int)
  case fragment(Int)
  case paragraphBreak
  case heading(Int)
  case item(Int)
  case series(Int)
}

/// `[全年组织竞赛{竞赛场次}，]`
struct Clause: Sendable {
  var span: SourceSpan
  var body: NodeRange
}

/// `@每个 … @完`
struct Loop: Sendable {
  var span: SourceSpan
  var selection: Selection
  /// `连 、`: stands between repetitions.
  var joint: String
  var body: Body
}

/// What a loop or a branch holds.
struct Body: Sendable {
  var nodes: NodeRange
  /// A body with blank lines stands in paragraphs of its own; one without runs on.
  var isStanding: Bool
  var holdsItems: Bool
}

/// `@若 … @否则 … @完`
struct Choice: Sendable {
  var span: SourceSpan
  var branches: [Branch]
  var holdsItems: Bool

  struct Branch: Sendable {
    /// Nil for `@否则`.
    var condition: Condition?
    var body: Body
  }
}

/// `@引 成绩/{类别}`
struct FragmentCitation: Sendable {
  var span: SourceSpan
  /// `@已引`: the words stand in the draft since they were expanded; it counts as a citation and says nothing.
  let isSpent: Bool
  let name: [NamePart]
  /// What its name asks of the item that a loop stands at.
  let fields: Fields

  enum NamePart: Hashable, Sendable {
    case text(String)
    case field(ItemField)
  }

  enum Fields {
    case none
    /// {类别} and nothing else.
    case kind
    case others
  }

  init(span: SourceSpan, isSpent: Bool = false, name: [NamePart]) {
    self.span = span
    self.isSpent = isSpent
    self.name = name
    var fields = Fields.none
    for case .field(let field) in name {
      if case .kind = field, case .none = fields { fields = .kind } else { fields = .others }
    }
    self.fields = fields
  }
}

/// A fragment's wordings, separated by `@或`.
struct Fragment: Sendable {
  var wordings: [Body]
}

/// `## 一年来的成绩 @锁`
struct HeadingNode: Sendable {
  var span: SourceSpan
  /// 0 is the title, 1 is 一、, 4 is （1）.
  var level: Int
  var body: NodeRange
  var isMuted: Bool
  var isLocked: Bool
  /// Ends in 。: the paragraph below runs in.
  var isRunIn: Bool
}

/// `- 抓竞赛`
struct ItemNode: Sendable {
  var span: SourceSpan
  var body: NodeRange
}

/// How the items of a list are counted out.
enum Series: String, Sendable, CaseIterable {
  case isOne = "一是"
  case mustOne = "一要"
  case firstly = "第一，"
  case firstOfAll = "首先，"
  case some = "有的"
  case parenthesized = "（1）"

  /// The words before the item of this number (from 1) in a list of so many.
  func words(_ number: Int, of count: Int) -> String {
    switch self {
    case .isOne: "\(Phrasing.hanzi(number))是"
    case .mustOne: "\(Phrasing.hanzi(number))要"
    case .firstly: "第\(Phrasing.hanzi(number))，"
    case .firstOfAll: Self.inTurn(number, of: count)
    case .some: "有的"
    case .parenthesized: "（\(number)）"
    }
  }

  private static func inTurn(_ number: Int, of count: Int) -> String {
    switch number {
    case 1: "首先，"
    case 2: "其次，"
    case count where count > 3: "最后，"
    case 3: "再次，"
    default: "此外，"
    }
  }
}
