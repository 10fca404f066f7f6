extension ProofOptions {
  /// The place that speaks: 全县 in its speech is odd where it is a city, whatever the text says more often.
  public mutating func take(_ region: Region, in workspace: Workspace) {
    level = region.level.shortWord.unicodeScalars.first?.value
    // A city speaks of its counties by right; a county has no business with another's bodies.
    if region.level.rank == .county {
      place = region.name.unicodeScalars.suffix(3).reduce(0) {
        $0 << 16 | UInt64($1.value & 0xFFFF)
      }
    }
    var parent = region.parent
    isInAutonomousRegion = region.level == .autonomousRegion
    for _ in 0..<8 {
      guard let above = parent.flatMap({ workspace.region($0) }) else { return }
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
