import Core

/// 催报清单 as a table; its text form is what is sent.
public struct ReminderTable: Sendable {
  public let table: Table
  private let list: ReminderList

  /// - Parameter region: whose list it is: 青禾区.
  public init(_ list: ReminderList, region: String, on today: Day) {
    self.list = list
    table = Table(
      name: "催报清单", title: "\(region)\(list.period.chineseText)数据催报清单",
      summary: "截至\(today.chineseText)：\(list.summary)",
      columns: [
        .init("序号", isNumeric: true, widest: 6), .init("机构", widest: 16), .init("联系人", widest: 10),
        .init("电话", widest: 14), .init("未报项数", isNumeric: true, widest: 8),
        .init("未报指标", widest: 44), .init("报送期限", widest: 12),
        .init("逾期天数", isNumeric: true, widest: 8),
      ],
      rows: list.reminders.enumerated().map { index, reminder in
        [
          .count(index + 1), .text(reminder.name), .text(reminder.contact),
          .text(reminder.telephone), .count(reminder.missing.count),
          .text(reminder.missing.joined(separator: "、")), .day(reminder.arrears.due),
          .count(reminder.arrears.daysLate),
        ]
      })
  }

  /// - Throws: `ExportError`.
  public func bytes(
    as format: TableFormat, details: FileDetails
  ) throws(ExportError) -> [UInt8] {
    guard format != .text else {
      let heading = "\(table.title)\n\(table.summary)\n"
      return Array((list.text.isEmpty ? heading : "\(heading)\n\(list.text)").utf8)
    }
    return try TableFile([table], as: format, details: details).bytes
  }
}
