/// How far a task has come, by the figure that shows it.
public struct TaskProgress: Hashable, Sendable {
  public enum Outcome: String, Hashable, Sendable {
    /// No figure shows whether it is done, or none that it is to reach.
    case untargeted = "未定目标"
    case unreported = "待报"
    case short = "未达到"
    case reached = "已达到"
  }

  /// The record that shows it; nil where the task names no indicator.
  public let key: FigureKey?
  /// What is recorded or follows from what is: a sum of shorter periods, a derived rate; nil where it cannot be told.
  public let amount: Amount?
  public let outcome: Outcome
  /// 完成率: 88.8%, rounded down so that only a target that is reached shows 100; nil where less is better, or without an amount.
  public let rate: String?

  /// - Parameter workspace: it must hold the figures of the task's period and of its parts, or nothing is found recorded.
  public init(_ task: PlannedTask, in workspace: Workspace) {
    let indicator = task.indicator.flatMap(workspace.catalog.indicator)
    key = indicator.map {
      FigureKey(subject: task.subject, indicator: $0.id, period: task.period)
    }
    if let key, case .value(let value) = Resolution(key, in: workspace) {
      amount = value.amount
    } else {
      amount = nil
    }
    guard let indicator, let target = task.target else {
      (outcome, rate) = (.untargeted, nil)
      return
    }
    guard let amount else {
      (outcome, rate) = (.unreported, nil)
      return
    }
    let isDownward = indicator.direction == .down
    outcome = (isDownward ? amount <= target : amount >= target) ? .reached : .short
    rate = isDownward ? nil : Self.rate(amount, of: target)
  }

  /// Tenths of a per cent, rounded down; nil below zero, of nothing, or beyond what can be counted.
  private static func rate(_ amount: Amount, of target: Amount) -> String? {
    guard amount.units >= 0, target.units > 0 else { return nil }
    let product = amount.units.magnitude.multipliedFullWidth(by: 1000)
    guard product.high < target.units.magnitude else { return nil }
    let tenths = target.units.magnitude.dividingFullWidth(product).quotient
    return "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)")%"
  }
}
