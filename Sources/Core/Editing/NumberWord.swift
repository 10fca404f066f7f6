/// A number with the word that counts it, as one word: 852.75亿元, 16场次, 2025年, 5.1个百分点.
enum NumberWord {
  /// The end of the number that begins at a digit, its unit included.
  static func end(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start + 1
    while end < scalars.count {
      if isDigit(scalars[end]) {
        end += 1
      } else if isPoint(scalars[end]), end + 1 < scalars.count, isDigit(scalars[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    guard end < scalars.count else { return end }
    if "%％‰".unicodeScalars.contains(scalars[end]) { return end + 1 }
    while end < scalars.count, "余多万亿千".unicodeScalars.contains(scalars[end]) { end += 1 }
    return end + unitLength(at: end, in: scalars)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  static func unitLength(at index: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard index < scalars.count, let units = units[scalars[index]] else { return 0 }
    let unit = units.first { scalars[index...].starts(with: $0) }
    return unit?.count ?? 0
  }

  /// By first character, the longest first.
  private static let units: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    let words = [
      "个百分点", "百分点", "平方米", "平方公里", "人次", "场次", "批次", "车次", "小时", "分钟", "公里", "个月",
      "元", "人", "名", "位", "场", "次", "个", "家", "处", "所", "支", "座", "件", "起", "宗", "例", "项", "户",
      "年", "月", "日", "天", "期", "倍", "条", "篇", "部", "届", "类", "岁", "吨", "亩", "米", "级", "周", "对",
      "成", "份", "台", "批", "套", "片", "门", "种", "点", "时",
    ].map { Array($0.unicodeScalars) }
    return Dictionary(grouping: words, by: { $0[0] })
      .mapValues { $0.sorted { $0.count > $1.count } }
  }()
}
