import Core

/// One line of the speech as wrapped for the window.
struct SpeechLine: Hashable, Sendable {
  /// Which section and block; a block of -1 is a blank line.
  var section: Int
  var block: Int
  /// The bytes of the block's text that stand on it.
  var range: Range<Int>
  /// Columns before the text.
  var indent: Int
}

/// The speech cut into lines, section by section, so that a changed section is the only one cut again.
struct SpeechLayout: Sendable {
  private(set) var sections: [[SpeechLine]] = []
  private(set) var starts: [Int] = []
  private(set) var count = 0
  private(set) var width = 0
  private(set) var ambiguousWidth = 1

  /// Cuts what changed; everything if the width did.
  mutating func refresh(
    _ composition: Composition, changed: [Int]?, width: Int, ambiguousWidth: Int
  ) {
    let keeps =
      changed != nil && width == self.width && ambiguousWidth == self.ambiguousWidth
      && sections.count == composition.sections.count
    self.width = width
    self.ambiguousWidth = ambiguousWidth
    if keeps, let changed {
      for index in changed where sections.indices.contains(index) {
        sections[index] = lines(of: composition.sections[index], index)
      }
    } else {
      sections = composition.sections.indices.map { lines(of: composition.sections[$0], $0) }
    }
    starts = []
    count = 0
    for section in sections {
      starts.append(count)
      count += section.count
    }
  }

  /// The line at an index from the top of the speech.
  subscript(index: Int) -> SpeechLine? {
    guard index >= 0, index < count else { return nil }
    var section = 0
    while section + 1 < starts.count, starts[section + 1] <= index { section += 1 }
    return sections[section][index - starts[section]]
  }

  private func lines(of section: ComposedSection, _ index: Int) -> [SpeechLine] {
    var lines: [SpeechLine] = []
    for (number, block) in section.blocks.enumerated() {
      let indent = indent(of: block)
      let ranges = LineWrap.lines(
        block.text, width: max(2, width), firstLineIndent: indent, ambiguous: ambiguousWidth)
      for (row, range) in ranges.enumerated() {
        lines.append(
          SpeechLine(
            section: index, block: number, range: range,
            indent: row == 0 ? indent : block.kind == .title ? indent : 0))
      }
      if block.kind == .title {
        lines.append(SpeechLine(section: index, block: -1, range: 0..<0, indent: 0))
      }
    }
    return lines
  }

  /// Two characters for paragraphs and headings, as a printed speech has them (GB/T 9704-2012, 7.3.3); a short title is centred.
  private func indent(of block: ComposedBlock) -> Int {
    guard block.kind == .title else { return block.isAddressee ? 0 : 4 }
    let title = DisplayWidth.width(of: block.string, ambiguous: ambiguousWidth)
    return title < width ? (width - title) / 2 : 0
  }

  /// The first line that says something computed from a record, or misses it.
  func line(citing key: FigureKey, in composition: Composition) -> Int? {
    for (number, section) in composition.sections.enumerated() where number < sections.count {
      guard section.dependencies.contains(key) else { continue }
      for (index, line) in sections[number].enumerated() where line.block >= 0 {
        let block = section.blocks[line.block]
        let cites = block.runs.contains { run in
          run.range.overlaps(line.range) && section.isAbout(run, key)
        }
        if cites { return starts[number] + index }
      }
    }
    return nil
  }
}

extension ComposedSection {
  /// Whether a run's words come from this record, or miss it.
  func isAbout(_ run: Run, _ key: FigureKey) -> Bool {
    switch run.kind {
    case .figure(let index):
      citations.indices.contains(index) && citations[index].keys.contains(key)
    case .gap(let index): gaps.indices.contains(index) && gaps[index].keys.contains(key)
    case .literal, .generated, .field: false
    }
  }
}
