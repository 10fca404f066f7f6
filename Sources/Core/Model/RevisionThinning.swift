/// Which automatic revisions a draft can do without: the last ones all stay, older ones one a day, then one a week.
///
/// What was named by hand, and a 定稿, is never thinned.
public enum RevisionThinning {
  /// So many of the newest automatic ones stay, however close together.
  static let keptWhole = 10
  /// For so many days one a day stays; of what is older, one a week (Monday to Sunday).
  static let keptDaily = 30

  /// The revisions to take away, newest first.
  ///
  /// - Parameter now: seconds since 1970; days are those of China (UTC+8).
  public static func superfluous(_ revisions: [RevisionSummary], now: Int64) -> [RevisionID] {
    let today = day(of: now)
    var days: Set<Int64> = []
    var weeks: Set<Int64> = []
    var kept = 0
    var superfluous: [RevisionID] = []
    let automatic = revisions.filter { $0.kind == .automatic }
    for revision in automatic.sorted(by: { $0.id > $1.id }) {
      let day = day(of: revision.time)
      // 1970-01-01 was a Thursday.
      let week = (day + 3) / 7
      let isNeeded =
        kept < keptWhole
        || (today - day <= Int64(keptDaily) ? !days.contains(day) : !weeks.contains(week))
      guard isNeeded else {
        superfluous.append(revision.id)
        continue
      }
      kept += 1
      days.insert(day)
      weeks.insert(week)
    }
    return superfluous
  }

  private static func day(of time: Int64) -> Int64 {
    let (local, isTooLate) = time.addingReportingOverflow(8 * 3600)
    return (isTooLate ? time : local) / 86_400
  }
}
