import Core
import Exchange

/// What the organizations whose forms came back still owe.
struct FormsReport {
  private let list: ReminderList?
  private let names: NameBook

  /// - Parameter plan: of this import, whether or not it was carried out.
  init(_ set: ImportSet, _ plan: ImportPlan, into workbook: Workbook) throws {
    let subjects = set.formSubjects
    guard let period = set.formPeriod else {
      list = nil
      names = NameBook(try workbook.workspace(periods: []))
      return
    }
    let periods = Set([period, period.previousYear].compactMap { $0 }).withParts
    var workspace = try workbook.wholeWorkspace(periods: periods)
    workspace.apply(plan.edit.changes)
    let today = try Surroundings.today()
    list = ReminderList(
      Arrears.list(of: subjects, in: period, on: today, from: workspace), in: period, on: today,
      from: workspace)
    names = NameBook(workspace)
  }

  func print(asJSON: Bool) throws {
    guard let list else { return }
    if asJSON {
      for reminder in list.reminders { try Console.print(object(reminder).line) }
      return
    }
    guard !list.reminders.isEmpty else { return try Console.print("收回的报送表都已填全。") }
    try Console.print("收回的报送表还有空着的：")
    for reminder in list.reminders {
      let late = reminder.countdown.isEmpty ? "" : "（\(reminder.countdown)）"
      try Console.print(
        "  \(names.name(of: reminder.arrears.subject))\(late)  缺\(reminder.missing.count)项："
          + reminder.missing.joined(separator: "、"))
    }
  }

  private func object(_ reminder: Reminder) -> JSONObject {
    JSONObject([
      "owed": .text(names.name(of: reminder.arrears.subject)),
      "period": .text(reminder.period.code), "missing": .texts(reminder.missing),
      "due": .optional(reminder.arrears.due?.isoText),
      "daysLate": reminder.arrears.daysLate.map { .number(Int64($0)) } ?? .null,
    ])
  }
}
