/// A draft's source as it is being typed: paragraphs with their drawn lines, the caret, and what
/// undo takes back.
///
/// A keystroke costs as much as its paragraph is long, not as the text is. Every change is a
/// `TextEdit`; the text is always what its edits made of the one it was opened with.
public struct EditorText: Hashable, Sendable {
  /// The source lines; at least one.
  public internal(set) var paragraphs: [EditorParagraph]
  public internal(set) var selection: TextSelection
  public private(set) var layout: TextLayout
  /// Grows by one with each edit, undone and redone ones included.
  public private(set) var revision = 0
  var history = EditHistory()
  /// The column that moving up and down keeps to; nil after any other motion.
  var goalColumn: Int?

  /// Opens a text with the caret at its start. CR LF, CR and U+2028 become LF, tabs spaces; other
  /// control characters are left out, because they must never reach a terminal.
  public init(_ text: String, layout: TextLayout) {
    let lines = Array(text.unicodeScalars).cleaned.split(
      separator: "\n", omittingEmptySubsequences: false)
    paragraphs = lines.map { EditorParagraph(Array($0), layout: layout, revision: 0) }
    selection = TextSelection(caret: .start)
    self.layout = layout
  }

  public var caret: TextPosition { selection.caret }

  /// The place behind the last character.
  public var end: TextPosition {
    let last = paragraphs.count - 1
    return TextPosition(paragraph: last, offset: paragraphs[last].scalars.count)
  }

  /// The whole source, UTF-8 with LF between lines: what the byte offsets of `SourceSpan` count in.
  public var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paragraphs.reduce(0) { $0 + $1.utf8Count + 1 })
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes += paragraph.scalars.utf8
    }
    return bytes
  }

  public var string: String { String(decoding: utf8, as: UTF8.self) }

  public subscript(_ range: Range<TextPosition>) -> String { String(scalars(range)) }

  /// The paragraphs that are not as they were at a revision.
  public func changedParagraphs(since revision: Int) -> [Int] {
    paragraphs.indices.filter { paragraphs[$0].revision > revision }
  }

  /// Wraps anew for another width.
  public mutating func setLayout(_ layout: TextLayout) {
    guard layout != self.layout else { return }
    self.layout = layout
    goalColumn = nil
    for index in paragraphs.indices { paragraphs[index].wrap(layout) }
  }

  func scalars(_ range: Range<TextPosition>) -> [Unicode.Scalar] {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    guard lower.paragraph < upper.paragraph else {
      return Array(paragraphs[lower.paragraph].scalars[lower.offset..<upper.offset])
    }
    var text = Array(paragraphs[lower.paragraph].scalars[lower.offset...])
    for index in lower.paragraph + 1..<upper.paragraph {
      text.append("\n")
      text += paragraphs[index].scalars
    }
    text.append("\n")
    return text + paragraphs[upper.paragraph].scalars[..<upper.offset]
  }

  /// The nearest place where the caret may stand.
  func clamped(_ position: TextPosition) -> TextPosition {
    guard position.paragraph >= 0 else { return .start }
    guard position.paragraph < paragraphs.count else { return end }
    let scalars = paragraphs[position.paragraph].scalars
    return TextPosition(
      paragraph: position.paragraph, offset: GraphemeBoundary.snapped(position.offset, in: scalars))
  }

  // MARK: Edits

  func edit(_ range: Range<TextPosition>, inserting text: [Unicode.Scalar]) -> TextEdit {
    TextEdit(at: range.lowerBound, removing: scalars(range), inserting: text)
  }

  mutating func apply(_ edit: TextEdit) {
    revision += 1
    let (lower, upper) = (edit.range.lowerBound, edit.range.upperBound)
    guard
      lower.paragraph < upper.paragraph || edit.insertedRange.upperBound.paragraph > lower.paragraph
    else {
      paragraphs[lower.paragraph].replace(
        lower.offset..<upper.offset, with: edit.inserted, layout: layout, revision: revision)
      return
    }
    let tail = paragraphs[upper.paragraph].scalars[upper.offset...]
    let text = paragraphs[lower.paragraph].scalars[..<lower.offset] + edit.inserted + tail
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    paragraphs.replaceSubrange(
      lower.paragraph...upper.paragraph,
      with: lines.map { EditorParagraph(Array($0), layout: layout, revision: revision) })
  }

  // MARK: Undo

  /// Ends the group that typing goes into: the owner calls it after half a second without a key.
  public mutating func pause() { history.close() }

  /// Notes a step of the owner, which changes nothing of the text: undo and redo come to it in its turn.
  /// - Parameter step: the owner's own number for it.
  public mutating func note(_ step: Int) { history.note(step, at: selection) }

  /// The owner's number of what `undo` would take back; nil where that is an edit of the text, or nothing.
  public var ownerStepToUndo: Int? { history.done.last?.ownerStep }

  /// The owner's number of what `redo` would make again; nil where that is an edit of the text, or nothing.
  public var ownerStepToRedo: Int? { history.undone.last?.ownerStep }

  /// Takes the last group of edits back, with the caret where it was; false if there is none.
  @discardableResult public mutating func undo() -> Bool {
    guard let group = history.undo() else { return false }
    for edit in group.edits.reversed() { apply(edit.inverse) }
    selection = group.before
    goalColumn = nil
    return true
  }

  /// Makes the group last undone again; false if there is none.
  @discardableResult public mutating func redo() -> Bool {
    guard let group = history.redo() else { return false }
    for edit in group.edits { apply(edit) }
    selection = group.after
    goalColumn = nil
    return true
  }
}

extension Array where Element == Unicode.Scalar {
  /// Line ends as LF, tabs as spaces, without other control characters.
  var cleaned: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(count)
    var previous: Unicode.Scalar = " "
    for scalar in self {
      switch scalar.value {
      case 0x0A: if previous != "\r" { result.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF: break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}
