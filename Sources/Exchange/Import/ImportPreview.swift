/// What an import would do, sorted for whoever decides on it: a screen, or `--dry-run`.
public struct ImportPreview: Sendable {
  public private(set) var new: [ImportPlan.Row] = []
  public private(set) var changed: [ImportPlan.Row] = []
  /// Rows that would change a figure that is 已核. They are not taken in unless they say 已核 themselves.
  public private(set) var conflicts: [ImportPlan.Row] = []
  public private(set) var refused: [ImportPlan.Row] = []
  /// How many there are of each; of a long import `new`, `changed`, `conflicts` and `refused` hold only the first.
  public let newCount: Int
  public let changedCount: Int
  public let conflictCount: Int
  /// Without the conflicts.
  public let refusedCount: Int
  public let sameCount: Int
  public let blankCount: Int
  public let doubtfulCount: Int
  /// Labels of reports that fit when idle words or slips are passed over: they are taken, and should be looked at.
  public let likely: [LabelReading]
  /// Labels that nobody has decided on: nothing under them is taken, and nothing is written as long as there are any.
  public let unsure: [LabelReading]
  public let notices: [ImportPlan.Notice]

  /// - Parameter opened: what opening the files has told.
  public init(
    _ set: ImportSet, _ plan: ImportPlan, opened: [ImportPlan.Notice] = []
  ) {
    for row in plan.rows {
      switch row.outcome {
      case .new: new.append(row)
      case .changed: changed.append(row)
      case .refused(.verified): conflicts.append(row)
      case .refused: refused.append(row)
      case .same, .blank: break
      }
    }
    newCount = plan.newCount
    changedCount = plan.changedCount
    conflictCount = plan.conflictCount
    refusedCount = plan.refusedCount - plan.conflictCount
    sameCount = plan.sameCount
    blankCount = plan.blankCount
    doubtfulCount = plan.doubtfulCount
    likely = set.readings.filter { $0.confidence == .likely }
    unsure = set.readings.filter { $0.confidence == .unsure }
    notices = opened + set.notices + plan.notices
  }

  /// Whether something stands in the way of taking everything in.
  public var isObstructed: Bool { !conflicts.isEmpty || !refused.isEmpty || !unsure.isEmpty }
}

extension ImportPlan.Row {
  /// Why it is refused; empty for any other.
  public var reason: String {
    if case .refused(let error) = outcome { error.description } else { "" }
  }
}

extension LabelReading {
  /// The label as a mapping file names it.
  public var mapKey: String {
    let key = Label(label).core
    return key.contains(where: { ":#\"'{}[],&*!|>%@`".contains($0) }) ? "\"\(key)\"" : key
  }

  /// 指标“贷款发放” or, of the period that a report does not state, 期.
  public var subjectText: String {
    label.isEmpty ? role.rawValue : "\(role.rawValue)“\(label)”"
  }

  /// What an unsure label needs, in one line.
  public var question: String {
    let place = "\(file) \(cell)格"
    switch role {
    case .period: return "\(file)：没有写明是哪一期；请用--period写明"
    case .organization where label.isEmpty:
      return "\(file)：没有写明是哪个机构的；请在标题、文件名或“填报单位”里写明"
    case .organization, .indicator:
      let hint = candidates.isEmpty ? "" : "；相近的有：\(candidates.joined(separator: "、"))"
      return "\(place)：\(subjectText)对不上台账里的名称\(hint)"
    }
  }
}
