import ArgumentParser
import Core

/// The user's own settings, which hold in every workbook.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "查看或修改本人的设置：姓名、默认来源、主题等。",
    discussion: "不写设置名就列出全部；工作簿的设置见 quntuan settings。")

  @Argument(help: ArgumentHelp("要改的设置，如主题", valueName: "设置"))
  var setting: String?
  @Argument(help: ArgumentHelp("改成什么；空着就恢复默认", valueName: "值"))
  var value: String?

  func run() throws {
    guard let setting else { return try list() }
    guard let known = Preferences.Setting(rawValue: setting) else {
      let names = Preferences.Setting.allCases.map(\.rawValue)
      throw CommandFailure(
        .badData, "没有“\(setting)”这项设置；可用：\(names.joined(separator: "、"))")
    }
    var preferences = try UserPreferences.file().preferences
    do throws(Preferences.Objection) { try preferences.set(known, to: value ?? "") } catch {
      throw CommandFailure(.badData, error.description)
    }
    try UserPreferences.write(preferences)
    try Console.print(Self.line(known, preferences))
  }

  private func list() throws {
    let preferences = try UserPreferences.file().preferences
    for setting in Preferences.Setting.allCases {
      try Console.print("\(Self.line(setting, preferences))（\(setting.explanation)）")
    }
    if let path = UserPreferences.path { try Console.print("文件：\(path)") }
  }

  private static func line(_ setting: Preferences.Setting, _ preferences: Preferences) -> String {
    let text = preferences.text(of: setting)
    return "\(setting.rawValue)：\(text.isEmpty ? "未设" : text)"
  }
}
