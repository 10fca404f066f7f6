/// What a selection finds in the workbook.
extension Compositor {
  mutating func select(
    _ selection: Selection, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    var items =
      switch selection.source {
      case .organizations: organizations(selection, workspace)
      case .subregions: workspace.children(of: place.region).map(LoopItem.region)
      case .issues: issues(selection, at: span, workspace)
      case .materials: materials(selection, workspace)
      case .tasks: tasks(selection, workspace)
      }
    if let order = selection.order { items = sorted(items, by: order, at: span, workspace) }
    return Array(items.prefix(selection.limit ?? items.count))
  }

  private func organizations(_ selection: Selection, _ workspace: Workspace) -> [LoopItem] {
    workspace.organizations(of: place.region).filter { organization in
      isOne(.organization(organization.id), of: selection.kinds, workspace)
    }.map(LoopItem.organization)
  }

  /// Whether a subject is an organization of one of these kinds, named by kind or by its short name; none named is any.
  private func isOne(_ subject: Subject, of kinds: [String], _ workspace: Workspace) -> Bool {
    guard !kinds.isEmpty else { return true }
    guard case .organization(let id) = subject, let body = workspace.organization(id) else {
      return false
    }
    return kinds.contains {
      $0 == body.shortName || workspace.catalog.kind(named: $0)?.id == body.kind
    }
  }

  /// Under the rule of tact: equal clauses merge, the gravest first, at most three of a kind.
  private mutating func issues(
    _ selection: Selection, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    if place.organization != nil, !standsAtSubject, !frontMatter.namesBodies {
      report(.error, span, "在某一家机构里列问题等于点名", suggestion: "移到“@每个 机构”外面，或在文头写“点名: 是”")
      return []
    }
    let wanted = selection.tendencies.isEmpty ? Tendency.allCases : selection.tendencies
    var found: [(issue: Issue, tendency: Tendency)] = []
    for issue in workspace.issues
    where concerns(issue, workspace) && isKnown(issue, selection) && matches(issue, selection) {
      if let tendency = wanted.first(where: issue.tendencies.contains) {
        found.append((issue, tendency))
      }
    }
    let order = { (a: (issue: Issue, tendency: Tendency), b: (issue: Issue, tendency: Tendency)) in
      (-a.issue.severity.weight, a.issue.id) < (-b.issue.severity.weight, b.issue.id)
    }
    var said: Set<String> = []
    var counts: [Tendency: Int] = [:]
    var items: [LoopItem] = []
    for (issue, tendency) in found.sorted(by: order) {
      let isNew = frontMatter.namesBodies || said.insert(issue.manifestation).inserted
      guard isNew, counts[tendency, default: 0] < Self.mostIssuesOfAKind else { continue }
      counts[tendency, default: 0] += 1
      items.append(.issue(issue, tendency))
    }
    return items
  }

  private static let mostIssuesOfAKind = 3

  private func concerns(_ issue: Issue, _ workspace: Workspace) -> Bool {
    // What the draft may not name, it tells of the whole region.
    if let organization = place.organization, !standsAtSubject || frontMatter.namesBodies {
      return issue.organization == organization
    }
    return workspace.organization(issue.organization)?.region == place.region
  }

  /// What is found after the speech cannot be spoken of in it; `问题@本期` tells only what was found in that period.
  /// What bears no day is known as long as no period is asked for.
  private func isKnown(_ issue: Issue, _ selection: Selection) -> Bool {
    guard let day = issue.foundOn else { return selection.period == nil }
    guard day <= today else { return false }
    guard let period = selection.period?.period(from: report) else {
      return selection.period == nil
    }
    guard let first = period.firstDay, let last = period.lastDay else { return false }
    return first <= day && day <= last
  }

  /// Without a status named, what is still open: only the closed may be called 已整改.
  private func matches(_ issue: Issue, _ selection: Selection) -> Bool {
    if selection.statuses.isEmpty { return issue.isOpen }
    return selection.statuses.contains(issue.status.rawValue)
      || (selection.statuses.contains("逾期") && issue.isOverdue(on: today))
  }

  private func materials(_ selection: Selection, _ workspace: Workspace) -> [LoopItem] {
    let period = (selection.period ?? .report).period(from: report)
    // 类别 names a category (品牌), a kind of organization (妇联), or one of each.
    let categories = selection.kinds.filter { Material.Category(rawValue: $0) != nil }
    let bodies = selection.kinds.filter { Material.Category(rawValue: $0) == nil }
    return workspace.materials.filter { material in
      period?.contains(material.period) == true
        && concerns(material.subject, besides: bodies, workspace)
        && material.status != .notApplicable
        && (categories.isEmpty || categories.contains(material.category.rawValue))
        && isOne(material.subject, of: bodies, workspace)
        && (selection.statuses.isEmpty || selection.statuses.contains(material.status.rawValue))
    }.map(LoopItem.material)
  }

  /// Without a period named, those of the year to come: a speech sets what is to be done next.
  private func tasks(_ selection: Selection, _ workspace: Workspace) -> [LoopItem] {
    let named = (selection.period ?? .nextYear).period(from: report)
    let period = selection.period == nil ? named.flatMap { Period(year: $0.year) } : named
    return workspace.tasks.filter { task in
      period?.contains(task.period) == true
        && concerns(task.subject, besides: selection.kinds, workspace)
        && isOne(task.subject, of: selection.kinds, workspace)
        && (selection.statuses.isEmpty
          ? task.status != .dropped : selection.statuses.contains(task.status.rawValue))
    }.map(LoopItem.task)
  }

  /// Inside a loop over organizations: of this one; else of the region and all of its organizations.
  ///
  /// - Parameter bodies: what the selection names itself; it reaches past the one that the draft is about.
  private func concerns(
    _ subject: Subject, besides bodies: [String], _ workspace: Workspace
  ) -> Bool {
    if let organization = place.organization, !standsAtSubject || bodies.isEmpty {
      return subject == .organization(organization)
    }
    return switch subject {
    case .region(let id): id == place.region
    case .organization(let id): workspace.organization(id)?.region == place.region
    }
  }

  /// Outside every loop of a draft about one organization.
  private var standsAtSubject: Bool { subject != nil && loopItems.count == 1 }

  /// Those without a figure come last, in their own order.
  private mutating func sorted(
    _ items: [LoopItem], by order: Selection.Order, at span: SourceSpan, _ workspace: Workspace
  ) -> [LoopItem] {
    let outer = place
    var keyed: [(item: LoopItem, amount: Amount?)] = []
    for item in items {
      switch item {
      case .organization(let organization):
        place = .init(region: organization.region, organization: organization.id)
      case .region(let region): place = .init(region: region.id)
      case .issue, .material, .task: break
      }
      keyed.append((item, reading(order.path, workspace)?.amount))
      place = outer
    }
    if !items.isEmpty, keyed.allSatisfy({ $0.amount == nil }) {
      _ = reading(order.path, reportingAt: span, ifUnknownIn: workspace)
    }
    return keyed.enumerated().sorted { a, b in
      guard let x = a.element.amount, let y = b.element.amount else {
        return a.element.amount != nil && b.element.amount == nil
          || (a.element.amount == nil) == (b.element.amount == nil) && a.offset < b.offset
      }
      if x == y { return a.offset < b.offset }
      return order.isDescending ? x > y : x < y
    }.map(\.element.item)
  }
}
