import Core

extension OutlineRow {
  /// The rows of a speech: its parts and sections as composed, and those of the source that came out empty.
  static func rows(
    of composition: Composition, _ layout: SpeechLayout, source: EditorText
  ) -> [OutlineRow] {
    var builder = OutlineBuilder(composition, layout, source)
    builder.addComposed()
    builder.addDiagnostics()
    builder.addVanished()
    return builder.rows
  }
}

private struct OutlineBuilder {
  var rows: [OutlineRow] = []
  let composition: Composition
  let layout: SpeechLayout
  let source: EditorText
  let entries: [Int: OutlineEntry]

  init(_ composition: Composition, _ layout: SpeechLayout, _ source: EditorText) {
    self.composition = composition
    self.layout = layout
    self.source = source
    entries = Dictionary(
      source.outline.map { ($0.paragraphs.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func addComposed() {
    for (number, section) in composition.sections.enumerated() {
      let top = rows.count
      rows.append(
        row(
          section.heading.isEmpty ? 0 : 1, section.heading.isEmpty ? "开头" : section.heading,
          block: 0, in: number))
      for (index, block) in section.blocks.enumerated() {
        if let heading = block.heading, heading.level == 2 {
          rows.append(row(2, heading.text, block: index, in: number))
        }
        let omissions = section.omissions.count {
          $0.block == index || (index == section.blocks.count - 1 && $0.block > index)
        }
        for place in Set([top, rows.count - 1]) {
          rows[place].count(block, omissions: omissions)
        }
      }
    }
  }

  private func row(_ level: Int, _ heading: String, block: Int, in number: Int) -> OutlineRow {
    var row = OutlineRow(
      level: level, heading: heading, line: layout.line(ofBlock: block, in: number))
    guard level > 0, let block = composition.sections[number].blocks.dropFirst(block).first else {
      return row
    }
    row.isMuted = block.isMuted
    guard let span = block.runs.first?.source, span.file == 0 else { return row }
    let line = source.position(utf8Offset: span.start).paragraph
    if let entry = entries[line] {
      row.sourceLine = line
      row.isMuted = entry.isMuted
      row.isLocked = entry.isLocked
    }
    return row
  }

  /// Mistakes in the draft's own text, at the section they stand in and the part around it.
  mutating func addDiagnostics() {
    for mistake in composition.diagnostics where mistake.source.file == 0 {
      let line = mistake.line - 1
      let index = rows.lastIndex { $0.sourceLine.map { $0 <= line } ?? false } ?? 0
      guard rows.indices.contains(index) else { continue }
      rows[index].diagnostics += 1
      if rows[index].level == 2, let part = rows[..<index].lastIndex(where: { $0.level < 2 }) {
        rows[part].diagnostics += 1
      }
    }
  }

  /// Sections of the source that the speech does not have, because nothing of them has a value.
  mutating func addVanished() {
    let shown = Set(rows.compactMap(\.sourceLine))
    for entry in source.outline
    where entry.level <= 2 && !shown.contains(entry.paragraphs.lowerBound) {
      let line = entry.paragraphs.lowerBound
      var row = OutlineRow(level: entry.level, heading: entry.title, line: nil, sourceLine: line)
      row.isMuted = entry.isMuted
      row.isLocked = entry.isLocked
      let place = rows.firstIndex { $0.sourceLine.map { $0 > line } ?? false } ?? rows.count
      rows.insert(row, at: place)
    }
  }
}

extension OutlineRow {
  fileprivate mutating func count(_ block: ComposedBlock, omissions: Int) {
    characters += block.characterCount
    spoken += SpokenLength(of: block)
    gaps += block.runs.count { if case .gap = $0.kind { true } else { false } }
    self.omissions += omissions
  }
}
