import Core

/// 设置: what holds in this workbook, and what this user wants in every one.
public struct SettingsDialog: Sendable, LeavableForm {
  public enum Field: Hashable, Sendable {
    case pace, dueDays
    case own(Preferences.Setting)
    case save

    static var all: [Self] {
      [.pace, .dueDays] + Preferences.Setting.allCases.map(Self.own) + [.save]
    }

    var title: String {
      switch self {
      case .pace: "语速"
      case .dueDays: "报送期限"
      case .own(.charactersPerMinute): "新建语速"
      case .own(.dueDays): "新建期限"
      case .own(let setting): setting.rawValue
      case .save: ""
      }
    }

    var hint: String {
      switch self {
      case .pace: "本工作簿讲话人的语速，每分钟60到400字"
      case .dueDays: "本工作簿的报送期限，期末以后0到120天"
      case .own(let setting):
        switch setting {
        case .author, .ambiguousWidth: "\(setting.explanation)；下次打开起用"
        case .source, .look, .charactersPerMinute, .dueDays, .letterKeys, .mouse:
          setting.explanation
        }
      case .save: "记下；本人的设置写入 config.yaml，其中的注释不动"
      }
    }

    /// The values to choose among; empty where one is typed.
    var choices: [String] {
      if case .own(let setting) = self { setting.choices } else { [] }
    }
  }

  public var field = Field.pace
  var texts: [Field: LineText] = [:]
  var mistake: String?
  var isLeaving = false
  /// What stood in the fields when the dialog was opened.
  private var begun: [Field: String] = [:]

  var isChanged: Bool { texts.mapValues(\.string) != begun }

  init(_ settings: WorkspaceSettings, _ preferences: Preferences) {
    texts[.pace] = LineText("\(settings.charactersPerMinute)")
    texts[.dueDays] = LineText("\(settings.dueDays)")
    for setting in Preferences.Setting.allCases {
      texts[.own(setting)] = LineText(preferences.text(of: setting))
    }
    begun = texts.mapValues(\.string)
  }

  func text(_ field: Field) -> String { (texts[field]?.string ?? "").trimmingBlanks }

  mutating func move(by step: Int) {
    let fields = Field.all
    let index = fields.firstIndex(of: field) ?? 0
    field = fields[(index + step + fields.count) % fields.count]
  }

  /// The next of the values to choose among; false where one is typed.
  mutating func choose(by step: Int) -> Bool {
    let choices = field.choices
    guard !choices.isEmpty else { return false }
    let index = choices.firstIndex(of: text(field)) ?? 0
    texts[field] = LineText(choices[(index + step + choices.count) % choices.count])
    return true
  }

  /// A field that keeps the form from being saved.
  struct Mistake: Error {
    var field: Field
    var message: String
  }

  /// The workbook's settings as filled in.
  func settings(changing settings: WorkspaceSettings) throws(Mistake) -> WorkspaceSettings {
    var settings = settings
    settings.charactersPerMinute = try number(.pace, in: 60...400)
    settings.dueDays = try number(.dueDays, in: 0...120)
    return settings
  }

  /// The user's own settings as filled in.
  func preferences() throws(Mistake) -> Preferences {
    var preferences = Preferences()
    for setting in Preferences.Setting.allCases {
      let field = Field.own(setting)
      do throws(Preferences.Objection) {
        try preferences.set(setting, to: value(of: setting))
      } catch {
        throw Mistake(field: field, message: error.description)
      }
    }
    return preferences
  }

  /// Full-width digits mean their twins where a number is expected.
  private func value(of setting: Preferences.Setting) -> String {
    let text = text(.own(setting))
    switch setting {
    case .author, .source: return text
    case .look, .ambiguousWidth, .charactersPerMinute, .dueDays, .letterKeys, .mouse:
      return String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidthTwin)))
    }
  }

  private func number(_ field: Field, in range: ClosedRange<Int>) throws(Mistake) -> Int {
    let twins = text(field).unicodeScalars.map(\.halfWidthTwin)
    guard let number = Int(String(String.UnicodeScalarView(twins))), range.contains(number) else {
      throw Mistake(
        field: field, message: "“\(field.title)”要写\(range.lowerBound)到\(range.upperBound)的整数")
    }
    return number
  }
}
