import Core

extension Day {
  /// Reads a day as it is typed, full-width digits and marks included; nil for what is none.
  init?(typed text: String) {
    self.init(Self.plain(text))
  }

  /// What is wrong with a text that is no day, to be put behind the field's name: it does not exist, or is written otherwise.
  static func mistake(typed text: String) -> String {
    guard let numbers = numbers(in: plain(text)), years.contains(numbers[0]) else {
      return "没有看懂，请写成 2026-06-30 的样子"
    }
    guard (1...12).contains(numbers[1]) else { return "不对：没有\(numbers[1])月" }
    return "不对：\(numbers[0])年\(numbers[1])月没有\(numbers[2])日"
  }

  /// In half-width characters.
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidthTwin)))
  }
}

extension String {
  /// Without blanks at both ends, full-width ones included.
  var trimmingBlanks: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "　" { text.removeFirst() }
    while let last = text.last, last == " " || last == "　" { text.removeLast() }
    return String(text)
  }

  /// Without an end mark: what stands in the middle of a sentence has none.
  var trimmingMarks: String {
    var text = trimmingBlanks[...]
    while let last = text.last, "。；，、.;,".contains(last) { text.removeLast() }
    return String(text)
  }
}
