import Core

extension Day {
  /// Reads a day as it is typed, full-width digits and marks included; nil for what is none.
  init?(typed text: String) {
    self.init(String(String.UnicodeScalarView(text.unicodeScalars.map(\.halfWidthTwin))))
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
