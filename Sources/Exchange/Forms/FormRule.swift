import Core

/// What a form expects in one of its blanks: a number within what is plausible. Anything else can be insisted on, because a
/// year can be out of the ordinary.
struct FormRule {
  let rule: CellRule

  init(_ line: ReportForm.Line, in period: Period) {
    let indicator = line.indicator
    let range = Self.range(of: indicator, in: period)
    let unit = indicator.unit.name
    var hint = ["单位：\(unit)"]
    if let range = indicator.plausible {
      hint.append("一般在\(range.lowerBound.plainText)至\(range.upperBound.plainText)\(unit)之间")
    }
    if let previous = line.previous { hint.append("上年\(previous.plainText)\(unit)") }
    rule = CellRule(
      range: range, hintTitle: String(indicator.name.prefix(30)),
      hint: hint.joined(separator: "；"), warningTitle: "请核对",
      warning: "应填数字（单位：\(unit)）"
        + (indicator.plausible == nil ? "" : "，一般在\(Self.text(range))之间")
        + "。核对无误的可以照填；没有这项工作的填“不适用”。")
  }

  /// As the workbook itself judges: part of a year may be less than a year's least.
  private static func range(of indicator: Indicator, in period: Period) -> ClosedRange<Double> {
    let most = 900_000_000_000_000.0
    guard let plausible = indicator.plausible else {
      return (indicator.nature == .ratio ? -most : 0)...most
    }
    let isPart = indicator.nature == .flow && period.length != .year
    let least = isPart ? 0 : Double(plausible.lowerBound.plainText) ?? 0
    let greatest = Double(plausible.upperBound.plainText) ?? most
    return min(least, greatest)...greatest
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    let number = { (value: Double) in
      value.rounded() == value && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }
    return "\(number(range.lowerBound))至\(number(range.upperBound))"
  }
}
