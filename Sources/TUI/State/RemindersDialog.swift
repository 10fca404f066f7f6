import Core

/// 催报: what is to be sent to those who owe figures, all of them or one, and where it goes.
public struct RemindersDialog: Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case scope, path, copy, write, cancel
  }

  /// Of everybody who owes something.
  let list: ReminderList
  /// The one that the cursor is on; nil where it is on nobody who owes anything.
  let subject: Subject?
  var isForOne = false
  /// The first line of the text that is shown, where it does not fit.
  var firstLine = 0
  public internal(set) var path: LineText
  public internal(set) var field = Field.copy
  public internal(set) var mistake: String?

  init(_ list: ReminderList, selected: Subject?) {
    self.list = list
    subject = selected.flatMap { list.only($0).reminders.isEmpty ? nil : $0 }
    path = LineText("\(list.period.chineseText)催报清单.xlsx")
  }

  /// What is shown, copied and written.
  var chosen: ReminderList { subject.map { isForOne ? list.only($0) : list } ?? list }

  /// 全部（6家）, 区妇联.
  var scopeText: String {
    isForOne ? chosen.reminders.first?.name ?? "" : "全部（\(list.reminders.count)家）"
  }
}
