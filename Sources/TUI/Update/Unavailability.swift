import Core

extension State {
  /// Why a command has nothing to work on: there is no record where the focus is; nil if there is.
  func unavailabilityOfRecord(for command: Command) -> String? {
    switch command {
    case .nextPanel, .previousPanel:
      // On the overview it goes from card to card.
      return focus != .overview && Layout(for: self).panels.count < 2 ? "这一页只有一栏" : nil
    case .back: return back == nil ? "没有可以返回的地方" : nil
    case .citations where draft == nil: return "工作簿里还没有讲稿；可按 Ctrl-O 新建"
    case .edit where focus == .figures, .citations:
      return focusedKey == nil ? "\(period.chineseText)没有要报的指标" : nil
    case .clear:
      return gridSelection == nil && focusedFigure == nil ? "这一项还没有数，不用清除" : nil
    case .verify:
      return gridSelection == nil && focusedFigure?.amount == nil ? "这一项还没有数，不能核实" : nil
    case .annotate, .extendUp, .extendDown, .extendFirst, .extendLast:
      return focusedKey == nil ? "\(period.chineseText)没有要报的指标" : nil
    case .markRowsUp, .markRowsDown, .markRowsToFirst, .markRowsToLast:
      return hasIssues ? nil : "这里没有登记过问题"
    case .addIssue, .editIssue:
      return workspace.organizations.isEmpty ? "工作簿里还没有机构，登记不了问题" : readOnlyReason
    case .removeIssue: return listedIssues.isEmpty ? "这里没有登记过问题" : nil
    default: return nil
    }
  }

  private var hasIssues: Bool {
    let members = Set(workspace.organizations(of: region).map(\.id))
    return workspace.issues.contains { members.contains($0.organization) }
  }

  private var focusedFigure: Figure? { focusedKey.flatMap { workspace.figure($0) } }
}
