extension FrozenSpeech {
  /// Keeps a composition with the records that it cites.
  ///
  /// - Parameter sources: the UTF-8 texts of the composition's `files`, in their order (`Composer.sources`).
  public init(_ composition: Composition, sources: [[UInt8]], workspace: Workspace) {
    let freezer = Freezer(sources: sources, workspace: workspace)
    self.init(sections: composition.sections.map(freezer.section))
  }

  /// The speech as a composition: what can be printed or shown of a composed speech can be of a frozen one.
  ///
  /// Its source spans are empty, since nothing of it can be edited.
  public var composition: Composition {
    Composition(sections: sections.map(\.composed))
  }
}

private struct Freezer {
  let sources: [[UInt8]]
  let workspace: Workspace

  func section(_ section: ComposedSection) -> FrozenSection {
    FrozenSection(
      heading: section.heading, blocks: section.blocks.map { block($0, in: section) },
      characterCount: section.characterCount,
      omissions: section.omissions.map {
        FrozenOmission(clause: $0.clause, label: $0.label, keys: $0.keys)
      })
  }

  private func block(_ block: ComposedBlock, in section: ComposedSection) -> FrozenBlock {
    var frozen = FrozenBlock(kind: block.kind, text: block.string, isMuted: block.isMuted)
    for run in block.runs {
      switch run.kind {
      case .literal: break
      case .generated: frozen.fillings.append(.init(range: run.range, isGenerated: true))
      case .field: frozen.fillings.append(.init(range: run.range, isGenerated: false))
      case .figure(let index):
        guard section.citations.indices.contains(index) else { continue }
        let citation = section.citations[index]
        frozen.figures.append(
          figure(
            run, .cited(citation.derivation), keys: citation.keys,
            statedSource: citation.statedSource))
      case .gap(let index):
        guard section.gaps.indices.contains(index) else { continue }
        let gap = section.gaps[index]
        frozen.figures.append(figure(run, .gap, keys: gap.keys, label: gap.label))
      }
    }
    return frozen
  }

  private func figure(
    _ run: Run, _ derivation: FrozenFigure.Derivation, keys: [FigureKey], label: String? = nil,
    statedSource: String = ""
  ) -> FrozenFigure {
    let markup = markup(run.source)
    return FrozenFigure(
      range: run.range, label: label ?? self.label(keys, markup: markup), markup: markup,
      derivation: derivation,
      records: keys.map { FrozenRecord(key: $0, amount: workspace.figure($0)?.amount) },
      statedSource: statedSource)
  }

  /// 区总工会·竞赛场次 where all records are of one indicator of one body, else the path as it is written.
  private func label(_ keys: [FigureKey], markup: String) -> String {
    if let first = keys.first,
      keys.allSatisfy({ ($0.subject, $0.indicator) == (first.subject, first.indicator) }),
      let indicator = workspace.catalog.indicator(first.indicator)
    {
      return "\(workspace.name(of: first.subject))·\(indicator.name)"
    }
    return String(markup.drop { "{｛=＝".contains($0) }.prefix { !"|｜}｝".contains($0) })
  }

  private func markup(_ span: SourceSpan) -> String {
    guard sources.indices.contains(span.file), span.start <= span.end,
      span.start >= 0, span.end <= sources[span.file].count
    else { return "" }
    return String(decoding: sources[span.file][span.start..<span.end], as: UTF8.self)
  }
}

extension FrozenSection {
  fileprivate var composed: ComposedSection {
    var section = ComposedSection(heading: heading, characterCount: characterCount)
    section.omissions = omissions.map {
      Omission(clause: $0.clause, label: $0.label, keys: $0.keys, source: .nowhere)
    }
    section.blocks = blocks.map { block in
      let text = Array(block.text.utf8)
      let runs = block.runs(length: text.count) { figure in
        switch figure.derivation {
        case .gap:
          section.gaps.append(
            Gap(
              label: figure.label, keys: figure.records.map(\.key), source: .nowhere,
              sentence: block.sentence(around: figure.range.lowerBound)))
          return .gap(section.gaps.count - 1)
        case .cited(let derivation):
          let isInside = text.indices.contains(figure.range)
          section.citations.append(
            Citation(
              keys: figure.records.map(\.key), derivation: derivation,
              text: isInside ? String(decoding: text[figure.range], as: UTF8.self) : "",
              statedSource: figure.statedSource))
          return .figure(section.citations.count - 1)
        }
      }
      return ComposedBlock(kind: block.kind, text: text, runs: runs, isMuted: block.isMuted)
    }
    // Nothing changes a frozen speech, but a record still leads to the sentences that it stands in.
    section.dependencies = section.citations.flatMap(\.keys) + section.gaps.flatMap(\.keys)
    return section
  }
}

extension FrozenBlock {
  /// Runs that cover the text: figures, fillings, and the words between them.
  fileprivate func runs(length: Int, kind: (FrozenFigure) -> Run.Kind) -> [Run] {
    var marked = figures.map { Run(range: $0.range, kind: kind($0), source: .nowhere) }
    marked += fillings.map {
      Run(range: $0.range, kind: $0.isGenerated ? .generated : .field, source: .nowhere)
    }
    marked.sort { $0.range.lowerBound < $1.range.lowerBound }
    var runs: [Run] = []
    var end = 0
    for run in marked where run.range.lowerBound >= end && run.range.upperBound <= length {
      if run.range.lowerBound > end {
        runs.append(Run(range: end..<run.range.lowerBound, kind: .literal, source: .nowhere))
      }
      runs.append(run)
      end = run.range.upperBound
    }
    if end < length { runs.append(Run(range: end..<length, kind: .literal, source: .nowhere)) }
    return runs
  }
}

extension SourceSpan {
  fileprivate static let nowhere = SourceSpan(file: 0, start: 0, end: 0)
}
