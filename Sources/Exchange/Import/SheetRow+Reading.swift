import Core

/// Reading typed values out of cells. A blank optional cell is nil: it leaves what is recorded as it is.
extension SheetRow {
  /// - Throws: `.blank`.
  func required(_ column: Column) throws(RowError) -> String {
    let text = self[column]
    guard !text.isEmpty else { throw .blank(column) }
    return text
  }

  func optional(_ column: Column) -> String? { has(column) ? self[column] : nil }

  /// - Throws: `.blank`, `.notAPeriod`.
  func period() throws(RowError) -> Period {
    let text = try required(.period)
    guard let period = Period(text.halfWidth) else { throw .notAPeriod(text) }
    return period
  }

  /// - Throws: `.notADay`.
  func day(_ column: Column) throws(RowError) -> Day? {
    guard let text = optional(column) else { return nil }
    guard let day = Day(text.halfWidth) else { throw .notADay(column, text) }
    return day
  }

  /// A whole number of 0 to 9999, full-width digits too; anything else in the cell is a mistake.
  /// - Throws: `.notACount`.
  func count(_ column: Column) throws(RowError) -> Int? {
    guard let text = optional(column) else { return nil }
    guard let value = Int(text.halfWidth), (0...9999).contains(value) else {
      throw .notACount(column, text)
    }
    return value
  }

  /// How many days after a period's end: `10`, `10日`, `次月10日`, `期后10日`.
  /// - Throws: `.notACount`.
  func dueDays() throws(RowError) -> Int? {
    guard let text = optional(.due) else { return nil }
    var digits = text.halfWidth[...]
    for prefix in ["次月", "期后"] where digits.hasPrefix(prefix) {
      digits = digits.dropFirst(prefix.count)
    }
    for suffix in ["日", "天", "日前"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
    }
    guard let days = Int(digits), (0...366).contains(days) else { throw .notACount(.due, text) }
    return days
  }

  /// 是 or 否.
  /// - Throws: `.unknownWord`.
  func flag(_ column: Column) throws(RowError) -> Bool? {
    switch self[column] {
    case "": nil
    case "是", "可", "能", "√": true
    case "否", "不可", "不能", "×": false
    case let word: throw .unknownWord(column, word: word, allowed: ["是", "否"])
    }
  }

  /// One of an enumeration's words.
  /// - Throws: `.unknownWord`.
  func word<Value>(
    _ column: Column, as type: Value.Type
  ) throws(RowError) -> Value? where Value: RawRepresentable<String> & CaseIterable {
    guard let text = optional(column) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw .unknownWord(column, word: text, allowed: Value.allCases.map(\.rawValue))
    }
    return value
  }
}
