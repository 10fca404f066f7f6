import Core

/// 导入: from the choice of files to what was written.
public struct ImportDialog: Sendable {
  enum Stage: Sendable {
    case picking
    case reading(ReadingProgress)
    case asking(LabelAsking)
    case confirming(LikelyList)
    case preview(ImportReview)
    case writing(ImportReview)
  }

  var picker = FilePicker()
  var stage = Stage.picking
  var order = ImportOrder(number: 0, paths: [], folder: "")
  /// What was read last.
  var findings: ImportFindings?
  /// Labels that were asked or confirmed: what an answer did not settle is not asked for ever.
  var settled: Set<LabelKey> = []

  var takesText: Bool {
    switch stage {
    case .picking, .asking: true
    case .reading, .confirming, .preview, .writing: false
    }
  }
}

/// Questions about labels, one after another.
struct LabelAsking: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case choice(LabelChoice, isNear: Bool)
    case leaveOut
  }

  let questions: [LabelQuestion]
  private(set) var index = 0
  private(set) var query = LineText("")
  private(set) var selected = 0
  private(set) var answers: [LabelAnswer] = []

  init(_ questions: [LabelQuestion]) { self.questions = questions }

  var question: LabelQuestion? { questions.indices.contains(index) ? questions[index] : nil }

  /// The nearest, the way to leave it out, everything else; or what fits the field, the best first.
  var rows: [Row] {
    guard let question else { return [] }
    let near = question.near.map { Row.choice($0, isNear: true) }
    let others = question.others.map { Row.choice($0, isNear: false) }
    guard !query.isEmpty else { return near + [.leaveOut] + others }
    let typed = query.string
    var ranked = (near + others).enumerated().compactMap { place, row -> ([Int], Row)? in
      guard case .choice(let choice, _) = row,
        let rank = [choice.text, choice.target].compactMap({
          PinyinInitials.rank(of: typed, in: $0)
        }).min()
      else { return nil }
      return ([rank, place], row)
    }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    if question.key.sort == .period, let period = Period(typed.halfWidthDigits),
      !ranked.contains(where: { $0.target == period.code })
    {
      ranked.insert(
        .choice(LabelChoice(period.code, text: period.chineseText), isNear: false), at: 0)
    }
    // Leaving out is never what a slip of the typing comes to.
    return ranked
  }

  /// True once the last question is answered.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .enter: return answer()
    case .up, .down, .pageUp, .pageDown: selected += key.rowStep(page: 10)
    case .backTab: goBack()
    case .home where query.isEmpty: selected = 0
    case .end where query.isEmpty: selected = rows.count - 1
    default:
      let before = query.string
      if query.type(key), query.string != before { selected = 0 }
    }
    selected = min(max(0, selected), max(0, rows.count - 1))
    return false
  }

  mutating func paste(_ text: String) {
    query.insert(text.singleLine)
    selected = 0
  }

  private mutating func answer() -> Bool {
    guard let question, rows.indices.contains(selected) else { return false }
    answers.append(
      LabelAnswer(key: question.key, target: rows[selected].target ?? LabelDecision.leftOut))
    index += 1
    query = LineText("")
    selected = 0
    return index == questions.count
  }

  private mutating func goBack() {
    guard index > 0 else { return }
    index -= 1
    answers.removeLast()
    query = LineText("")
    selected = 0
  }
}

extension LabelAsking.Row {
  /// What it decides; nil for leaving out.
  var target: String? { if case .choice(let choice, _) = self { choice.target } else { nil } }
}

extension String {
  /// Full-width digits and letters as their half-width twins.
  fileprivate var halfWidthDigits: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidthTwin)))
  }
}

/// What labels were taken for, with ticks on what is right.
struct LikelyList: Hashable, Sendable {
  let items: [LikelyLabel]
  private(set) var selected = 0
  private(set) var wrong: Set<Int> = []

  init(_ items: [LikelyLabel]) { self.items = items }

  var current: LikelyLabel? { items.indices.contains(selected) ? items[selected] : nil }

  func isTicked(_ index: Int) -> Bool { !wrong.contains(index) }

  mutating func press(_ key: Key) {
    switch key {
    case .up, .down, .pageUp, .pageDown: selected += key.rowStep(page: 10)
    case .home: selected = 0
    case .end: selected = items.count - 1
    case _ where key.isBlank: wrong.formSymmetricDifference([selected])
    default: break
    }
    selected = min(max(0, selected), max(0, items.count - 1))
  }

  /// What is right, where one label was taken for one thing only: two of one name are not decided together.
  var answers: [LabelAnswer] {
    let right = items.indices.filter(isTicked).map { items[$0] }
    let targets = Dictionary(grouping: right, by: \.question.key).mapValues {
      Set($0.map(\.target))
    }
    let asked = Set(questions.map(\.key))
    var seen: Set<LabelKey> = []
    return right.compactMap { item in
      let key = item.question.key
      guard targets[key]?.count == 1, !asked.contains(key), seen.insert(key).inserted else {
        return nil
      }
      return LabelAnswer(key: key, target: item.target)
    }
  }

  /// What is wrong is asked.
  var questions: [LabelQuestion] {
    var seen: Set<LabelKey> = []
    return items.indices.filter { !isTicked($0) }.map { items[$0].question }
      .filter { seen.insert($0.key).inserted }
  }
}

/// What an import would do, in lists by outcome.
struct ImportReview: Hashable, Sendable {
  enum Tab: String, Hashable, Sendable, CaseIterable {
    case new = "新增"
    case changed = "变更"
    case same = "相同"
    case refused = "不采用"
    case conflicts = "与已核冲突"
    case notices = "提示"
  }

  let findings: ImportFindings
  /// Labels that their answers did not settle: nothing under them is taken.
  let unsettled: [ImportedRow]
  private(set) var tab: Tab
  private(set) var selected = 0
  /// Conflicts that are to be taken.
  private(set) var ticked: Set<Int> = []
  /// What somebody should know now.
  var remark: String?

  init(_ findings: ImportFindings, settled: Set<LabelKey>) {
    self.findings = findings
    unsettled = findings.questions.filter { settled.contains($0.key) }.map {
      ImportedRow(place: $0.place, text: "\($0.title)：选定的名称在这里用不上，没有采用")
    }
    tab = .new
    tab = Tab.allCases.first { count(of: $0) > 0 && $0 != .same } ?? .same
  }

  func count(of tab: Tab) -> Int {
    switch tab {
    case .new: findings.new.count
    case .changed: findings.changed.count
    case .same: findings.sameCount + findings.blankCount
    case .refused: findings.refused.count + unsettled.count
    case .conflicts: findings.conflictCount
    case .notices: findings.notices.count
    }
  }

  /// The lines of the list that is shown.
  var rows: [ImportedRow] {
    switch tab {
    case .new: findings.new.rows
    case .changed: findings.changed.rows
    case .same: []
    case .refused: unsettled + findings.refused.rows
    case .conflicts: findings.conflicts.map(\.row)
    case .notices: findings.notices.map { ImportedRow(place: "", text: $0) }
    }
  }

  /// Everything that is to be written.
  var edit: Edit {
    var edit = findings.edit
    edit.changes += ticked.sorted().compactMap { findings.conflicts[$0].change }
    return edit
  }

  /// How many records are written.
  var count: Int { findings.new.count + findings.changed.count + ticked.count }

  mutating func press(_ key: Key) {
    remark = nil
    switch key {
    case .tab, .right: turn(by: 1)
    case .backTab, .left: turn(by: -1)
    case .up, .down, .pageUp, .pageDown: selected += key.rowStep(page: 10)
    case .home: selected = 0
    case .end: selected = rows.count - 1
    case _ where key.isBlank: toggle()
    default: break
    }
    selected = min(max(0, selected), max(0, rows.count - 1))
  }

  private mutating func turn(by step: Int) {
    tab = step > 0 ? tab.following : tab.preceding
    selected = 0
  }

  private mutating func toggle() {
    guard tab == .conflicts, findings.conflicts.indices.contains(selected) else { return }
    guard !findings.isLong else {
      remark = "文件太长，边读边写，与已核冲突的不能逐条采用；要改的请在台账里改"
      return
    }
    guard let change = findings.conflicts[selected].change else {
      remark = "同一批里另有一行改这一项，这一行不能再采用"
      return
    }
    if ticked.remove(selected) != nil { return }
    // One figure gets one value.
    ticked = ticked.filter { findings.conflicts[$0].change?.before != change.before }
    ticked.insert(selected)
  }
}
