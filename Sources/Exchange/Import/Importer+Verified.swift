import Core

/// What an import may do to a figure that is 已核.
extension Importer {
  /// How a figure stands to the one that is recorded.
  enum Standing {
    /// Nothing is in its way.
    case free
    /// It says no more than what is 已核 already.
    case same
    /// It would change what is 已核 without saying 已核 itself.
    case conflict(RowError, Change)
  }

  func standing(of figure: Figure, over existing: Figure?) -> Standing {
    guard let existing, existing.status == .verified, figure.status != .verified else {
      return .free
    }
    // The same amount once more is no news, whatever the sheet calls it.
    guard existing.amount != figure.amount else { return .same }
    let refusal = RowError.verified(
      name: name(of: figure.key), old: text(of: existing), new: text(of: figure))
    return .conflict(refusal, Change(before: .figure(existing), after: .figure(figure)))
  }

  /// A change takes 已核 back, whoever makes it, and the row's own 已核 is a second step of the same edit: the figure
  /// between the two; nil where one step does.
  func unconfirmed(_ figure: Figure, from existing: Figure?) -> Figure? {
    guard let existing, existing.status == .verified, existing.amount != figure.amount else {
      return nil
    }
    var between = figure
    between.status = .reported
    between.confirmedBy = ""
    return between
  }

  func confirmation(
    of figure: Figure, over existing: Figure?, _ said: SaidFigure
  ) -> String {
    guard figure.status == .verified else { return "" }
    if let name = said.confirmedBy { return name }
    if let existing, existing.status == .verified, existing.amount == figure.amount {
      return existing.confirmedBy
    }
    return author
  }
}
