/// What one `##` part of the source came to, and what it would take to keep it.
struct Passage: Sendable {
  /// Usually one; a part inside `@若` or a fragment makes more.
  var sections: [ComposedSection]
  var diagnostics: [Diagnostic]
  var dependencies: Set<FigureKey>
  var partsBefore: Int
  var partsAfter: Int
  var citedBefore: [String: Int]
  var citedAfter: [String: Int]
  var listCounts: [Int]
  var sectionDependencies: [(list: [FigureKey], set: Set<FigureKey>)]
  var usesPartCount: Bool
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
    home =
      workspace.regions.first { $0.name == frontMatter.region }?.id
      ?? workspace.settings.region
    subject = onlyOrganization(workspace)
    if kindNames.isEmpty {
      for kind in workspace.catalog.kinds { kindNames[kind.id] = kind.name }
    }
    startOver()
  }

  /// A draft that names one organization alone is about it: bare indicators, materials and tasks are its own.
  private func onlyOrganization(_ workspace: Workspace) -> Organization? {
    guard frontMatter.organizations.count == 1 else { return nil }
    let name = frontMatter.organizations[0]
    let kind = workspace.catalog.kind(named: name)?.id
    let own = workspace.organizations(of: home)
    return own.first { $0.kind == kind }
      ?? own.first { $0.shortName == name || $0.formalName == name }
  }

  mutating func forgetMeanings() {
    meanings = MeaningCache()
    kindNames = [:]
  }

  mutating func startOver() {
    numbering = Numbering()
    timesCited = [:]
  }

  mutating func resume(after passage: Passage) {
    numbering = Numbering(parts: passage.partsAfter)
    timesCited = passage.citedAfter
  }

  mutating func resume(before passage: Passage) {
    numbering = Numbering(parts: passage.partsBefore)
    timesCited = passage.citedBefore
  }

  /// Composes one part of the source. Where a list turned out longer or shorter than what was said of it, once more.
  mutating func compose(
    _ nodes: NodeRange, isFirst: Bool, after last: Passage?, _ workspace: Workspace
  ) -> Passage {
    let (numbering, cited) = (numbering, timesCited)
    expectedListCounts = last?.listCounts ?? []
    knownDependencies = last?.sectionDependencies ?? []
    var passage = composeOnce(nodes, isFirst: isFirst, workspace)
    if usesListCounts, listCounts != expectedListCounts {
      expectedListCounts = listCounts
      self.numbering = numbering
      timesCited = cited
      passage = composeOnce(nodes, isFirst: isFirst, workspace)
    }
    return passage
  }

  private mutating func composeOnce(
    _ nodes: NodeRange, isFirst: Bool, _ workspace: Workspace
  ) -> Passage {
    let (before, cited) = (numbering.parts, timesCited)
    reset()
    run(nodes, workspace)
    endList()
    endParagraph()
    leaveHeadings(from: 0)
    finishSection()
    var sections = finished
    // Every part but the first begins with its heading; what stood before it is empty.
    if !isFirst, let first = sections.first, first.blocks.isEmpty, sections.count > 1 {
      sections.removeFirst()
    }
    return Passage(
      sections: sections, diagnostics: diagnostics,
      dependencies: sections.count == 1
        ? sections[0].dependencies : sections.reduce(into: []) { $0.formUnion($1.dependencies) },
      partsBefore: before, partsAfter: numbering.parts, citedBefore: cited,
      citedAfter: timesCited, listCounts: listCounts,
      sectionDependencies: foundDependencies, usesPartCount: usesPartCount)
  }

  private mutating func reset() {
    block.clear()
    section = ComposedSection()
    finished = []
    diagnostics = []
    dependencies.removeAll(keepingCapacity: true)
    foundDependencies = []
    pending = []
    mutedLevel = nil
    clauses = []
    loopItems = subject.map { [.organization($0)] } ?? []
    openFragments = []
    place = .init(region: home, organization: subject?.id)
    series = .isOne
    list = nil
    isInItem = false
    hasBrokenList = false
    listCounts = []
    usesListCounts = false
    usesPartCount = false
  }

  /// Parses every fragment that a citation may mean, whatever a loop will stand at.
  mutating func parseAllCited(_ workspace: Workspace) {
    var next = 0
    while next < script.citedFragments.count {
      for name in possibleNames(script.citedFragments[next].name, workspace) {
        _ = fragment(named: name)
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
