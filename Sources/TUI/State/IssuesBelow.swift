import Core

/// The issues of regions that the window does not reach: a province's ledger goes through all its counties.
///
/// Organizations without figures, so that they stay out of the tree, where they would all seem to have reported nothing.
struct IssuesBelow: Sendable {
  private(set) var workspace: Workspace?
  private(set) var region: RegionID?
  /// Grows with each answer.
  private(set) var revision = 0
  private var asked: RegionID?

  /// Whether they have to be asked for; from now on they were.
  mutating func asks(for region: RegionID) -> Bool {
    defer { asked = region }
    return asked != region
  }

  /// The window was read anew: what is below it may have changed as well.
  mutating func forget() { asked = nil }

  mutating func take(_ workspace: Workspace, below region: RegionID) {
    (self.workspace, self.region) = (workspace, region)
    revision += 1
  }

  /// Applies an edit to what was read before it.
  mutating func apply(_ change: Change) {
    guard case .issue? = change.after ?? change.before else { return }
    workspace?.apply(change)
  }
}

/// Whose issues a ledger shows, with the issues.
struct LedgerSources {
  var organizations: [Organization] = []
  var issues: [Issue]
  /// By organization, where several regions stand in one ledger.
  var regionNames: [OrganizationID: String] = [:]
}

extension State {
  /// The issues of a subject: of a region also those of the regions below it.
  func ledgerSources(of subject: Subject) -> LedgerSources {
    var sources = LedgerSources(issues: workspace.issues)
    guard case .region(let root) = subject else {
      if case .organization(let id) = subject {
        sources.organizations = [knownOrganization(id)].compactMap(\.self)
      }
      return sources
    }
    let below = issuesBelow.workspace
    // What lies below is known of the shown region and its own parts only.
    let whole =
      below.flatMap { $0.region(root) == nil || issuesBelow.region != region ? nil : $0 }
      ?? workspace
    let members = whole.subtree(of: root)
    for member in members {
      let organizations = whole.organizations(of: member)
      sources.organizations += organizations
      guard members.count > 1 else { continue }
      for organization in organizations {
        sources.regionNames[organization.id] = whole.region(member)?.name
      }
    }
    // Of the window's own organizations the window knows better: it holds what is still on its way to the disk.
    if below != nil {
      sources.issues.removeAll { workspace.organization($0.organization) == nil }
      sources.issues += whole.issues.filter { workspace.organization($0.organization) == nil }
    }
    return sources
  }

  /// An organization of the window, or one below it whose issues are shown.
  func knownOrganization(_ id: OrganizationID) -> Organization? {
    workspace.organization(id) ?? issuesBelow.workspace?.organization(id)
      ?? search.index?.workspace.organization(id)
  }

  /// 区总工会; 青山县总工会 for one of a region below.
  func issueOwner(_ id: OrganizationID) -> String {
    guard let organization = knownOrganization(id) else { return "" }
    let known =
      workspace.region(organization.region)
      ?? issuesBelow.workspace?.region(organization.region)
    guard organization.region != region, let known else { return organization.shortName }
    return organization.name(in: known)
  }

  /// What has to be read before the ledger tells of every region below; nothing where the window holds them all.
  mutating func askForIssuesBelow() -> [Effect] {
    guard page == .issues, arriving == nil,
      workspace.children(of: region).contains(where: { $0.level.rank < .township }),
      issuesBelow.asks(for: region)
    else { return [] }
    return [.issuesBelow(region)]
  }
}
