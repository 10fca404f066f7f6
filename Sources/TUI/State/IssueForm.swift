import Core

/// The form in which a 四化 problem is recorded.
public struct IssueForm: Sendable, LeavableForm {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case organization, tendencies, manifestation, severity, source, foundOn, evidence, remedies,
      owner
    case deadline, status, note, save

    var title: String {
      switch self {
      case .organization: "机构"
      case .tendencies: "类型"
      case .manifestation: "表现"
      case .severity: "程度"
      case .source: "来源"
      case .foundOn: "发现日期"
      case .evidence: "佐证"
      case .remedies: "整改措施"
      case .owner: "责任人"
      case .deadline: "整改期限"
      case .status: "状态"
      case .note: "备注"
      case .save: ""
      }
    }
  }

  /// What a key in the form leads to.
  enum Outcome { case stay, cancel, save }

  /// A field that keeps the form from being saved.
  struct Mistake: Error, Hashable, Sendable {
    var field: Field
    var message: String
  }

  static let sources = ["自查", "调研", "督查", "巡察反馈", "群众反映"]

  public var original: Issue?
  /// Whose issue it is; nil until it is chosen.
  public var organization: OrganizationID?
  /// The organizations that may be chosen.
  let choices: [OrganizationChoice]
  /// The open list of them.
  var picker: OrganizationPicker?
  public var field = Field.tendencies
  /// Which of the four the cursor is on, in the first field.
  var tendencyCursor = 0
  public var tendencies: Set<Tendency> = []
  public var severity = Issue.Severity.medium
  public var status = Issue.Status.notStarted
  public var texts: [Field: LineText] = [:]
  /// The open checklist under 表现, with its selected line.
  public var checklist: Int?
  public var mistake: String?
  var isLeaving = false
  let today: Day
  /// What stood in the fields when the form was opened.
  private var begun = Contents()

  /// What is filled in: where a caret stands is none of it.
  private struct Contents: Equatable {
    var organization: OrganizationID?
    var tendencies: Set<Tendency> = []
    var severity: Issue.Severity?
    var status: Issue.Status?
    var texts: [Field: String] = [:]
  }

  private var contents: Contents {
    Contents(
      organization: organization, tendencies: tendencies, severity: severity, status: status,
      texts: texts.mapValues(\.string).filter { !$0.value.isEmpty })
  }

  var isChanged: Bool { contents != begun }

  init(new organization: OrganizationID?, among choices: [OrganizationChoice], today: Day) {
    self.organization = organization
    self.choices = choices
    self.today = today
    if organization == nil { field = .organization }
    texts[.foundOn] = LineText(today.isoText)
    texts[.source] = LineText(Self.sources[0])
    begun = contents
  }

  init(_ issue: Issue, among choices: [OrganizationChoice], today: Day) {
    original = issue
    organization = issue.organization
    self.choices = choices
    self.today = today
    tendencies = Set(issue.tendencies)
    severity = issue.severity
    status = issue.status
    texts[.manifestation] = LineText(issue.manifestation)
    texts[.source] = LineText(issue.source)
    texts[.foundOn] = LineText(issue.foundOn?.isoText ?? "")
    texts[.evidence] = LineText(issue.evidence)
    texts[.remedies] = LineText(issue.remedies)
    texts[.owner] = LineText(issue.owner)
    texts[.deadline] = LineText(issue.deadline?.isoText ?? "")
    texts[.note] = LineText(issue.note)
    begun = contents
  }

  /// The statuses that may be chosen: the present one and those that can follow it.
  var statuses: [Issue.Status] {
    guard let original else { return Issue.Status.allCases }
    return Issue.Status.allCases.filter {
      $0 == original.status || original.status.successors.contains($0)
    }
  }

  /// The built-in manifestations of the chosen tendencies (all of them while none is chosen).
  var candidates: [Manifestation] {
    BuiltInCatalog.manifestations.filter { tendencies.isEmpty || tendencies.contains($0.tendency) }
  }

  /// The issue as filled in, or what keeps it from being one.
  func result() -> Result<Issue, Mistake> {
    guard let organization else {
      return .failure(Mistake(field: .organization, message: "请选定机构（Enter 打开名单）"))
    }
    let manifestation = text(.manifestation).trimmingMarks
    if tendencies.isEmpty {
      return .failure(Mistake(field: .tendencies, message: "请至少选一种类型（空格选定）"))
    }
    if manifestation.isEmpty {
      return .failure(Mistake(field: .manifestation, message: "请填写表现：一个能接在“有的”后面的短句"))
    }
    let days: (found: Day?, deadline: Day?)
    do throws(Mistake) {
      days = (try day(.foundOn), try day(.deadline))
    } catch { return .failure(error) }
    let issue =
      Issue(
        id: original?.id ?? .unsaved, organization: organization,
        tendencies: Tendency.allCases.filter(tendencies.contains), manifestation: manifestation,
        severity: severity, source: text(.source), foundOn: days.found,
        evidence: text(.evidence), remedies: text(.remedies).trimmingMarks, owner: text(.owner),
        deadline: days.deadline, status: original?.status ?? status, note: text(.note))
    return moved(issue)
  }

  /// Another status is a step of the issue's life, with today's date; 退回 and 重新整改 are told why, which has a dialog of its own.
  private func moved(_ issue: Issue) -> Result<Issue, Mistake> {
    guard issue.status != status else { return .success(issue) }
    do throws(IssueStepError) {
      return .success(try issue.moved(to: status, on: today))
    } catch {
      let advice =
        if case .reasonMissing = error { "；请先放弃，在台账里按空格推进" } else { "" }
      return .failure(Mistake(field: .status, message: "\(error)\(advice)"))
    }
  }

  private func text(_ field: Field) -> String {
    (texts[field]?.string ?? "").trimmingBlanks
  }

  private func day(_ field: Field) throws(Mistake) -> Day? {
    let text = text(field)
    if text.isEmpty { return nil }
    guard let day = Day(typed: text) else {
      throw Mistake(field: field, message: "“\(field.title)”\(Day.mistake(typed: text))")
    }
    return day
  }
}
