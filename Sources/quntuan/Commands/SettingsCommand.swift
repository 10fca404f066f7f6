import ArgumentParser
import Core

/// What holds for a workbook as a whole: the working period, the leader's pace, when figures are due.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "查看或修改工作簿的设置：工作期、语速、报送期限。",
    discussion: "不写选项就列出现在的设置。")

  @OptionGroup var workbook: WorkbookArgument
  @Option(
    help: ArgumentHelp("工作期，如2025、2025H1", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(help: ArgumentHelp("讲话人的语速，每分钟多少字，60到400", valueName: "字数"))
  var pace: Int?
  @Option(help: ArgumentHelp("期末以后多少天内报送，0到120", valueName: "天数"))
  var dueDays: Int?

  func validate() throws {
    if let pace, !(60...400).contains(pace) {
      throw ValidationError("--pace要在60到400之间")
    }
    if let dueDays, !(0...120).contains(dueDays) {
      throw ValidationError("--due-days要在0到120之间")
    }
  }

  func run() throws {
    let settings = try withWorkbook(workbook.path) { workbook in
      let before = try workbook.store.settings()
      var after = before
      if let period { after.period = period }
      after.charactersPerMinute = pace ?? before.charactersPerMinute
      after.dueDays = dueDays ?? before.dueDays
      if after != before {
        try workbook.commit(
          Edit(
            title: "修改设置",
            changes: [Change(before: .settings(before), after: .settings(after))]))
      }
      return after
    }
    try Console.print("工作期：\(settings.period.chineseText)")
    try Console.print("语速：每分钟\(settings.charactersPerMinute)字")
    try Console.print("报送期限：期末以后\(settings.dueDays)天")
  }
}
