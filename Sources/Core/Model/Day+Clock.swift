extension Day {
  /// `2026-01-15 09:30`, in China (UTC+8, no summer time since 1991); 时间不明 for a year that no paper has.
  public static func clockText(secondsSince1970: Int64) -> String {
    let (seconds, _) = secondsSince1970.addingReportingOverflow(8 * 3600)
    guard let day = Day(daysSince1970: Int(seconds / 86_400)) else { return "时间不明" }
    let minute = Int(seconds % 86_400) / 60
    return "\(day.isoText) \(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
