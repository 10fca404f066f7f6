import Core

/// Which period is looked at, and moving the workbook on to the next one.
extension State {
  mutating func performOnPeriod(_ command: Command) -> [Effect] {
    // Several presses in a row count from where the last one leads, loaded or not.
    let shown = (arriving?.outlook ?? outlook).period
    switch command {
    case .previousPeriod: return show(shown.predecessor, orSay: "没有更早的期了")
    case .nextPeriod: return show(shown.successor, orSay: "没有更晚的期了")
    case .longerPeriod:
      let length = reportedLengths.last { $0 < shown.length }
      return show(length.flatMap(shown.whole), orSay: "年是最长的期")
    case .shorterPeriod:
      let length = reportedLengths.first { $0 > shown.length }
      return show(
        length.flatMap { shown.latestPart($0, on: today) }, orSay: "没有按更短的期填报的指标")
    case .periods: return openPeriods()
    case .newPeriod: return beginNewPeriod()
    default: return []
    }
  }

  private mutating func show(_ wanted: Period?, orSay reason: String) -> [Effect] {
    guard let wanted else {
      notice = Notice(.information, reason)
      return []
    }
    return look(at: Outlook(region: (arriving?.outlook ?? outlook).region, period: wanted))
  }

  /// After a change of period the cursor stays on its indicator, where that is reported for the new one.
  mutating func keepRow(at indicator: IndicatorID?) {
    if let indicator, let row = gridIndicators.firstIndex(where: { $0.id == indicator }) {
      grid.row = row
      keepSelectionsInRange()
    }
  }
}

// MARK: - 换期

extension State {
  private mutating func openPeriods() -> [Effect] {
    var dialog = PeriodsDialog(year: period.year, selected: 0)
    dialog.selected = periods(of: dialog).firstIndex(of: period) ?? 0
    overlay = .periods(dialog)
    let organizations = workspace.organizations(of: region).map { Subject.organization($0.id) }
    return [.countFigures(of: [.region(region)] + organizations)]
  }

  mutating func take(_ counts: [Period: Int]) {
    guard case .periods(var dialog)? = answeredOverlay else { return }
    dialog.counts = counts
    answeredOverlay = .periods(dialog)
  }

  mutating func press(_ key: Key, inPeriods dialog: PeriodsDialog) -> [Effect] {
    var dialog = dialog
    let periods = periods(of: dialog)
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter:
      overlay = nil
      guard periods.indices.contains(dialog.selected) else { return [] }
      return show(periods[dialog.selected], orSay: "")
    case .left where Day.years.contains(dialog.year - 1): dialog.year -= 1
    case .right where Day.years.contains(dialog.year + 1): dialog.year += 1
    case .up: dialog.selected -= 1
    case .down: dialog.selected += 1
    case .home: dialog.selected = 0
    case .end: dialog.selected = periods.count - 1
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), max(0, periods.count - 1))
    overlay = .periods(dialog)
    return []
  }
}

// MARK: - 新一期

extension State {
  /// Asks first; what is missing can only be said once the working period's figures are here.
  private mutating func beginNewPeriod() -> [Effect] {
    let home = Outlook(region: region, period: workspace.settings.period)
    guard outlook == home, arriving == nil else { return look(at: home, then: .newPeriod) }
    openNewPeriod()
    return []
  }

  mutating func openNewPeriod() {
    // Something may have been opened while the working period was read.
    guard overlay == nil else {
      notice = Notice(.information, "没有换到新一期；先关上这个窗口，再选“新一期”")
      return
    }
    do { overlay = .newPeriod(NewPeriodDialog(try PeriodTurn(of: workspace))) } catch {
      notice = Notice(.warning, error.description)
    }
  }

  mutating func press(_ key: Key, inNewPeriod dialog: NewPeriodDialog) -> [Effect] {
    var dialog = dialog
    let tasks = dialog.turn.unfinished
    switch key {
    case .escape:
      overlay = nil
      return []
    case .enter: return turn(dialog)
    case .left: turn(&dialog, to: dialog.turn.to.predecessor)
    case .right: turn(&dialog, to: dialog.turn.to.successor)
    case .up: dialog.selected -= 1
    case .down: dialog.selected += 1
    case .home: dialog.selected = 0
    case .end: dialog.selected = tasks.count - 1
    case .character(let scalar) where scalar.halfWidthTwin == " ":
      if tasks.indices.contains(dialog.selected) {
        dialog.ticked.formSymmetricDifference([tasks[dialog.selected].id])
      }
    default: break
    }
    dialog.selected = min(max(0, dialog.selected), max(0, tasks.count - 1))
    overlay = .newPeriod(dialog)
    return []
  }

  /// Another period to move to, if it comes after the present one.
  private func turn(_ dialog: inout NewPeriodDialog, to period: Period?) {
    guard let period, let turn = try? PeriodTurn(of: workspace, to: period) else { return }
    dialog = NewPeriodDialog(turn)
  }

  private mutating func turn(_ dialog: NewPeriodDialog) -> [Effect] {
    overlay = nil
    // Worked out anew: somebody else may have changed what the dialog showed.
    guard let turn = try? PeriodTurn(of: workspace, to: dialog.turn.to) else {
      notice = Notice(.warning, "工作期已经换了，没有再换")
      return []
    }
    let effects = commit(turn.edit(carrying: dialog.ticked))
    notice = Notice(
      .success, "工作期已换到\(turn.to.chineseText)，\(turn.from.chineseText)的数据都在；Ctrl-Z 撤销")
    return effects + look(at: Outlook(region: region, period: turn.to))
  }
}
