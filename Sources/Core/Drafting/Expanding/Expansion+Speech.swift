/// A place of a composed speech.
public struct SpeechPlace: Hashable, Sendable {
  public var section: Int
  /// Which block of its section.
  public var block: Int
  /// In UTF-8 bytes of the block's text.
  public var offset: Int

  public init(section: Int, block: Int, offset: Int) {
    self.section = section
    self.block = block
    self.offset = offset
  }
}

extension Composer {
  /// What one 展开 makes of the citation or loop that put the words at a place of the speech there.
  ///
  /// - Throws: `ExpansionError.nothingHere` also where the words are the draft's own.
  public func expansion(
    of place: SpeechPlace, in workspace: Workspace, today: Day
  ) throws(ExpansionError) -> Expansion {
    let composition = composed(in: workspace, today: today)
    guard let run = composition.run(at: place) else { throw .nothingHere }
    guard run.source.file != 0 else {
      return try expansion(at: run.source.start, in: workspace, today: today)
    }
    var first: Expansion?
    var refusal = ExpansionError.nothingHere
    for offset in offsets(around: place, in: composition) {
      let expansion: Expansion
      do throws(ExpansionError) {
        expansion = try self.expansion(at: offset, in: workspace, today: today)
      } catch {
        if error != .nothingHere, error != .notSpoken { refusal = error }
        continue
      }
      // Words that now stand in the draft itself came from what was expanded.
      let after = applying(expansion).composed(in: workspace, today: today)
      if after.run(at: place)?.source.file == 0 { return expansion }
      first = first ?? expansion
    }
    guard let first else { throw refusal }
    return first
  }

  private func composed(in workspace: Workspace, today: Day) -> Composition {
    var composer = self
    return composer.compose(workspace, today: today)
  }

  private func applying(_ expansion: Expansion) -> Composer {
    let file = compositor.script.files[0]
    var bytes = file.bytes
    bytes.replaceSubrange(expansion.range, with: expansion.replacement.utf8)
    return Composer(
      source: String(decoding: bytes, as: UTF8.self), name: file.name, library: compositor.library)
  }

  /// The lines between the draft's own words before and behind a place that may open a citation or loop.
  private func offsets(around place: SpeechPlace, in composition: Composition) -> [Int] {
    let bytes = compositor.script.files[0].bytes
    let (before, behind) = composition.ownRuns(around: place)
    let start = before?.source.end ?? 0
    let end = max(start, behind?.source.start ?? bytes.count)
    let lines = (start..<end).filter { index in
      (bytes[index] == UInt8(ascii: "@") || bytes[index] == 0xEF)
        && (index == 0 || bytes[index - 1] == UInt8(ascii: "\n"))
    }
    // Else it stands in a loop around the draft's own words.
    return lines + [before?.source.start, behind?.source.start].compactMap { $0 }
  }
}

extension Composition {
  fileprivate func run(at place: SpeechPlace) -> Run? {
    guard sections.indices.contains(place.section),
      sections[place.section].blocks.indices.contains(place.block)
    else { return nil }
    return sections[place.section].blocks[place.block].runs.first {
      $0.range.contains(place.offset)
    }
  }

  /// The nearest runs whose words or markup the draft itself holds.
  fileprivate func ownRuns(around place: SpeechPlace) -> (before: Run?, behind: Run?) {
    var before: Run?
    for (number, section) in sections.enumerated() {
      for (index, block) in section.blocks.enumerated() {
        for run in block.runs where run.source.file == 0 && run.kind != .generated {
          let here = (number, index, run.range.lowerBound)
          if here > (place.section, place.block, place.offset) { return (before, run) }
          before = run
        }
      }
    }
    return (before, nil)
  }
}
