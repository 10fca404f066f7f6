/// A file's lines with the blocks that they open and end: what can be expanded, and its text as written.
struct BlockLines {
  let file: SourceFile
  private let start: Int
  private let lines: MarkupLines

  init(_ file: SourceFile, from start: Int) {
    self.file = file
    self.start = start
    lines = MarkupLines(file, file: 0, from: start)
  }

  /// A construct that can be expanded.
  struct Target {
    enum Kind { case citation, loop, choice }
    var kind: Kind
    /// From the line that opens it to the one that ends it.
    var lines: ClosedRange<Int>
    /// The lines that open its branches, the first one's included.
    var heads: [Int]
  }

  /// The outermost loop around a place; else the citation on its line; else the innermost branching.
  func target(at offset: Int) -> Target? {
    guard offset >= start, offset <= file.bytes.count else { return nil }
    let line = file.bytes[start..<offset].count { $0 == UInt8(ascii: "\n") }
    let around = lines.extents.filter {
      $0.value.isClosed && ($0.key...$0.value.end).contains(line)
    }
    .keys.sorted()
    if let loop = around.first(where: { lines[$0].kind == .directive(.each) }) {
      return block(.loop, at: loop)
    }
    if lines.indices.contains(line), lines[line].kind == .directive(.cite) {
      return Target(kind: .citation, lines: line...line, heads: [line])
    }
    return around.last.flatMap { block(.choice, at: $0) }
  }

  private func block(_ kind: Target.Kind, at line: Int) -> Target? {
    lines.extents[line].map {
      Target(kind: kind, lines: line...$0.end, heads: [line] + $0.branches)
    }
  }

  /// The block that opens at a place, as written; nil if none does.
  func text(ofBlockAt offset: Int) -> String? {
    guard let line = lines.indices.first(where: { lines[$0].range.lowerBound == offset }),
      let extent = lines.extents[line], extent.isClosed
    else { return nil }
    return text(ofLines: line..<extent.end + 1)
  }

  func span(of target: Target) -> Range<Int> {
    lines[target.lines.lowerBound].range
      .lowerBound..<lines[target.lines.upperBound].range
      .upperBound
  }

  /// What a line says behind its directive.
  func content(ofLine index: Int) -> String { text(lines[index].content) }

  /// The branches of a choice as written, in order.
  func branches(of target: Target) -> [String] {
    let ends = target.heads.dropFirst() + [target.lines.upperBound]
    return zip(target.heads, ends).map { text(ofLines: $0 + 1..<$1) }
  }

  /// The wordings of a fragment as written, in order.
  var wordings: [String] {
    let ends = lines.indices.filter { lines[$0].kind == .directive(.wording) }
    return zip([-1] + ends, ends + [lines.count]).map { text(ofLines: $0 + 1..<$1) }
  }

  /// Blank lines at the edges stay: they part paragraphs.
  private func text(ofLines range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return text(lines[first].range.lowerBound..<lines[last].range.upperBound)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }
}
