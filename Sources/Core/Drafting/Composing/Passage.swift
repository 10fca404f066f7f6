/// What one `##` part of the source came to, and what it would take to keep it.
final class Passage: Sendable {
  /// Usually one; a part inside `@若` or a fragment makes more.
  let sections: [ComposedSection]
  let diagnostics: [Diagnostic]
  let partsBefore: Int
  let partsAfter: Int
  let citedBefore: FragmentCount
  let citedAfter: FragmentCount
  /// The fragments cited, in order.
  let cited: [Int]
  /// The lengths of its lists, and those that were expected when it was composed.
  let listCounts: [Int]
  let expectedListCounts: [Int]
  let usesListCounts: Bool
  let usesPartCount: Bool
  let segments: [Segment]
  /// Whether the empty section before its heading was left out.
  private let dropsFirst: Bool

  /// Takes what the compositor has come to.
  fileprivate init(
    _ compositor: borrowing Compositor, isFirst: Bool, partsBefore: Int, citedBefore: FragmentCount
  ) {
    // Every part but the first begins with its heading; what stood before it is empty.
    dropsFirst =
      !isFirst && compositor.finished.count > 1 && compositor.finished[0].blocks.isEmpty
    sections = dropsFirst ? Array(compositor.finished.dropFirst()) : compositor.finished
    diagnostics = compositor.diagnostics
    self.partsBefore = partsBefore
    partsAfter = compositor.numbering.parts
    self.citedBefore = citedBefore
    citedAfter = compositor.citations
    cited = compositor.cited
    listCounts = compositor.listCounts
    expectedListCounts = compositor.expectedListCounts
    usesListCounts = compositor.usesListCounts
    usesPartCount = compositor.usesPartCount
    segments = compositor.segments
  }

  /// The same where an edit before it has moved its source.
  init(_ passage: Passage, movedBy shift: DraftShift) {
    var (sections, diagnostics) = (passage.sections, passage.diagnostics)
    for index in sections.indices { sections[index].move(by: shift) }
    for index in diagnostics.indices { diagnostics[index].move(by: shift) }
    self.sections = sections
    self.diagnostics = diagnostics
    partsBefore = passage.partsBefore
    partsAfter = passage.partsAfter
    citedBefore = passage.citedBefore
    citedAfter = passage.citedAfter
    cited = passage.cited
    listCounts = passage.listCounts
    expectedListCounts = passage.expectedListCounts
    usesListCounts = passage.usesListCounts
    usesPartCount = passage.usesPartCount
    segments = passage.segments
    dropsFirst = passage.dropsFirst
  }

  /// The section that a segment lies in; nil for one that lies in several.
  func section(of segment: Segment) -> Int? {
    let begun = segment.to.finished - segment.from.finished
    guard begun == 0 || begun == 1 && dropsFirst && segment.from == RunCounts() else { return nil }
    let place = segment.to.finished - (dropsFirst ? 1 : 0)
    return sections.indices.contains(place) ? place : nil
  }
}

extension Compositor {
  init(library: TextLibrary, frontMatter: FrontMatter) {
    // The day, period and region are those of no workbook yet; `prepare` sets them before any run.
    self.init(
      library: library, frontMatter: frontMatter,
      today: frontMatter.date ?? Day.earliest,
      report: frontMatter.period ?? Period.earliest, home: .unsaved)
  }

  mutating func prepare(_ workspace: Workspace, today: Day) {
    self.today = today
    report = frontMatter.period ?? workspace.settings.period
    resolveFrontMatter(workspace)
    if kindNames.isEmpty {
      for kind in workspace.catalog.kinds { kindNames[kind.id] = kind.name }
    }
    startOver()
  }

  mutating func forgetMeanings() {
    meanings = MeaningCache()
    fragments.forgetCitations()
    kindNames = [:]
  }

  mutating func startOver() {
    numbering = Numbering()
    citations = FragmentCount()
  }

  mutating func resume(after passage: Passage) {
    numbering = Numbering(parts: passage.partsAfter)
    citations = passage.citedAfter
  }

  mutating func resume(before passage: Passage) {
    numbering = Numbering(parts: passage.partsBefore)
    citations = passage.citedBefore
  }

  /// Composes one part of the source. Where a list turned out longer or shorter than what was said of it, once more.
  ///
  /// - Parameter changed: the records that alone have changed since `last`; nil where anything may have.
  mutating func compose(
    _ nodes: NodeRange, isFirst: Bool, after last: Passage?, changed: ChangedFigures? = nil,
    _ workspace: Workspace
  ) -> Passage {
    let (numbering, cited) = (numbering, citations)
    expectedListCounts = last?.listCounts ?? []
    kept = nil
    if let last, let changed, last.expectedListCounts == expectedListCounts,
      last.citedBefore == cited
    {
      kept = KeptPassage(passage: last, changed: changed)
    }
    var passage = composeOnce(nodes, isFirst: isFirst, workspace)
    kept = nil
    if usesListCounts, listCounts != expectedListCounts {
      expectedListCounts = listCounts
      self.numbering = numbering
      citations = cited
      passage = composeOnce(nodes, isFirst: isFirst, workspace)
    }
    return passage
  }

  private mutating func composeOnce(
    _ nodes: NodeRange, isFirst: Bool, _ workspace: Workspace
  ) -> Passage {
    let (before, cited) = (numbering.parts, citations)
    reset()
    if let kept {
      // What is taken over may have asked.
      usesListCounts = kept.passage.usesListCounts
      usesPartCount = kept.passage.usesPartCount
    }
    runPart(nodes, workspace)
    finishSection()
    return Passage(self, isFirst: isFirst, partsBefore: before, citedBefore: cited)
  }

  private mutating func reset() {
    block.clear()
    finished = []
    diagnostics = []
    dependencies = []
    section = ComposedSection()
    pending.removeAll(keepingCapacity: true)
    mutedLevel = nil
    clauses.removeAll(keepingCapacity: true)
    loopItems.removeAll(keepingCapacity: true)
    if let subject { loopItems.append(.organization(subject.index)) }
    openFragments.removeAll(keepingCapacity: true)
    place = .init(region: home, organization: subject?.id)
    series = .isOne
    list = nil
    isInItem = false
    hasBrokenList = false
    listCounts = []
    cited = []
    segments = []
    openSegments = []
    usesListCounts = false
    usesPartCount = false
  }

  /// Parses every fragment that a citation may mean, whatever a loop will stand at.
  mutating func parseAllCited(_ workspace: Workspace) {
    // Those that fragments cite in their turn come behind them.
    var next = 0
    while next < script.partCount {
      for citation in script[part: next].citedFragments {
        for name in possibleNames(citation.name, workspace) { _ = fragment(named: name) }
      }
      next += 1
    }
  }

  private func possibleNames(
    _ parts: [FragmentCitation.NamePart], _ workspace: Workspace
  ) -> [String] {
    var names = [""]
    for part in parts {
      switch part {
      case .text(let text): names = names.map { $0 + text }
      case .field:
        let words =
          workspace.catalog.kinds.map(\.name) + Tendency.allCases.map(\.rawValue)
          + Material.Category.allCases.map(\.rawValue) + ["通用"]
        names = names.flatMap { name in words.map { name + $0 } }
      }
    }
    return names
  }
}
