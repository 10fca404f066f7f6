import Core

extension FigureHistory {
  /// The last values as blocks of height, a blank for a hole; in terminals that draw blocks two columns wide, as ASCII.
  func sparkline(last count: Int, isNarrow: Bool) -> String {
    let glyphs = Array(isNarrow ? "▁▂▃▄▅▆▇█" : "_.-=#")
    let shown = FigureHistory(points: Array(points.suffix(count)))
    return String(shown.levels(top: glyphs.count - 1).map { $0.map { glyphs[$0] } ?? " " })
  }
}
