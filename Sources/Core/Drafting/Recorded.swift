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

extension Workspace {
  func recorded(_ key: FigureKey) -> Recorded? {
    figures[key].map { Recorded(amount: $0.amount, target: $0.target, status: $0.status) }
  }
}
