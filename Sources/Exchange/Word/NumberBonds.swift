/// Where a number and its unit must not part at the end of a line: 16|场|次, 389|万|元, 2.1|个|百|分|点.
enum NumberBonds {
  /// Units and counts of several characters; of any other the first character stays.
  private static let units = [
    "个百分点", "百分点", "万人次", "亿人次", "人次", "场次", "户次", "件次", "万元", "亿元", "平方米", "平方公里", "公里", "公顷",
    "小时", "分钟", "周年", "年度", "学时", "课时", "余名", "余人", "余场", "余件", "余项", "余个", "余户", "余次", "多名", "多人",
    "多场",
    "多件", "多项", "多个", "多户", "多次",
  ].map { Array($0.utf8) }
  private static let multiples = ["万", "亿"].map { Array($0.utf8) }

  /// The bytes at which what is bound begins.
  /// - Parameter figures: the stretches that are a figure with its unit.
  static func places(in text: [UInt8], figures: [Range<Int>]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      index = numberEnd(text, from: index)
      let end = unitEnd(text, from: index, in: figures.first { $0.contains(index - 1) })
      while index < end {
        places.append(index)
        index += 3
      }
    }
    return places
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func numberEnd(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, isDigit(text[index]) || ".,%".utf8.contains(text[index]) {
      index += 1
    }
    return index
  }

  private static func unitEnd(_ text: [UInt8], from start: Int, in figure: Range<Int>?) -> Int {
    var index = start
    if let figure {
      while index < figure.upperBound, isHanzi(text, at: index) { index += 3 }
    }
    guard index == start else { return index }
    for unit in multiples where text[index...].starts(with: unit) { index += unit.count }
    if let unit = units.first(where: { text[index...].starts(with: $0) }) {
      return index + unit.count
    }
    return isHanzi(text, at: index) ? index + 3 : index
  }

  /// U+4E00 to U+9FFF, three bytes each.
  private static func isHanzi(_ text: [UInt8], at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    return (0xE4...0xE9).contains(text[index])
  }
}
