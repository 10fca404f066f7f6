import Core

/// 比较: one figure over the periods, or beside those of others.
public struct CompareDialog: Hashable, Sendable {
  /// What the bars stand for.
  enum Side: Hashable, Sendable { case history, ranking }

  /// What it is about.
  let key: FigureKey
  /// Nil until the store has answered.
  var chart: IndicatorChart?
  var side = Side.history
  var selected = 0

  init(_ key: FigureKey, side: Side = .history) {
    self.key = key
    self.side = side
  }

  var bars: [IndicatorChart.Bar] {
    switch side {
    case .history: chart?.history ?? []
    case .ranking: chart?.ranking ?? []
    }
  }

  /// 青禾区总工会, 清河镇: the organization with its region where several of a kind stand beside each other.
  func name(of bar: IndicatorChart.Bar) -> String { chart?.names[bar.key.subject] ?? "" }

  /// Stands on what it is about.
  mutating func selectOwn() { selected = bars.firstIndex { $0.key == key } ?? 0 }
}
