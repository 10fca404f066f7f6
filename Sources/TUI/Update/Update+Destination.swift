import Core

extension State {
  /// What is on the screen.
  public var outlook: Outlook { Outlook(region: region, period: period) }

  /// Opens what a line is about, and remembers where we were: 返回 comes back.
  ///
  /// What the window does not hold is read first; nothing moves on the screen until it is there, so that
  /// a figure that is merely not loaded is never shown as missing.
  mutating func open(_ destination: Destination) -> [Effect] {
    let wanted = outlook(for: destination)
    guard wanted == outlook else { return look(at: wanted, then: .destination(destination)) }
    remember()
    return arrive(at: destination)
  }

  /// Goes back to where somebody was before the last jump; the same again returns here.
  mutating func goBack() -> [Effect] {
    guard let place = back else {
      notice = Notice(.information, "没有可以返回的地方")
      return []
    }
    guard place.outlook == outlook else { return look(at: place.outlook, then: .place(place)) }
    remember()
    arrive(at: place)
    return []
  }

  /// Shows another region or period.
  mutating func look(at wanted: Outlook, then goal: Arrival.Goal? = nil) -> [Effect] {
    arriving = Arrival(outlook: wanted, goal: goal)
    return [.load(wanted)]
  }

  /// Takes what was read, unless something else has been asked for since.
  mutating func take(_ workspace: Workspace, for loaded: Outlook) -> [Effect] {
    guard let arriving, arriving.outlook == loaded else {
      if loaded == outlook, self.arriving == nil { takeOver(workspace) }
      return []
    }
    self.arriving = nil
    if loaded != outlook, grid.editor != nil || grid.annotation != nil {
      // What is being typed belongs to the period that is on the screen.
      notice = Notice(.warning, "正在录入，没有换期；录完再换")
      return []
    }
    if arriving.goal != nil { remember() }
    let indicator = rowKey?.indicator
    if loaded.region != region {
      tree.expanded.insert(loaded.region)
      tree.selected = .region(loaded.region)
    }
    (region, period) = (loaded.region, loaded.period)
    takeOver(workspace)
    keepRow(at: indicator)
    switch arriving.goal {
    case .destination(let destination): return arrive(at: destination)
    case .place(let place): arrive(at: place)
    case .newPeriod: openNewPeriod()
    case nil: break
    }
    return []
  }

  /// So that 返回 finds this place again.
  mutating func remember() { back = here }

  var here: Place {
    Place(page: page, focus: focus, outlook: outlook, tree: tree, row: grid.row, speech: speech)
  }

  private func outlook(for destination: Destination) -> Outlook {
    switch destination {
    case .figure(let key):
      Outlook(region: rootRegion(for: key.subject), period: key.period)
    case .subject(let subject), .ledger(_, let subject):
      Outlook(region: rootRegion(for: subject), period: period)
    case .issue(let id):
      organization(of: id).map {
        Outlook(region: rootRegion(for: .organization($0)), period: period)
      } ?? outlook
    case .material(let id):
      outlook(for: records(\.materials).first { $0.id == id }?.subject)
    case .task(let id): outlook(for: records(\.tasks).first { $0.id == id }?.subject)
    case .draft: outlook
    }
  }

  /// Where a record of a subject is listed: the region shown if it reaches so far.
  private func outlook(for subject: Subject?) -> Outlook {
    subject.map { Outlook(region: rootRegion(for: $0), period: period) } ?? outlook
  }

  /// Records of the window, and of the whole workbook once it was searched.
  private func records<Value>(_ values: KeyPath<Workspace, [Value]>) -> [Value] {
    workspace[keyPath: values] + (search.index?.workspace[keyPath: values] ?? [])
  }

  /// The region that the tree must start from so that a subject is in it: the present one if that will do.
  private func rootRegion(for subject: Subject) -> RegionID {
    let home: RegionID?
    switch subject {
    case .region(let id): home = id
    case .organization(let id):
      home = knownOrganization(id)?.region
    }
    guard let home, home != region else { return region }
    let isBelow = workspace.ancestors(of: home).contains { $0.id == region }
    return isBelow ? region : home
  }

  /// Whose an issue is, also where the window does not hold it.
  private func organization(of id: IssueID) -> OrganizationID? {
    let issues = [
      workspace.issues, issuesBelow.workspace?.issues ?? [], search.index?.workspace.issues ?? [],
    ].lazy.joined()
    return issues.first { $0.id == id }?.organization
  }

  private mutating func arrive(at place: Place) {
    (page, focus, tree, speech) = (place.page, place.focus, place.tree, place.speech)
    grid.row = place.row
    keepSelectionsInRange()
  }

  private mutating func arrive(at destination: Destination) -> [Effect] {
    switch destination {
    case .figure(let key):
      page = .data
      focus = .figures
      select(key)
    case .subject(let subject):
      page = .data
      focus = .figures
      show(subject)
      grid.row = 0
    case .issue(let id):
      page = .issues
      focus = .issues
      select(id)
    case .material(let id): select(id)
    case .task(let id): select(id)
    case .ledger(let filter, let subject): openLedger(filter, of: subject)
    case .draft(let id):
      page = .speech
      focus = .speech
      return work(on: id)
    }
    keepSelectionsInRange()
    return []
  }
}
