import Core

/// A form of one record, whatever its fields: moving, typing, choosing, and leaving without losing anything unasked.
public struct RecordForm: Sendable, LeavableForm {
  /// What is filled in; the record that is changed, nil for a new one.
  enum Purpose: Hashable, Sendable {
    case material(Material?)
    case task(PlannedTask?)
    /// What a new workbook begins with: no record, there is no workbook yet.
    case workbook
  }

  /// What a key in the form leads to.
  enum Outcome { case stay, cancel, save }

  /// A field that keeps the form from being saved.
  struct Mistake: Error, Hashable, Sendable {
    var field: FormField.Name
    var message: String
  }

  let purpose: Purpose
  public internal(set) var fields: [FormField]
  /// Which field has the focus; the number of fields means 〔保存〕.
  public internal(set) var focus = 0
  var picking: FormPicking?
  var isLeaving = false
  var mistake: String?
  private let contents: [FormField.Content]

  init(_ purpose: Purpose, _ fields: [FormField], focusing name: FormField.Name? = nil) {
    self.purpose = purpose
    self.fields = fields
    contents = fields.map(\.content)
    focus = fields.firstIndex { $0.name == name } ?? 0
  }

  var field: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  var isChanged: Bool {
    zip(fields, contents).contains { !$0.content.saysSame(as: $1) }
  }

  /// 新增素材, 修改任务.
  var title: String {
    switch purpose {
    case .material(let material): "\(material == nil ? "新增" : "修改")素材"
    case .task(let task): "\(task == nil ? "新增" : "修改")任务"
    case .workbook: "新建工作簿"
    }
  }

  /// What its button does.
  var verb: String { purpose == .workbook ? "新建" : "保存" }

  /// The entries that the focused field is chosen from, narrowed by what is typed; none where it is not chosen.
  func options(in workspace: Workspace) -> [FormOption] {
    let query = picking?.query.string ?? ""
    return allOptions(in: workspace).filter { PinyinInitials.matches(query, in: $0.title) }
  }

  private func allOptions(in workspace: Workspace) -> [FormOption] {
    switch field?.content {
    case .subject?:
      let organizations = workspace.organizations.map { Subject.organization($0.id) }
      // A region of which nothing but the name is here has nothing recorded.
      let regions = workspace.regions.filter { !workspace.organizations(of: $0.id).isEmpty }
      return (organizations + regions.map { .region($0.id) }).map {
        FormOption(title: workspace.name(of: $0), content: .subject($0))
      }
    case .indicator?:
      guard let subject = subject(.organization) else { return [] }
      let length = Period(text(.period))?.length ?? .year
      return [FormOption(title: "（不定）", content: .indicator(nil))]
        + workspace.indicators(of: subject, length: length).map {
          FormOption(title: $0.name, content: .indicator($0.id))
        }
    case .listed(let words, _)?:
      return words.enumerated().map {
        FormOption(title: $1, content: .listed(words, chosen: $0))
      }
    case .line?, .passage?, .choice?, .ticks?, nil: return []
    }
  }
}

/// What stands in the fields.
extension RecordForm {
  func content(_ name: FormField.Name) -> FormField.Content? {
    fields.first { $0.name == name }?.content
  }

  /// Without blanks at both ends, half-width digits where an input method typed full-width ones is left to who reads it.
  func text(_ name: FormField.Name) -> String {
    (fields.first { $0.name == name }?.text?.string ?? "").trimmingBlanks
  }

  func choice(_ name: FormField.Name) -> String {
    guard case .choice(let choices, let selected)? = content(name),
      choices.indices.contains(selected)
    else { return "" }
    return choices[selected]
  }

  func subject(_ name: FormField.Name) -> Subject? {
    if case .subject(let subject)? = content(name) { subject } else { nil }
  }

  func indicator(_ name: FormField.Name) -> IndicatorID? {
    if case .indicator(let id)? = content(name) { id } else { nil }
  }

  func requiredText(_ name: FormField.Name, _ advice: String) throws(Mistake) -> String {
    let text = text(name)
    guard !text.isEmpty else { throw Mistake(field: name, message: advice) }
    return text
  }

  func requiredSubject() throws(Mistake) -> Subject {
    guard let subject = subject(.organization) else {
      throw Mistake(field: .organization, message: "请选定机构（Enter 打开清单）")
    }
    return subject
  }

  func requiredPeriod() throws(Mistake) -> Period {
    let typed = text(.period).unicodeScalars.map(\.halfWidthTwin)
    guard let period = Period(String(String.UnicodeScalarView(typed))) else {
      throw Mistake(
        field: .period, message: "“期”没有看懂，请写成 2025、2025H1、2025Q3 或 2025-06 的样子")
    }
    return period
  }

  func day(_ name: FormField.Name) throws(Mistake) -> Day? {
    let text = text(name)
    if text.isEmpty { return nil }
    guard let day = Day(typed: text) else {
      throw Mistake(field: name, message: "“\(name.rawValue)”\(Day.mistake(typed: text))")
    }
    return day
  }
}
