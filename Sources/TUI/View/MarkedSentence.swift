/// A sentence with a part of it marked, on one line: cut before that part where it would not be seen.
struct MarkedSentence {
  private let before: String
  private let part: String
  private let after: String

  /// - Parameter marked: in UTF-8 bytes of the sentence, at the ends of characters.
  init(_ sentence: String, marked: Range<Int>) {
    let bytes = Array(sentence.utf8)
    let range = marked.clamped(to: 0..<bytes.count)
    before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    part = String(decoding: bytes[range], as: UTF8.self)
    after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  func draw(
    _ canvas: inout Canvas, column: Int, row: Int, limit: Int, style: Style, marked: Style
  ) {
    var before = before[...]
    let room = max(
      4, limit - column - 2 - canvas.width(of: part) - min(12, canvas.width(of: after)))
    let isCut = canvas.width(of: String(before)) > room
    while canvas.width(of: String(before)) > room - 2, isCut { before.removeFirst() }
    var column = canvas.text(
      "\(isCut ? "…" : "")\(before)", column: column, row: row, limit: limit, style: style)
    column = canvas.text(part, column: column, row: row, limit: limit, style: marked)
    canvas.text(after, column: column, row: row, limit: limit, style: style)
  }
}
