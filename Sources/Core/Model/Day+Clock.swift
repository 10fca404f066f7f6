extension Day {
  /// A moment as lists show it, in China (UTC+8, no summer time since 1991): `2026-01-15 09:30`; 时间不明 outside `years`.
  ///
  /// - Parameter seconds: since 1970.
  public static func clockText(secondsSince1970 seconds: Int64) -> String {
    let (local, _) = seconds.addingReportingOverflow(8 * 3600)
    guard let day = Day(daysSince1970: Int(local / 86_400)) else { return "时间不明" }
    let minute = Int(local % 86_400) / 60
    return "\(day.isoText) \(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
