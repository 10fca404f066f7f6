/// What a selection asks for where it stands, in numbers: words are looked up once, and records only compared.
struct ReadySelection: Sendable {
  let source: Selection.Source
  let order: Selection.Order?
  let limit: Int
  /// Of issues, in the order asked for.
  let tendencies: [Tendency]
  /// Of organizations and regions below: the items themselves, in order.
  var items: [LoopItem] = []
  /// The sort keys of the subjects whose records it takes.
  var subjects: [Int64] = []
  /// The period whose records it takes; nil for one that does not exist.
  var period: Period?
  /// Whether the writer named that period.
  let asksPeriod: Bool
  /// One bit for each category of material; 0 is any.
  var categories = 0
  /// One bit for each status; 0 is those that a selection without a status takes.
  var statuses = 0
  /// 状态 逾期.
  var takesOverdue = false
  /// Of issues: whether it stands where listing them would name an organization.
  var wouldName = false

  init(_ selection: Selection) {
    source = selection.source
    order = selection.order
    asksPeriod = selection.period != nil
    limit = selection.limit ?? .max
    tendencies = selection.tendencies.isEmpty ? Tendency.allCases : selection.tendencies
  }
}

extension Compositor {
  /// What a loop repeats over here, kept until the workbook's structure changes.
  mutating func ready(loop index: Int, _ workspace: Workspace) -> ReadySelection {
    // The place tells all but whether a draft's own organization is meant by its draft or by a loop.
    let place = place.sortKey * 2 + (standsAtSubject ? 1 : 0)
    if let known = meanings.selection(ofLoop: index, at: place) { return known }
    let ready = ready(script[loop: index].selection, workspace)
    meanings.keep(ready, ofLoop: index, at: place)
    return ready
  }

  func ready(_ selection: Selection, _ workspace: Workspace) -> ReadySelection {
    var ready = ReadySelection(selection)
    switch selection.source {
    case .organizations:
      ready.items = workspace.organizations.indices.filter {
        workspace.organizations[$0].region == place.region
          && isOne(workspace.organizations[$0], of: selection.kinds, workspace)
      }.map(LoopItem.organization)
    case .subregions:
      ready.items = workspace.regions.indices.filter {
        workspace.regions[$0].parent == place.region
      }.map(LoopItem.region)
    case .issues: readyForIssues(selection, &ready, workspace)
    case .materials:
      ready.period = (selection.period ?? .report).period(from: report)
      // 类别 names a category (品牌), a kind of organization (妇联), or one of each.
      let categories = selection.kinds.compactMap(Material.Category.init(rawValue:))
      let bodies = selection.kinds.filter { Material.Category(rawValue: $0) == nil }
      ready.categories = bits(categories.map(\.bit))
      ready.statuses = bits(FigureStatus.allCases.filter { selection.names($0) }.map(\.bit))
      ready.subjects = subjects(of: bodies, workspace)
    case .tasks:
      // Without a period named, those of the year to come: a speech sets what is to be done next.
      let named = (selection.period ?? .nextYear).period(from: report)
      ready.period = selection.period == nil ? named.flatMap { Period(year: $0.year) } : named
      ready.statuses = bits(PlannedTask.Status.allCases.filter { selection.names($0) }.map(\.bit))
      ready.subjects = subjects(of: selection.kinds, workspace)
    }
    return ready
  }

  private func readyForIssues(
    _ selection: Selection, _ ready: inout ReadySelection, _ workspace: Workspace
  ) {
    ready.period = selection.period?.period(from: report)
    ready.wouldName = place.organization != nil && !standsAtSubject && !frontMatter.namesBodies
    ready.statuses = bits(Issue.Status.allCases.filter { selection.names($0) }.map(\.bit))
    ready.takesOverdue = selection.statuses.contains("逾期")
    for organization in workspace.organizations {
      // What the draft may not name, it tells of the whole region.
      let concerns =
        if let own = place.organization, !standsAtSubject || frontMatter.namesBodies {
          organization.id == own
        } else {
          organization.region == place.region
        }
      if concerns { ready.subjects.append(Subject.organization(organization.id).sortKey) }
    }
  }

  /// Inside a loop over organizations: this one; else the region and all of its organizations.
  ///
  /// - Parameter bodies: what the selection names itself; it reaches past the one that the draft is about.
  private func subjects(of bodies: [String], _ workspace: Workspace) -> [Int64] {
    let own = standsAtSubject && !bodies.isEmpty ? nil : place.organization
    var subjects: [Int64] = []
    if own == nil, bodies.isEmpty { subjects.append(Subject.region(place.region).sortKey) }
    for organization in workspace.organizations {
      let concerns = own.map { $0 == organization.id } ?? (organization.region == place.region)
      if concerns, isOne(organization, of: bodies, workspace) {
        subjects.append(Subject.organization(organization.id).sortKey)
      }
    }
    return subjects
  }

  /// Whether an organization is of one of these kinds, named by kind or by its short name; none named is any.
  private func isOne(
    _ organization: Organization, of kinds: [String], _ workspace: Workspace
  ) -> Bool {
    kinds.isEmpty
      || kinds.contains {
        $0 == organization.shortName || workspace.catalog.kind(named: $0)?.id == organization.kind
      }
  }

  /// Outside every loop of a draft about one organization.
  private var standsAtSubject: Bool { subject != nil && loopItems.count == 1 }

  private func bits(_ bits: [Int]) -> Int { bits.reduce(0, |) }
}

extension Selection {
  fileprivate func names<Status: RawRepresentable<String>>(_ status: Status) -> Bool {
    statuses.contains(status.rawValue)
  }
}

// One bit a case: comparing cases by `==` would compare their Chinese words.

extension Material.Category {
  var bit: Int {
    switch self {
    case .activity: 1
    case .brand: 2
    case .honour: 4
    case .practice: 8
    case .example: 16
    }
  }
}

extension FigureStatus {
  var bit: Int {
    switch self {
    case .reported: 1
    case .doubtful: 2
    case .verified: 4
    case .notApplicable: 8
    }
  }
}

extension PlannedTask.Status {
  var bit: Int {
    switch self {
    case .planned: 1
    case .underWay: 2
    case .done: 4
    case .dropped: 8
    }
  }
}

extension Issue.Status {
  var bit: Int {
    switch self {
    case .notStarted: 1
    case .underWay: 2
    case .awaitingAcceptance: 4
    case .closed: 8
    case .longTerm: 16
    }
  }
}
