/// A file of live text cut into lines, with the blocks that they open.
struct MarkupLines: Sendable {
  let source: SourceFile
  /// What spans call the file.
  let file: Int
  /// For a line that opens a body: the lines of its branches and of its end.
  let extents: [Int: BlockExtent]
  private let start: Int
  private let lines: [SourceLine]

  init(_ source: SourceFile, file: Int, from start: Int = 0) {
    self.source = source
    self.file = file
    self.start = start
    lines = SourceLine.lines(of: source.bytes, from: start)
    extents = BlockExtent.all(in: lines)
  }

  var count: Int { lines.count }
  var indices: Range<Int> { lines.indices }

  subscript(index: Int) -> SourceLine { lines[index] }

  /// The lines of each part: a part begins where a `##` stands; a `##` inside a block belongs to the part around it.
  var parts: [Range<Int>] {
    var starts = [0]
    var index = 0
    while index < lines.count {
      var next = index + 1
      switch lines[index].kind {
      case .heading(level: 1): if index > 0 { starts.append(index) }
      case .directive(let directive) where directive.opensBody:
        if let extent = extents[index] {
          next = max(next, extent.isClosed ? extent.end + 1 : extent.end)
        }
      case .blank, .text, .heading, .item, .directive: break
      }
      index = next
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
  }

  /// The bytes of whole lines, with their indentation and line ends.
  func bytes(of range: Range<Int>) -> Range<Int> {
    offset(ofLine: range.lowerBound)..<offset(ofLine: range.upperBound)
  }

  private func offset(ofLine index: Int) -> Int {
    guard index > 0 else { return start }
    guard index < lines.count else { return source.bytes.count }
    var offset = lines[index].range.lowerBound
    while offset > start, source.bytes[offset - 1] != UInt8(ascii: "\n") { offset -= 1 }
    return offset
  }
}
