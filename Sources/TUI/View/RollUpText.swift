import Core

/// How a figure stands to its shorter periods, in the words of the foot line.
struct RollUpText {
  /// 上半年8＋下半年8＝16; nil where nothing is reported by shorter periods.
  let text: String?
  /// Whether the recorded whole differs from its complete parts.
  let isOff: Bool

  init(_ key: FigureKey, _ indicator: Indicator, in workspace: Workspace) {
    if let mistake = RollUp.disagreement(of: key, indicator, in: workspace) {
      (text, isOff) = (mistake, true)
      return
    }
    isOff = false
    // The first length that anything was reported for tells most in one line.
    let parts = Period.Length.allCases.lazy.filter(indicator.lengths.contains)
      .map { key.period.parts($0) }
      .first { $0.contains { workspace.figure(key.at($0)) != nil } }
    guard indicator.addsOverTime, let parts else {
      text = nil
      return
    }
    let terms = parts.map { part -> String in
      let figure = workspace.figure(key.at(part))
      let amount = figure?.amount?.text(minimumPlaces: indicator.decimals)
      return part.partText + (amount ?? (figure == nil ? "未报" : "不适用"))
    }
    let sum = try? RollUp.overTime(indicator, of: key.subject, in: key.period, from: workspace)
    let total = sum.flatMap { $0.isComplete ? $0.amount : nil }
      .map { "，合计\($0.text(minimumPlaces: indicator.decimals))" }
    text = terms.joined(separator: "、") + (total ?? "，未齐")
  }
}
