/// 四化 at a glance: organizations by the four tendencies.
public struct TendencyMatrix: Hashable, Sendable {
  /// What one organization has of one tendency.
  public struct Cell: Hashable, Sendable {
    /// The issues that are still open, the gravest first.
    public var open: [IssueID]
    /// The weight of the gravest open one, 1 to 3; 0 where none is open.
    public var weight: Int
    /// How many are 已销号.
    public var closed: Int
  }

  public struct Row: Hashable, Sendable {
    public var organization: OrganizationID
    /// In the order of `Tendency.allCases`.
    public var cells: [Cell]
    /// Open issues of any tendency, each counted once.
    public var openCount: Int
  }

  /// Every organization given, in its order, those without issues too: a blank row says something.
  public var rows: [Row]

  public init(_ organizations: [Organization], _ issues: [Issue]) {
    let byOrganization = Dictionary(grouping: issues, by: \.organization)
    rows = organizations.map { organization in
      let own = byOrganization[organization.id] ?? []
      return Row(
        organization: organization.id,
        cells: Tendency.allCases.map { tendency in
          Self.cell(own.filter { $0.tendencies.contains(tendency) })
        }, openCount: own.count { $0.isOpen })
    }
  }

  private static func cell(_ issues: [Issue]) -> Cell {
    let open = issues.filter(\.isOpen).sorted {
      (-$0.severity.weight, $0.id) < (-$1.severity.weight, $1.id)
    }
    return Cell(
      open: open.map(\.id), weight: open.first?.severity.weight ?? 0,
      closed: issues.count - open.count)
  }
}
