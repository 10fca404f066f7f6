import Core

extension State {
  /// Why a command cannot be used now; nil if it can.
  public func unavailability(of command: Command) -> String? {
    switch command {
    case .previousPeriod where focus == .speech, .nextPeriod where focus == .speech,
      .longerPeriod where focus == .speech, .shorterPeriod where focus == .speech:
      "讲稿讲哪一期，写在原文开头的“报告期”里；要看别的期的数据，先到数据页（F3）"
    case .newPeriod, .catalogUpdate, .importFiles: readOnlyReason
    case .compare where page == .overview: nil
    case .compare:
      page != .data ? "先到数据页（F3）选一项指标" : rowKey == nil ? reasonWithoutFigure : nil
    case .selectAll where focus == .figures, .mark where focus == .figures: nil
    case .paste where focus == .figures, .fillDown: readOnlyReason
    case .annotate: readOnlyReason ?? unavailabilityOfRecord(for: command)
    case .extendLeft, .extendRight: gridColumns.count > 1 ? nil : Self.onePeriodOnly
    case .open where focus == .speech, .copy where focus == .speech, .find where focus == .speech,
      .editSource, .follow, .proof:
      draft == nil ? Self.noDraft : nil
    case .cut, .paste, .selectAll, .mark, .deleteWord, .deleteToLineStart, .wordMotion,
      .paragraphMotion, .correct, .moveSectionUp, .moveSectionDown, .promoteSection, .demoteSection,
      .muteSection,
      .lockSection:
      editor == nil ? "先在讲稿页按 Insert 编辑原文" : nil
    case .markRowsUp, .markRowsDown, .markRowsToFirst, .markRowsToLast:
      page == .issues ? unavailabilityOfRecord(for: command) : "先打开四化问题台账（F4）"
    case .refuseCut, .refuseCopy, .refusePaste: "只在编辑文字时可用"
    case .editOutside where readOnlyReason != nil, .expandCitation where readOnlyReason != nil:
      readOnlyReason
    case .expandCitation where draft != nil && focus != .speech: "先到讲稿页（F5），移到要展开的地方"
    case .speech, .editOutside, .expandCitation, .outline, .missing, .nextGap, .copySpeech:
      draft == nil ? Self.noDraft : nil
    case .revisions, .keepRevision, .finalizeDraft, .reopenDraft, .drift:
      unavailabilityInRevisions(of: command)
    case .edit where focus == .figures, .clear, .verify, .addIssue, .removeIssue, .advanceIssue,
      .undo, .redo, .addRecord, .editRecord, .duplicateRecord, .removeRecord, .advanceRecord:
      readOnlyReason ?? unavailabilityOfRecord(for: command)
    default: unavailabilityOfRecord(for: command)
    }
  }

  /// Why a command has nothing to work on: there is no record where the focus is; nil if there is.
  func unavailabilityOfRecord(for command: Command) -> String? {
    switch command {
    case .nextPanel, .previousPanel:
      // On the overview it goes from card to card.
      return focus != .overview && Layout(for: self).panels.count < 2 ? "这一页只有一栏" : nil
    case .back: return back == nil ? "没有可以返回的地方" : nil
    case .citations where draft == nil: return Self.noDraft
    case .edit where focus == .figures && isOnTotal: return nil
    case .edit where focus == .figures, .citations: return reasonWithoutFigure
    case .clear:
      return isOnTotal
        ? reasonWithoutFigure
        : gridSelection == nil && focusedFigure == nil ? "这一项还没有数，不用清除" : nil
    case .verify:
      return isOnTotal
        ? reasonWithoutFigure
        : gridSelection == nil && focusedFigure?.amount == nil ? "这一项还没有数，不能核实" : nil
    case .annotate: return reasonWithoutFigure
    case .extendUp, .extendDown, .extendFirst, .extendLast:
      return rowKey == nil ? reasonWithoutFigure : nil
    case .markRowsUp, .markRowsDown, .markRowsToFirst, .markRowsToLast:
      return hasIssues ? nil : "这里没有登记过问题"
    case .addIssue, .editIssue:
      return workspace.organizations.isEmpty ? "工作簿里还没有机构，登记不了问题" : readOnlyReason
    case .removeIssue: return hasIssues ? nil : "这里没有登记过问题"
    default: return nil
    }
  }

  static let noDraft = "工作簿里还没有讲稿；可按 Ctrl-O 新建"
  static let totalsAreNotTyped = "合计由各机构的数相加得出，不在这里填；Enter 看各机构"

  private var reasonWithoutFigure: String? {
    guard focusedKey == nil else { return nil }
    return isOnTotal ? Self.totalsAreNotTyped : "\(period.chineseText)没有要报的指标"
  }

  /// Whether there are issues where the focus is: in the ledger those of whom it shows, whatever is selected in the tree.
  private var hasIssues: Bool {
    guard page == .issues else { return !listedIssues.isEmpty }
    let sources = ledgerSources(of: ledger.subject ?? .region(region))
    let shown = Set(sources.organizations.map(\.id))
    return sources.issues.contains { shown.contains($0.organization) }
  }

  private var focusedFigure: Figure? { focusedKey.flatMap { workspace.figure($0) } }
}
