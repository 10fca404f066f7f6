/// Places as byte offsets of the source, as `SourceSpan` has them.
extension EditorText {
  /// The offset of a place in UTF-8 bytes from the text's start.
  public func utf8Offset(of position: TextPosition) -> Int {
    var offset = 0
    for index in 0..<position.paragraph { offset += paragraphs[index].utf8Count + 1 }
    return offset + paragraphs[position.paragraph].scalars[..<position.offset].utf8Count
  }

  /// The place of a byte offset; inside a character its start, outside the text the nearest end.
  public func position(utf8Offset: Int) -> TextPosition {
    guard utf8Offset > 0 else { return .start }
    var rest = utf8Offset
    for index in paragraphs.indices {
      let count = paragraphs[index].utf8Count
      if rest <= count {
        return TextPosition(paragraph: index, offset: scalarOffset(utf8Offset: rest, in: index))
      }
      rest -= count + 1
    }
    return end
  }

  /// The place of a span of this text.
  public func range(_ span: SourceSpan) -> Range<TextPosition> {
    let start = position(utf8Offset: span.start)
    return start..<max(start, position(utf8Offset: span.end))
  }

  private func scalarOffset(utf8Offset: Int, in index: Int) -> Int {
    var rest = utf8Offset
    var offset = 0
    for scalar in paragraphs[index].scalars {
      rest -= UTF8.width(scalar)
      if rest < 0 { break }
      offset += 1
    }
    return offset
  }
}
