import Core

/// One row of the tree.
public struct TreeRow: Hashable, Sendable {
  public var subject: Subject
  public var depth: Int
  /// Whether it has rows below that can be shown.
  var isExpandable: Bool
  var isExpanded: Bool
}

extension State {
  /// The rows of the tree as it is opened now.
  var treeRows: [TreeRow] {
    var rows: [TreeRow] = []
    appendRows(of: region, depth: 0, to: &rows)
    return rows
  }

  private func appendRows(of region: RegionID, depth: Int, to rows: inout [TreeRow]) {
    let organizations = workspace.organizations(of: region)
    let children = workspace.children(of: region)
    let isExpanded = tree.expanded.contains(region)
    rows.append(
      TreeRow(
        subject: .region(region), depth: depth,
        isExpandable: !organizations.isEmpty || !children.isEmpty, isExpanded: isExpanded))
    guard isExpanded, depth < 8 else { return }
    for organization in organizations {
      rows.append(
        TreeRow(
          subject: .organization(organization.id), depth: depth + 1, isExpandable: false,
          isExpanded: false))
    }
    for child in children { appendRows(of: child.id, depth: depth + 1, to: &rows) }
  }

  /// The office's region and its organizations: what the bar sums up.
  var homeSubjects: [Subject] {
    let region = workspace.settings.region
    return [.region(region)] + workspace.organizations(of: region).map { .organization($0.id) }
  }

  /// The subjects whose completeness is shown.
  var countedSubjects: [Subject] {
    let rows = treeRows
    let first = min(tree.firstRow, rows.count)
    return homeSubjects + rows[first..<min(rows.count, first + size.rows)].map(\.subject)
  }

  /// The rows of the grid: what the selected subject reports for the working period, as far as the filter lets it through;
  /// below a region's own, what its organizations add up to.
  public var gridIndicators: [Indicator] {
    filteredIndicators(reportedIndicators) + totalledIndicators
  }

  /// The indicators that the selected subject reports for the working period, in the catalogue's order.
  var reportedIndicators: [Indicator] {
    workspace.indicators(of: tree.selected, length: period.length)
  }

  /// The figure that the grid's current cell is about; nil for a total, which is no record.
  public var focusedKey: FigureKey? {
    isOnTotal ? nil : rowKey
  }

  /// The recorded issues of the selected subject: an organization's own, or all of a region's. Open ones first, the gravest first.
  public var listedIssues: [Issue] {
    let organizations: Set<OrganizationID> =
      switch tree.selected {
      case .organization(let id): [id]
      case .region(let id):
        Set(workspace.subtree(of: id).flatMap { workspace.organizations(of: $0) }.map(\.id))
      }
    return workspace.issues
      .filter { organizations.contains($0.organization) }
      .sorted {
        ($0.isOpen ? 0 : 1, -$0.severity.weight, $0.id) < (
          $1.isOpen ? 0 : 1, -$1.severity.weight, $1.id
        )
      }
  }

  /// Remembers that a figure changed, so that only the sections that cite it are composed anew.
  mutating func noteChange(of key: FigureKey) {
    if figureLog.count >= 4096 {
      figureLogStart += figureLog.count
      figureLog.removeAll(keepingCapacity: true)
    }
    figureLog.append(key)
  }

  /// Applies an edit to the window, one change after the other, and remembers what has to be composed anew. Records that stand
  /// beside each other in it are indexed together: an update of the catalogue changes hundreds.
  mutating func apply(_ edit: Edit) {
    var rest = edit.changes[...]
    while let first = rest.first {
      if case .figure(let figure)? = first.after ?? first.before {
        change(figure.key) { $0.apply(first) }
        note(first)
        rest.removeFirst()
      } else {
        let records = rest.prefix { change in
          if case .figure? = change.after ?? change.before { return false }
          return true
        }
        workspace.apply(records)
        for record in records { note(record) }
        rest.removeFirst(records.count)
      }
    }
  }

  /// Remembers what a change to the window asks for.
  private mutating func note(_ change: Change) {
    issuesBelow.apply(change)
    noteForRevisions(change)
    switch change.after ?? change.before {
    case .figure(let figure)?: provenance.forget(figure.key)
    case .settings?, .revision?, nil: break
    case .region?, .kind?, .organization?, .indicator?, .material?, .task?, .issue?,
      .formulation?, .draft?:
      structureRevision += 1
    }
  }
}
