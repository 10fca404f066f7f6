extension Period {
  /// The period of the same length that comes before this one; nil outside `Day.years`.
  public var predecessor: Period? {
    ordinal > 1
      ? Period(year: year, length: length, ordinal: ordinal - 1)
      : Period(year: year - 1, length: length, ordinal: length.countInYear)
  }

  /// The period of a longer length that this one lies in; nil if `length` is not longer.
  public func whole(_ length: Length) -> Period? {
    guard length < self.length else { return nil }
    let count = self.length.countInYear / length.countInYear
    return Period(year: year, length: length, ordinal: (ordinal - 1) / count + 1)
  }

  /// Of the parts of a shorter length the last that has begun on `day`, the first where none has: the one that somebody
  /// works on at that time. Nil if `length` is not shorter.
  public func latestPart(_ length: Length, on day: Day) -> Period? {
    let parts = parts(length)
    return parts.last { part in part.firstDay.map { $0 <= day } ?? false } ?? parts.first
  }
}
