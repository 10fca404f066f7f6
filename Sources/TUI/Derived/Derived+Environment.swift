import Core

extension Derived {
  /// What an update may look at.
  public func environment(for state: State) -> Environment {
    var environment = Environment(
      composition: composition, speechLines: layout.count,
      speechRows: Layout(for: state).speechText?.height ?? 0, speechFirstLine: firstLine,
      partLines: layout.starts, stops: stops,
      sourceOffset: state.focus == .speech
        ? layout.sourceOffset(ofLine: firstLine, in: composition) : nil)
    environment.templates = templates
    environment.ledger = ledger
    environment.numberOffers = numberOffers
    environment.speechHits = speechHits
    environment.speechBlock = (firstLine..<max(firstLine, layout.count)).lazy
      .compactMap { layout[$0] }.first { $0.block >= 0 }.map { ($0.section, $0.block) }
    environment.library = library
    environment.speechPlace = layout[firstLine].flatMap { line in
      line.block < 0
        ? nil
        : SpeechPlace(section: line.section, block: line.block, offset: line.range.lowerBound)
    }
    environment.outline = outline
    environment.layout = layout
    environment.proofs = proofs
    environment.difference = difference
    environment.drifts = drifts
    environment.board = board
    return environment
  }
}
