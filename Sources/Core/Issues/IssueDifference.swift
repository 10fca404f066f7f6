/// What changed in one field of an issue, in the ledger's words.
struct IssueDifference: Hashable, Sendable {
  /// The heading of the field: 状态, 整改期限.
  var field: String
  var before: String
  var after: String

  /// `状态 整改中→待验收`; of a note that grew only what came to it.
  var text: String {
    if field == "备注", after.hasPrefix(before) {
      let rest = after.dropFirst(before.count)
      return "备注 \(rest.hasPrefix("；") ? rest.dropFirst() : rest)"
    }
    return "\(field) \(before.isEmpty ? "（空）" : before)→\(after.isEmpty ? "（空）" : after)"
  }
}

extension Issue {
  /// The fields in which it differs from what it was.
  ///
  /// - Parameter organizationName: an organization's short name.
  func differences(
    from old: Issue, organizationName: (OrganizationID) -> String
  ) -> [IssueDifference] {
    zip(old.fields(organizationName), fields(organizationName)).compactMap { before, after in
      before.value == after.value
        ? nil : IssueDifference(field: after.name, before: before.value, after: after.value)
    }
  }

  /// Everything that may be filled in, under the headings of the ledger.
  func fields(_ organizationName: (OrganizationID) -> String) -> [Record.Field] {
    [
      ("机构", organizationName(organization)),
      ("类型", tendencies.map(\.rawValue).joined(separator: "、")), ("表现", manifestation),
      ("程度", severity.rawValue), ("来源", source), ("发现日期", foundOn?.isoText ?? ""),
      ("佐证", evidence), ("整改措施", remedies), ("责任人", owner),
      ("整改期限", deadline?.isoText ?? ""), ("状态", status.rawValue), ("备注", note),
    ]
  }
}

/// One entry of the journal with what it did to one record.
public struct RecordEvent: Hashable, Sendable {
  public var entry: JournalEntry
  /// The other way round for an undo: from what the record was then to what it became.
  public var change: Change

  public init(entry: JournalEntry, change: Change) {
    self.entry = entry
    self.change = change
  }

  /// What happened to an issue: 登记, 删除, or each field that changed.
  public func issueTexts(organizationName: (OrganizationID) -> String) -> [String] {
    switch (change.before, change.after) {
    case (nil, .issue(let issue)?):
      return ["登记 \(issue.manifestation)", "状态 \(issue.status.rawValue)"]
    case (.issue(let issue)?, nil): return ["删除 \(issue.manifestation)"]
    case (.issue(let old)?, .issue(let new)?):
      return new.differences(from: old, organizationName: organizationName).map(\.text)
    default: return []
    }
  }
}
