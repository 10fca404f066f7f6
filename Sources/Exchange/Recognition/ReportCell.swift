import Core

/// What a cell of a report holds, as far as its looks tell.
enum ReportCell: Hashable {
  case empty
  /// 「—」「/」「无」: nothing to report.
  case nothing
  case notApplicable
  case number
  case text

  init(_ text: String, fault: CellFault?) {
    if fault != nil {
      self = .number
      return
    }
    guard !text.isEmpty else {
      self = .empty
      return
    }
    let word = Label.plain(text)
    let plain = Array(word.unicodeScalars)
    if ["不适用", "不涉及", "N/A", "n/a"].contains(word) {
      self = .notApplicable
    } else if Self.isNothing(word) {
      self = .nothing
    } else {
      self = Self.isNumber(plain) && !Self.isTime(word) ? .number : .text
    }
  }

  private static func isNothing(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { "-—–−―─/\\…_*".unicodeScalars.contains($0) }
      || ["无", "空", "暂无", "没有", "缺", "未统计"].contains(word)
  }

  /// A number first, and behind it nothing but a unit: 389万元, 3.2亿, ５８３名, 三百八十九人.
  private static func isNumber(_ text: [Unicode.Scalar]) -> Bool {
    var rest = text[...]
    if let first = rest.first, "-+=¥￥".unicodeScalars.contains(first) { rest.removeFirst() }
    for hedge in ["近", "约", "超"] where rest.starts(with: hedge.unicodeScalars) {
      rest.removeFirst()
    }
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    var hanzi = rest.prefix { "零〇一二两三四五六七八九十百千万亿点".unicodeScalars.contains($0) }
    // 万元 is a unit, not a number.
    if !hanzi.contains(where: { "零〇一二两三四五六七八九十".unicodeScalars.contains($0) }) {
      hanzi = hanzi.prefix(0)
    }
    let count = max(digits.count, hanzi.count)
    guard count > 0, digits.isEmpty || digits.contains(where: { $0 != "." && $0 != "," }) else {
      return false
    }
    let unit = String(
      String.UnicodeScalarView(
        rest.dropFirst(count).drop { "万亿千百余多".unicodeScalars.contains($0) }))
    if digits.isEmpty, unit.isEmpty, hanzi.count == 1 { return false }
    return unit.isEmpty || Label.isUnit(unit)
      || unit.count <= 2 && unit.first?.isNumber == false && digits.count > 0
        && Label.isUnit(String(unit.prefix(1)))
  }

  /// `2025年`, `2025-06-30`: a time, not an amount.
  private static func isTime(_ word: String) -> Bool {
    if Day(word) != nil { return true }
    return word.contains { "年月季Q-".contains($0) } && PeriodLabel(word) != nil
  }

  /// Whether the cell stands where an amount would.
  var isAmount: Bool { self != .empty && self != .text }
}
