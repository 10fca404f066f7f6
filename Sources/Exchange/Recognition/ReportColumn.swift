import Core

/// What the headings over a column of amounts say.
struct ReportColumn {
  let index: Int
  private(set) var subject: String?
  private(set) var subjectCell = ""
  private(set) var indicator: [String] = []
  private(set) var period: PeriodLabel?
  private(set) var unit: String?
  private(set) var isTotal = false
  /// Whether nothing of the column is taken: 增减%, 排名.
  private(set) var isIdle = false
  /// Whether it holds targets and not figures, and whether those are of the report's own period for certain.
  private(set) var isPlan = false
  private(set) var isOwnPlan = false
  /// What it is called, for whoever is told that it is not taken: 本年累计.
  private(set) var timeHeading = ""

  init(_ index: Int, _ reader: ReportReader) {
    self.index = index
    let headings = reader.frame.headings[index]
    let isIndicatorHead = reader.axes.indicators == .head
    subjectCell = reader.grid.place(reader.frame.head.lowerBound, index)
    for heading in headings {
      let label = Label(heading)
      if let stated = label.unit { unit = stated }
      if reader.axes.subjects == .head, subject == nil,
        reader.matcher.subject(heading).target != nil || headings.count == 1
      {
        isTotal = isTotal || TotalsCheck.isTotal(heading)
        subject = heading
        continue
      }
      if isIndicatorHead, reader.matcher.isIndicator([heading], unit: nil) {
        indicator.append(heading)
      } else if let time = PeriodLabel(label.core) {
        read(time)
        timeHeading = heading
      } else if reader.axes.subjects == .head, TotalsCheck.isTotal(heading) {
        isTotal = true
      } else if isIndicatorHead {
        indicator.append(heading)
      }
    }
    if reader.axes.subjects == .head, subject == nil, !isTotal { subject = headings.last }
    if isIndicatorHead, indicator.last.map(TotalsCheck.isTotal) == true, headings.count == 1 {
      isIdle = true
    }
  }

  /// Whether it holds figures of the report's own period.
  var isCurrent: Bool {
    guard !isIdle, !isPlan else { return false }
    switch period {
    case nil, .current, .currentIfLasting: return true
    default: return false
    }
  }

  private mutating func read(_ time: PeriodLabel) {
    switch time {
    case .derived: isIdle = true
    case .planned(let isOwn): (isPlan, isOwnPlan) = (true, isOwn)
    // 完成数 beneath 2025年 says no more than that.
    case .current, .currentIfLasting: if period == nil { period = time }
    // 累计 under 2025年 is counted from January.
    case .cumulative, .lastYear, .lastYearCumulative, .unusable, .absolute: period = time
    }
  }
}
