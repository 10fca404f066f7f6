import Core

/// Where a long import stands: at the figures of one subject for one period, with what is known of the years around it.
struct StretchPlace {
  let stretch: FigureStretch
  /// Whether a figure of it was recorded before the import.
  let isRecorded: Bool
  /// Whether a figure of it has been taken in.
  var isSaid = false
  /// The same stretch a year earlier and a year later; nil where nothing is known of it.
  var previous: NeighbourAmounts?
  var next: NeighbourAmounts?

  init(_ stretch: FigureStretch, isRecorded: Bool, isKnown: (FigureStretch) -> Bool) {
    self.stretch = stretch
    self.isRecorded = isRecorded
    func neighbour(_ period: Period?) -> NeighbourAmounts? {
      guard let period else { return nil }
      let stretch = FigureStretch(subject: stretch.subject, period: period)
      return isKnown(stretch) ? NeighbourAmounts(stretch) : nil
    }
    previous = neighbour(stretch.period.previousYear)
    next = neighbour(stretch.period.nextYear)
  }
}

/// The amounts of a stretch while figures are put into another: nothing changes them meanwhile.
struct NeighbourAmounts {
  private let stretch: FigureStretch
  private var isAskedBefore = false
  private var amounts: StretchAmounts?

  init(_ stretch: FigureStretch) { self.stretch = stretch }

  /// One amount is looked up; whoever asks for a second will ask for most, and gets them all at once.
  mutating func amount(of indicator: IndicatorID, from sink: any EditSink) throws -> Amount? {
    if amounts != nil { return amounts?.amount(of: indicator) }
    guard isAskedBefore else {
      isAskedBefore = true
      return try sink.amount(
        FigureKey(subject: stretch.subject, indicator: indicator, period: stretch.period))
    }
    amounts = try sink.amounts(of: stretch)
    return amounts?.amount(of: indicator)
  }
}
