import Core

extension LineText {
  /// Moves a typed day: Shift- or Ctrl-↑↓ by a day, PgUp and PgDn by a month; false for any other key.
  ///
  /// - Parameter today: where an empty field, or one that holds no day, begins.
  mutating func moveDay(_ key: Key, today: Day) -> Bool {
    let day = Day(typed: string.trimmingBlanks)
    let moved: Day?
    switch key {
    case .shiftUp, .controlUp: moved = day?.adding(days: 1) ?? today
    case .shiftDown, .controlDown: moved = day?.adding(days: -1) ?? today
    case .pageUp: moved = day?.adding(months: 1) ?? today
    case .pageDown: moved = day?.adding(months: -1) ?? today
    default: return false
    }
    if let moved { self = LineText(moved.isoText) }
    return true
  }
}

extension Day {
  /// The same day of another month, or that month's last; nil outside `years`.
  fileprivate func adding(months: Int) -> Day? {
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return (28...31).reversed().lazy.map { min($0, day) }
      .compactMap { Day(year: newYear, month: newMonth, day: $0) }.first
  }
}
