/// Where what a finding of a draft is about can be put right.
public enum MendingPlace: Hashable, Sendable {
  /// In the draft's own text, word for word.
  case source(SourceSpan)
  /// A figure, or a place that waits for one.
  case record
  /// Numbering and marks that the composer writes.
  case generated
  /// Words of an organization, an issue, material, a task or a formulation.
  case field
  /// A fragment that the draft cites, by its name.
  case fragment(String)
  /// It runs over several pieces.
  case mixed
}

extension DraftFinding {
  /// Where it can be put right.
  /// - Parameter source: the draft's live text that was composed, in UTF-8.
  public func mendingPlace(in composition: Composition, source: [UInt8]) -> MendingPlace {
    guard composition.sections.indices.contains(section),
      composition.sections[section].blocks.indices.contains(block)
    else { return .mixed }
    let runs = touched(composition.sections[section].blocks[block].runs)
    for run in runs {
      switch run.kind {
      case .literal: break
      case .figure, .gap: return .record
      case .generated: return .generated
      case .field: return .field
      }
      if run.source.file != 0 {
        let files = composition.files
        return .fragment(files.indices.contains(run.source.file) ? files[run.source.file] : "")
      }
    }
    guard let first = runs.first, let last = runs.last else { return .mixed }
    let start = first.source.start + range.lowerBound - first.range.lowerBound
    let end = last.source.start + range.upperBound - last.range.lowerBound
    // Composing may have joined or mended what was written apart: only the very words can be replaced.
    guard 0 <= start, start <= end, end <= source.count,
      source[start..<end].elementsEqual(finding.fragment.utf8)
    else { return .mixed }
    return .source(SourceSpan(file: 0, start: start, end: end))
  }

  /// The runs that it lies in; where something is missing between two, the one that is the draft's own.
  private func touched(_ runs: [Run]) -> [Run] {
    guard range.isEmpty else { return runs.filter { $0.range.overlaps(range) } }
    let beside = runs.filter {
      $0.range.lowerBound <= range.lowerBound && range.lowerBound <= $0.range.upperBound
    }
    let own = beside.first { $0.kind == .literal && $0.source.file == 0 }
    return (own ?? beside.first).map { [$0] } ?? []
  }

  /// Whether it is about a place that waits for a figure: those are counted by themselves, as 待填.
  public func isAboutGap(in composition: Composition) -> Bool {
    guard let run, composition.sections.indices.contains(section),
      composition.sections[section].blocks.indices.contains(block),
      composition.sections[section].blocks[block].runs.indices.contains(run)
    else { return false }
    if case .gap = composition.sections[section].blocks[block].runs[run].kind { return true }
    return false
  }
}
