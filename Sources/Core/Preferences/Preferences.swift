/// What one user wants in every workbook: `config.yaml`. What is nil or empty follows the program's own ways.
public struct Preferences: Hashable, Sendable {
  /// How the screen looks.
  public enum Look: String, Hashable, Sendable, CaseIterable {
    case standard = "默认"
    case highContrast = "高对比"
    case monochrome = "单色"
  }

  /// Whose name stands in the journal; empty for the login name.
  public var author = ""
  /// The source of figures that are newly entered; empty for none.
  public var source = ""
  /// Nil follows the terminal, and NO_COLOR.
  public var look: Look?
  /// Columns of “ ” … — ·: 1 or 2; nil asks the terminal.
  public var ambiguousWidth: Int?
  /// Characters a minute in new workbooks, 60 to 400.
  public var charactersPerMinute: Int?
  /// Days after a period's end until figures are due in new workbooks, 0 to 120.
  public var dueDays: Int?

  /// Whether h j k l, g g, G and x stand for keys where no text is typed.
  public var usesLetterKeys = false
  /// Whether the program answers to the mouse; the terminal's own selection by mouse then needs Shift.
  public var usesMouse = false

  public init() {}

  /// A key of the file.
  public enum Setting: String, Hashable, Sendable, CaseIterable {
    case author = "姓名"
    case source = "默认来源"
    case look = "主题"
    case ambiguousWidth = "宽字符"
    case charactersPerMinute = "语速"
    case dueDays = "报送期限"
    case letterKeys = "字母键"
    case mouse = "鼠标"

    /// What it is for, and what can be written.
    public var explanation: String {
      switch self {
      case .author: "记在修改日志里的经手人；空着用登录名"
      case .source: "新录入的数据注明的来源；空着不注"
      case .look: "自动、默认、高对比、单色；自动随终端和NO_COLOR"
      case .ambiguousWidth: "引号、省略号、破折号占几列：自动、1、2"
      case .charactersPerMinute: "新建工作簿的语速，每分钟60到400字；已有的工作簿各有设置"
      case .dueDays: "新建工作簿的报送期限，期末以后0到120天"
      case .letterKeys: "开了就可用 h j k l 等字母移动（不输入文字的地方）"
      case .mouse: "开了就可用鼠标点选；复制屏幕上的字要按住 Shift"
      }
    }

    /// The values that it can have, where they are few.
    public var choices: [String] {
      switch self {
      case .look: [Preferences.automatic] + Look.allCases.map(\.rawValue)
      case .ambiguousWidth: [Preferences.automatic, "1", "2"]
      case .letterKeys, .mouse: [Preferences.off, Preferences.on]
      case .author, .source, .charactersPerMinute, .dueDays: []
      }
    }
  }

  static let automatic = "自动"
  static let off = "关"
  static let on = "开"

  /// A value as the file has it; empty where the setting is not made, 自动 where it chooses.
  public func text(of setting: Setting) -> String {
    switch setting {
    case .author: author
    case .source: source
    case .look: look?.rawValue ?? Self.automatic
    case .ambiguousWidth: ambiguousWidth.map { "\($0)" } ?? Self.automatic
    case .charactersPerMinute: charactersPerMinute.map { "\($0)" } ?? ""
    case .dueDays: dueDays.map { "\($0)" } ?? ""
    case .letterKeys: usesLetterKeys ? Self.on : Self.off
    case .mouse: usesMouse ? Self.on : Self.off
    }
  }

  /// What a setting cannot be, and what it can.
  public struct Objection: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
  }

  /// Makes a setting as a file or a form has it; an empty text unmakes it.
  public mutating func set(_ setting: Setting, to text: String) throws(Objection) {
    switch setting {
    case .author: author = text
    case .source: source = text
    case .look:
      look = try Self.choice(setting, text) ? Look(rawValue: text) : nil
    case .ambiguousWidth:
      ambiguousWidth = try Self.choice(setting, text) ? Int(text) : nil
    case .charactersPerMinute:
      charactersPerMinute = try Self.number(setting, text, in: 60...400)
    case .dueDays: dueDays = try Self.number(setting, text, in: 0...120)
    case .letterKeys: usesLetterKeys = try Self.choice(setting, text) && text == Self.on
    case .mouse: usesMouse = try Self.choice(setting, text) && text == Self.on
    }
  }

  /// Whether a choice is made, and not left to the program.
  private static func choice(_ setting: Setting, _ text: String) throws(Objection) -> Bool {
    if text.isEmpty || text == automatic { return false }
    guard setting.choices.contains(text) else {
      let choices = setting.choices.joined(separator: "、")
      throw Objection(description: "“\(setting.rawValue)”不能是“\(text)”；可写：\(choices)")
    }
    return true
  }

  private static func number(
    _ setting: Setting, _ text: String, in range: ClosedRange<Int>
  ) throws(Objection) -> Int? {
    if text.isEmpty { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Objection(
        description:
          "“\(setting.rawValue)”不能是“\(text)”；要写\(range.lowerBound)到\(range.upperBound)的整数")
    }
    return number
  }
}
