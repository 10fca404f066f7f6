/// Anything that a workbook records, as a change carries it.
public enum Record: Hashable, Sendable, Codable {
  case settings(WorkspaceSettings)
  case region(Region)
  case kind(OrganizationKind)
  case organization(Organization)
  case indicator(Indicator)
  case figure(Figure)
  case material(Material)
  case task(PlannedTask)
  case issue(Issue)
  case formulation(Formulation)
  case draft(Draft)
  case revision(Revision)
}

/// One record before and after: nil before is an insertion, nil after a removal.
public struct Change: Hashable, Sendable, Codable {
  public var before: Record?
  public var after: Record?

  public init(before: Record?, after: Record?) {
    self.before = before
    self.after = after
  }

  public var inverse: Change { Change(before: after, after: before) }
}

/// One invertible step of work: a cell, a paste, an import, an issue, a passage. Undo applies the inverse.
public struct Edit: Hashable, Sendable, Codable {
  /// What was done, in the office's words: 录入 区总工会·竞赛场次.
  public var title: String
  public var changes: [Change]

  public init(title: String, changes: [Change]) {
    self.title = title
    self.changes = changes
  }

  public var inverse: Edit { Edit(title: title, changes: changes.reversed().map(\.inverse)) }
}

/// One line of the journal.
public struct JournalEntry: Hashable, Sendable, Identifiable {
  public enum Action: String, Hashable, Sendable, Codable {
    case edit = "修改"
    case undo = "撤销"
    case redo = "重做"
  }

  /// The entry's number, growing with time.
  public var id: Int64
  /// Seconds since 1970.
  public var time: Int64
  public var author: String
  public var action: Action
  public var title: String
  /// How many records it changed.
  public var count: Int
  /// The entry that an undo or redo is about.
  public var target: Int64?

  public init(
    id: Int64, time: Int64, author: String, action: Action, title: String, count: Int,
    target: Int64?
  ) {
    self.id = id
    self.time = time
    self.author = author
    self.action = action
    self.title = title
    self.count = count
    self.target = target
  }
}
