extension Phrasing {
  /// A whole number in hanzi, as it is read aloud: 十六, 一百一十, 一万零一十, 三百八十九.
  ///
  /// Zeros at the end of a group of four are not read, others once (GB/T 15835-2011 leaves the reading to usage).
  public static func hanzi(_ n: Int) -> String {
    // Numbers of headings and items are nearly always small.
    if (0...9).contains(n) { return digits[n] }
    var groups: [Int] = []
    var rest = n.magnitude
    while rest > 0 {
      groups.append(Int(rest % 10_000))
      rest /= 10_000
    }
    var text = n < 0 ? "负" : ""
    var isZeroPending = false
    for index in groups.indices.reversed() {
      let group = groups[index]
      let isFirst = index == groups.count - 1
      if group == 0 {
        isZeroPending = true
        // 一亿亿: the larger word is read even where the groups above it stand alone.
        if index == 2, groups.count > 3, groups[3] != 0 { text += "亿" }
        continue
      }
      if !isFirst, isZeroPending || group < 1_000 { text += "零" }
      isZeroPending = false
      appendGroup(group, isFirst: isFirst, to: &text)
      text += groupWords[min(index, groupWords.count - 1)]
    }
    return text
  }

  /// 零点五, 三点二: a decimal in hanzi, its fraction digit by digit.
  static func hanzi(_ numeral: Numeral, at shift: Int) -> String {
    let parts = numeral.text(at: shift).split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return numeral.text(at: shift) }
    var text = numeral.isNegative && whole == 0 ? "负零" : hanzi(whole)
    guard parts.count == 2 else { return text }
    text += "点"
    for digit in parts[1].utf8 { text += digits[Int(digit) - 48] }
    return text
  }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let groupWords = ["", "万", "亿", "万", "亿亿"]

  private static func appendGroup(_ group: Int, isFirst: Bool, to text: inout String) {
    var isZeroPending = false
    var hasDigit = false
    for (power, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = group / power % 10
      if digit == 0 {
        isZeroPending = hasDigit
        continue
      }
      if isZeroPending { text += "零" }
      isZeroPending = false
      // 十六, not 一十六, but 一百一十六.
      if !(power == 10 && digit == 1 && isFirst && !hasDigit) { text += digits[digit] }
      text += word
      hasDigit = true
    }
  }
}
