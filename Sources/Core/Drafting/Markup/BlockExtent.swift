/// Which lines belong to a `@每个` or `@若`, found before reading, so that one that is never closed
/// costs its own paragraph and not the rest of the text.
struct BlockExtent {
  /// The lines of `@否则若` and `@否则`.
  var branches: [Int]
  /// The line of `@完`; for one never closed, the line that its paragraph ends before.
  var end: Int
  var isClosed: Bool

  /// By the line that opens them.
  static func all(in lines: [SourceLine]) -> [Int: BlockExtent] {
    var extents: [Int: BlockExtent] = [:]
    var open: [(line: Int, branches: [Int])] = []
    for (index, line) in lines.enumerated() {
      guard case .directive(let directive) = line.kind else { continue }
      switch directive {
      case .each, .when: open.append((index, []))
      case .otherwise, .otherwiseWhen:
        if !open.isEmpty { open[open.count - 1].branches.append(index) }
      case .end:
        guard let block = open.popLast() else { continue }
        extents[block.line] = BlockExtent(branches: block.branches, end: index, isClosed: true)
      case .series, .cite, .spent, .wording, .note: break
      }
    }
    for block in open {
      extents[block.line] = BlockExtent(
        branches: [], end: paragraphEnd(after: block.line, in: lines), isClosed: false)
    }
    return extents
  }

  private static func paragraphEnd(after line: Int, in lines: [SourceLine]) -> Int {
    let rest = lines.indices.dropFirst(line + 1)
    return rest.first {
      switch lines[$0].kind {
      case .blank, .heading, .directive: true
      case .text, .item: false
      }
    } ?? lines.count
  }
}
