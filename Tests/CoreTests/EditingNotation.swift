@testable import Core

/// A text as the tests write it: `│` is the caret, `┆` the other end of the selection.
extension EditorText {
  init(marked: String, columns: Int = 40) {
    let scalars = Array(marked.unicodeScalars)
    let plain = scalars.filter { $0 != "│" && $0 != "┆" }
    self.init(String(plain), layout: TextLayout(columns: columns))
    func place(_ mark: Unicode.Scalar) -> TextPosition? {
      guard let index = scalars.firstIndex(of: mark) else { return nil }
      return TextPosition.start.advanced(
        over: scalars[..<index].filter { $0 != "│" && $0 != "┆" })
    }
    let caret = place("│") ?? .start
    selection = TextSelection(anchor: place("┆") ?? caret, caret: caret)
  }

  var marked: String {
    let caret = utf8Offset(of: selection.caret)
    let anchor = utf8Offset(of: selection.anchor)
    var bytes = utf8
    let marks = [(caret, "│")] + (caret == anchor ? [] : [(anchor, "┆")])
    for (offset, mark) in marks.sorted(by: { $0.0 > $1.0 }) {
      bytes.insert(contentsOf: Array(mark.utf8), at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Random numbers that a printed seed brings back.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
