/// What composing asks of a record.
struct Recorded {
  var amount: Amount?
  var target: Amount?
  var status: FigureStatus

  /// Nil where it does not apply. Patterns, not `!=`: that would compare the states' Chinese words.
  var applicableAmount: Amount? { isApplicable ? amount : nil }

  var isApplicable: Bool {
    if case .notApplicable = status { return false }
    return true
  }

  var isDoubtful: Bool {
    if case .doubtful = status { return true }
    return false
  }
}

extension Figure {
  var recorded: Recorded { Recorded(amount: amount, target: target, status: status) }

  /// Nil where it does not apply.
  var applicableAmount: Amount? { recorded.applicableAmount }
}

extension Workspace {
  func recorded(_ key: FigureKey) -> Recorded? { figures[key]?.recorded }
}
