import Core

/// A figure or gap of the speech as a place to stop at.
public struct SpeechStop: Hashable, Sendable {
  /// The line of the speech, from its top.
  public var line: Int
  var section: Int
  var block: Int
  /// Which run of its block.
  var run: Int
  /// The records behind it.
  public var keys: [FigureKey]
  public var source: SourceSpan
  /// Whether it waits for a figure.
  public var isGap: Bool
}

extension [SpeechStop] {
  /// The selected figure, found again though a change may have brought others before it; nil if none is selected.
  func index(of speech: SpeechState) -> Int? {
    guard let old = speech.stop else { return nil }
    guard let figure = speech.figure else { return indices.contains(old) ? old : nil }
    func nearest(_ isLike: (SpeechStop) -> Bool) -> Int? {
      indices.filter { isLike(self[$0]) }.min { ($0 - old).magnitude < ($1 - old).magnitude }
    }
    return nearest { $0.source == figure.source && $0.keys.contains(where: figure.keys.contains) }
      ?? nearest { $0.source == figure.source } ?? (indices.contains(old) ? old : nil)
  }
}

extension SpeechLayout {
  /// Every figure and gap, in order of appearance.
  func stops(in composition: Composition) -> [SpeechStop] {
    var stops: [SpeechStop] = []
    for (number, section) in composition.sections.enumerated() where number < sections.count {
      for (block, lines) in linesOfBlocks(number) {
        for (index, run) in section.blocks[block].runs.enumerated() {
          guard let keys = section.keys(behind: run) else { continue }
          let line = lines.first { $0.range.upperBound > run.range.lowerBound }?.line
          stops.append(
            SpeechStop(
              line: line ?? starts[number], section: number, block: block, run: index,
              keys: keys, source: run.source, isGap: run.isGap))
        }
      }
    }
    return stops
  }

  /// The line that a block begins at; of one that is not there, the section's last.
  func line(ofBlock block: Int, in section: Int) -> Int {
    guard starts.indices.contains(section) else { return 0 }
    let lines = sections[section]
    return starts[section]
      + (lines.firstIndex { $0.block >= block } ?? max(0, lines.count - 1))
  }

  /// The line that holds a place of a block, in UTF-8 bytes of its text.
  func line(at offset: Int, ofBlock block: Int, in section: Int) -> Int {
    guard starts.indices.contains(section) else { return 0 }
    let lines = linesOfBlocks(section).first { $0.block == block }?.lines ?? []
    return lines.first { $0.range.upperBound > offset }?.line ?? line(ofBlock: block, in: section)
  }

  /// The blocks of a section with the lines they stand on.
  func linesOfBlocks(
    _ section: Int
  ) -> [(block: Int, lines: [(line: Int, range: Range<Int>)])] {
    var blocks: [(block: Int, lines: [(line: Int, range: Range<Int>)])] = []
    for (index, line) in sections[section].enumerated() where line.block >= 0 {
      if blocks.last?.block != line.block { blocks.append((line.block, [])) }
      blocks[blocks.count - 1].lines.append((starts[section] + index, line.range))
    }
    return blocks
  }

  /// Where in the draft's own source a line begins; a line from a fragment counts as where it is cited from.
  func sourceOffset(ofLine index: Int, in composition: Composition) -> Int? {
    for line in index..<max(index, count) {
      guard let place = self[line], place.block >= 0 else { continue }
      let block = composition.sections[place.section].blocks[place.block]
      let run = block.runs.first { $0.range.overlaps(place.range) && $0.source.file == 0 }
      if let run { return run.source.start }
    }
    return nil
  }

  /// The line on which the words of a place in the draft's source stand.
  func line(ofSource offset: Int, in composition: Composition) -> Int? {
    var best: (distance: Int, line: Int)?
    for (number, section) in composition.sections.enumerated() where number < sections.count {
      for (index, line) in sections[number].enumerated() where line.block >= 0 {
        for run in section.blocks[line.block].runs
        where run.source.file == 0 && run.range.overlaps(line.range) {
          let distance = run.source.start <= offset ? offset - run.source.start : Int.max
          if distance < best?.distance ?? Int.max { best = (distance, starts[number] + index) }
        }
      }
    }
    return best?.line
  }
}

extension Run {
  fileprivate var isGap: Bool { if case .gap = kind { true } else { false } }
}

extension ComposedSection {
  /// The records behind a run; nil for words.
  func keys(behind run: Run) -> [FigureKey]? {
    switch run.kind {
    case .figure(let index): citations.indices.contains(index) ? citations[index].keys : []
    case .gap(let index): gaps.indices.contains(index) ? gaps[index].keys : []
    case .literal, .generated, .field: nil
    }
  }
}
