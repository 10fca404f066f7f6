import Core

extension State {
  /// What is asked of the world when the first picture stands, the most urgent first: the picture never waits for it.
  public mutating func startupEffects() -> [Effect] {
    let catalog: [Effect] = readOnlyReason == nil ? [.catalog(.countNew)] : []
    return openingEffects + [.dictionary] + askAtOpening() + catalog + readNames()
  }

  /// Takes the figures that the first picture could do without; nothing has changed since they were asked for.
  public mutating func complete(with figures: [FigureKey: Figure]) {
    workspace.figures.merge(figures) { known, _ in known }
  }

  /// Has the names of the workbook read for searching, unless those that are here are of its present state.
  mutating func readNames() -> [Effect] {
    guard search.revision != structureRevision else { return [] }
    search.revision = structureRevision
    search.figures = [:]
    return [.directory]
  }
}
