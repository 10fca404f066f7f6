import Core

/// The form in which a formulation is recorded.
public struct FormulationForm: Sendable, LeavableForm {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case name, text, from, until, basis, save

    var title: String {
      switch self {
      case .name: "名称"
      case .text: "提法"
      case .from: "起"
      case .until: "止"
      case .basis: "依据"
      case .save: ""
      }
    }

    var hint: String {
      switch self {
      case .name: "讲稿里引作 {提法.名称}"
      case .text: "照讲稿里念的写，句末不加标点"
      case .from: "写成 2026-06-30 的样子；空着就是不限"
      case .until: "最后一天；空着就到下一条启用的前一天"
      case .basis: "出自哪次会议、哪份文件"
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

  /// What is changed; nil for a new one.
  public let original: Formulation?
  /// Where the one that is changed is kept.
  let origin: Formulations.Origin
  public var field = Field.name
  public var texts: [Field: LineText] = [:]
  public var mistake: String?
  var isLeaving = false

  /// An empty form.
  init() {
    original = nil
    origin = .workbook
  }

  init(_ formulation: Formulation, in origin: Formulations.Origin) {
    original = formulation
    self.origin = origin
    field = .text
    texts[.name] = LineText(formulation.name)
    texts[.text] = LineText(formulation.text)
    texts[.from] = LineText(formulation.from?.isoText ?? "")
    texts[.until] = LineText(formulation.until?.isoText ?? "")
    texts[.basis] = LineText(formulation.basis)
  }

  /// The formulation as filled in.
  /// - Throws: what keeps it from being one.
  func result() throws(Mistake) -> Formulation {
    let formulation = Formulation(
      id: original?.id ?? .unsaved, name: text(.name), text: text(.text).trimmingMarks,
      from: try day(.from), until: try day(.until), basis: text(.basis))
    if let objection = formulation.objection {
      let field: Field =
        switch objection.field {
        case .name: .name
        case .text: .text
        case .until: .until
        }
      throw Mistake(field: field, message: objection.message)
    }
    return formulation
  }

  var isChanged: Bool {
    Field.allCases.contains { field in
      let before =
        switch field {
        case .name: original?.name
        case .text: original?.text
        case .from: original?.from?.isoText
        case .until: original?.until?.isoText
        case .basis: original?.basis
        case .save: nil as String?
        }
      return (texts[field]?.string ?? "") != (before ?? "")
    }
  }

  private func text(_ field: Field) -> String { (texts[field]?.string ?? "").trimmingBlanks }

  private func day(_ field: Field) throws(Mistake) -> Day? {
    let text = text(field)
    if text.isEmpty { return nil }
    guard let day = Day(typed: text) else {
      throw Mistake(field: field, message: "“\(field.title)”\(Day.mistake(typed: text))")
    }
    return day
  }
}

extension FormulationForm {
  mutating func press(_ key: Key) -> Outcome {
    mistake = nil
    if key == .escape { return escape() ? .cancel : .stay }
    isLeaving = false
    switch key {
    case .control("s"): return .save
    case .enter where field == .save: return .save
    case .down, .tab, .enter: move(by: 1)
    case .up, .backTab: move(by: -1)
    default:
      if field != .save { texts[field, default: LineText("")].type(key) }
    }
    return .stay
  }

  mutating func paste(_ pasted: String) {
    guard field != .save else { return }
    isLeaving = false
    texts[field, default: LineText("")].insert(pasted.singleLine)
  }

  private mutating func move(by step: Int) {
    field = step > 0 ? field.following : field.preceding
  }
}
