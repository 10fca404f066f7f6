import Core

/// What a new workbook starts with.
public struct WorkspaceSeed: Sendable, Equatable {
  /// The office's region last, those above it before it, topmost first; numbers and parents are given by the store.
  public var regions: [Region]
  /// The working period.
  public var period: Period
  /// With the catalogue's numbers.
  public var kinds: [OrganizationKind]
  /// With the catalogue's numbers.
  public var indicators: [Indicator]
  /// Those of the office's region, which the store fills in.
  public var organizations: [Organization]
  /// The first draft, which becomes the one worked on.
  public var draft: Draft?
  public var formulations: [Formulation]
  /// Whose catalogue the kinds and indicators are.
  public var edition = BuiltInCatalog.edition
  /// How many days after a period's end figures are due.
  public var dueDays = WorkspaceSettings.usualDueDays
  /// How fast the leader speaks, in characters a minute.
  public var charactersPerMinute = WorkspaceSettings.usualCharactersPerMinute

  public init(
    regions: [Region], period: Period, kinds: [OrganizationKind] = [],
    indicators: [Indicator] = [], organizations: [Organization] = [], draft: Draft? = nil,
    formulations: [Formulation] = []
  ) {
    self.regions = regions
    self.period = period
    self.kinds = kinds
    self.indicators = indicators
    self.organizations = organizations
    self.draft = draft
    self.formulations = formulations
  }
}
