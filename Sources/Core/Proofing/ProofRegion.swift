extension ProofOptions {
  /// The place that speaks: 全县 in its speech is odd where it is a city, whatever the text says more often.
  public mutating func take(_ region: Region, in workspace: Workspace) {
    level = region.level.shortWord.unicodeScalars.first?.value
    takePlace(of: region, in: workspace)
  }

  /// Where the text was written, and not for whom: a speech of the city may be checked against a district's workbook.
  public mutating func takePlace(of region: Region, in workspace: Workspace) {
    placeNames = [region.name]
    var parent = region.parent
    isInAutonomousRegion = region.level == .autonomousRegion
    for _ in 0..<8 {
      guard let above = parent.flatMap({ workspace.region($0) }) else { return }
      placeNames.append(above.name)
      if above.level == .autonomousRegion { isInAutonomousRegion = true }
      parent = above.parent
    }
  }
}

extension ProofOptions {
  /// The month of a speech without a date of its own.
  public mutating func take(_ day: Day) { month = day.year * 100 + day.month }

  /// The period whose figures the speech tells.
  public mutating func take(_ period: Period) { reportYear = period.year }
}
