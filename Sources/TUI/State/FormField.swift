import Core

/// One line of a form: its name, what it holds, and what is to be known while it is filled in.
public struct FormField: Sendable {
  public enum Name: String, Hashable, Sendable {
    case organization = "机构"
    case region = "区域名称"
    case parents = "上级"
    case file = "文件路径"
    case category = "类型"
    case name = "名称"
    case task = "任务"
    case period = "期"
    case level = "级别"
    case grantor = "授予单位"
    case content = "内容"
    case source = "来源"
    case indicator = "目标指标"
    case target = "目标值"
    case owner = "责任人"
    case deadline = "期限"
    case status = "状态"
  }

  public enum Content: Hashable, Sendable {
    case line(LineText)
    /// A longer text, shown on several lines.
    case passage(LineText)
    case choice([String], selected: Int)
    /// Chosen from a list of those there are; nil while none is.
    case subject(Subject?)
    case indicator(IndicatorID?)
    /// Chosen from a list of words that is too long for one line; nil while none is.
    case listed([String], chosen: Int?)
    /// Any number of words, with the one that the cursor is on.
    case ticks([String], ticked: Set<Int>, cursor: Int)

    /// Whether both say the same: where a cursor or a caret stands says nothing.
    func saysSame(as other: Content) -> Bool {
      switch (self, other) {
      case (.line(let a), .line(let b)), (.passage(let a), .passage(let b)): a.scalars == b.scalars
      case (.ticks(_, let a, _), .ticks(_, let b, _)): a == b
      default: self == other
      }
    }
  }

  let name: Name
  public var content: Content
  let hint: String

  init(_ name: Name, _ content: Content, hint: String = "") {
    self.name = name
    self.content = content
    self.hint = hint
  }

  static func line(_ name: Name, _ text: String, hint: String = "") -> FormField {
    FormField(name, .line(LineText(text)), hint: hint)
  }

  static func passage(_ name: Name, _ text: String, hint: String = "") -> FormField {
    FormField(name, .passage(LineText(text)), hint: hint)
  }

  static func choice(_ name: Name, _ choices: [String], _ current: String) -> FormField {
    FormField(
      name, .choice(choices, selected: choices.firstIndex(of: current) ?? 0), hint: "←→ 选择")
  }

  /// Rows that it takes on the screen.
  var rows: Int {
    switch content {
    case .passage, .ticks: 3
    case .line, .choice, .subject, .indicator, .listed: 1
    }
  }

  /// The text that is typed into; nil where there is none.
  var text: LineText? {
    get {
      switch content {
      case .line(let text), .passage(let text): text
      case .choice, .subject, .indicator, .listed, .ticks: nil
      }
    }
    set {
      guard let newValue else { return }
      switch content {
      case .line: content = .line(newValue)
      case .passage: content = .passage(newValue)
      case .choice, .subject, .indicator, .listed, .ticks: break
      }
    }
  }
}

/// An entry of a list that a field is chosen from.
struct FormOption: Hashable, Sendable {
  var title: String
  var content: FormField.Content
}

/// The open list under a field, narrowed by what is typed.
struct FormPicking: Sendable {
  var query = LineText("")
  var selected = 0
}
