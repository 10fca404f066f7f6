/// One change of the journal in the office's words.
public struct RecordedChange: Hashable, Sendable {
  /// What a record said of one thing, before and after.
  public struct Difference: Hashable, Sendable {
    public var name: String
    /// Empty for nothing.
    public var before: String
    public var after: String
  }

  public var change: Change
  /// Which record: 数据 区总工会·竞赛场次 2025年.
  public var title: String
  /// Only what differs; all that was filled in where the record is new or gone.
  public var differences: [Difference]

  /// - Parameter workspace: knows the names of what the record refers to.
  public init(_ change: Change, in workspace: Workspace) {
    self.change = change
    let record = change.after ?? change.before
    title = record.map { "\($0.sort.rawValue) \($0.name(in: workspace))" } ?? ""
    let before = change.before?.fields(in: workspace) ?? []
    let after = change.after?.fields(in: workspace) ?? []
    let names = (before.isEmpty ? after : before).map(\.name)
    differences = names.compactMap { name in
      let old = before.first { $0.name == name }?.value ?? ""
      let new = after.first { $0.name == name }?.value ?? ""
      guard old != new else { return nil }
      return Self.excerpt(name, old, new)
    }
  }

  /// Added, removed or changed.
  public var verb: String {
    switch (change.before, change.after) {
    case (nil, _): "新增"
    case (_, nil): "删除"
    case (_?, _?): "修改"
    }
  }

  /// Of two long texts the passage where they differ, with a few characters around it.
  private static func excerpt(_ name: String, _ old: String, _ new: String) -> Difference {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    guard max(before.count, after.count) > 60 else {
      return Difference(name: name, before: old.onOneLine, after: new.onOneLine)
    }
    let shorter = min(before.count, after.count)
    let start = (0..<shorter).first { before[$0] != after[$0] } ?? shorter
    let end =
      (0..<shorter - start).first {
        before[before.count - 1 - $0] != after[after.count - 1 - $0]
      } ?? shorter - start
    func passage(_ scalars: [Unicode.Scalar]) -> String {
      let range = max(0, start - 8)..<min(scalars.count, scalars.count - end + 8)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range].prefix(200))
      let isCut = range.count > 200 || range.upperBound < scalars.count
      return (range.lowerBound > 0 ? "……" : "") + String(text).onOneLine + (isCut ? "……" : "")
    }
    return Difference(name: name, before: passage(before), after: passage(after))
  }
}

extension Change {
  /// The names of the fields in which the record differs, as the forms have them. What it refers to is not looked up: a
  /// reference to another record of the same table may go untold.
  public var changedFields: [String] { isReplacement ? alone.differences.map(\.name) : [] }

  /// What a changed record said and says: 联系人 王某 → 李某；电话 （空） → 6123; empty for others. References as in `changedFields`.
  public var changedText: String {
    guard isReplacement else { return "" }
    return alone.differences.map { difference in
      let (before, after) = (difference.before, difference.after)
      let former = before.isEmpty ? "（空）" : before
      return "\(difference.name) \(former) → \(after.isEmpty ? "（空）" : after)"
    }.joined(separator: "；")
  }

  private var isReplacement: Bool { before != nil && after != nil }

  private var alone: RecordedChange {
    RecordedChange(
      self,
      in: Workspace(
        settings: WorkspaceSettings(region: .unsaved, period: .earliest), catalog: Catalog()))
  }
}

extension String {
  /// Line ends shown as blanks.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
