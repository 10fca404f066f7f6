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
