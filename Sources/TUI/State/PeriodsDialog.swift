import Core

/// 换期: the periods of one year, of which one is to be looked at.
public struct PeriodsDialog: Hashable, Sendable {
  /// The year whose periods are listed.
  public var year: Int
  public var selected: Int
  /// How many figures there are of each period; nil until the store has answered.
  var counts: [Period: Int]?
}

extension State {
  /// The lengths that anything in the catalogue is reported for, longest first; a year always is.
  var reportedLengths: [Period.Length] {
    Period.Length.allCases.filter { length in
      length == .year || workspace.catalog.indicators.contains { $0.lengths.contains(length) }
    }
  }

  /// The lines of the list: the year, its halves, quarters and months, as far as anything is reported for them.
  func periods(of dialog: PeriodsDialog) -> [Period] {
    guard let year = Period(year: dialog.year) else { return [] }
    return [year] + reportedLengths.flatMap(year.parts)
  }
}
