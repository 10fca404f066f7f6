import Core

extension Canvas {
  /// Draws text over as many lines as it needs and the place has.
  /// - Returns: the row below it.
  @discardableResult
  mutating func wrapped(_ text: String, in place: Rect, style: Style = .normal) -> Int {
    let bytes = Array(text.utf8)
    var row = place.row
    for range in LineWrap.lines(bytes, width: max(2, place.width), ambiguous: ambiguousWidth)
    where row < place.endRow {
      utf8(bytes[range], column: place.column, row: row, limit: place.endColumn, style: style)
      row += 1
    }
    return row
  }
}

/// Pieces of text that flow into lines with ｜ between them: whole where they fit, else broken where Chinese text may be.
struct FlowedPieces {
  let width: Int
  let ambiguousWidth: Int
  private var lines: [String] = []

  init(_ pieces: [String] = [], width: Int, ambiguousWidth: Int) {
    self.width = Swift.max(2, width)
    self.ambiguousWidth = ambiguousWidth
    for piece in pieces { append(piece) }
  }

  mutating func append(_ piece: String) {
    if let last = lines.last {
      let joined = "\(last)｜\(piece)"
      if DisplayWidth.width(of: joined, ambiguous: ambiguousWidth) <= width {
        lines[lines.count - 1] = joined
        return
      }
    }
    lines += LineWrap.texts(of: piece, width: width, ambiguous: ambiguousWidth)
  }

  /// The first lines; … says that there is more.
  func lines(atMost count: Int) -> [String] {
    guard lines.count > count, count > 0 else { return Array(lines.prefix(Swift.max(0, count))) }
    var shown = Array(lines.prefix(count))
    let cut = DisplayWidth.truncated(
      shown[count - 1], toColumns: width - 2, ambiguous: ambiguousWidth)
    shown[count - 1] = cut.hasSuffix("…") ? cut : cut + "…"
    return shown
  }
}

extension LineWrap {
  /// The lines themselves.
  static func texts(of text: String, width: Int, ambiguous: Int) -> [String] {
    let bytes = Array(text.utf8)
    return lines(bytes, width: width, ambiguous: ambiguous).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
