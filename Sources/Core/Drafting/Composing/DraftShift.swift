/// How far an edit moved what stands behind it in the draft.
struct DraftShift: Equatable, Sendable {
  /// Where what moves stood first; what stands before it stays.
  var start: Int
  var bytes: Int
  var lines: Int

  var isNone: Bool { bytes == 0 && lines == 0 }
}

extension SourceSpan {
  mutating func move(by shift: DraftShift) {
    guard file == 0, start >= shift.start else { return }
    start += shift.bytes
    end += shift.bytes
  }

  func moved(by shift: DraftShift) -> SourceSpan {
    var span = self
    span.move(by: shift)
    return span
  }
}

extension Diagnostic {
  mutating func move(by shift: DraftShift) {
    guard source.file == 0, source.start >= shift.start else { return }
    source.move(by: shift)
    line += shift.lines
    for index in fixes.indices { fixes[index].span.move(by: shift) }
  }
}

extension ComposedSection {
  mutating func move(by shift: DraftShift) {
    for block in blocks.indices {
      for run in blocks[block].runs.indices { blocks[block].runs[run].source.move(by: shift) }
    }
    for index in gaps.indices { gaps[index].source.move(by: shift) }
    for index in omissions.indices { omissions[index].source.move(by: shift) }
  }
}
