import TUI
import Testing

/// The grid while hands are at work on it, at the sizes that offices have.
@Suite struct GridPictures {
  /// Columns, rows, and how wide ambiguous characters are.
  static let windows = [
    (120, 36, 1), (80, 24, 1), (60, 16, 1), (120, 36, 2), (80, 24, 2), (60, 16, 2),
  ]

  @Test(
    arguments: [
      ("grid-range", "C-k Up S-Down S-Down"), ("grid-missing", "C-w t:12"),
      ("annotation", "C-e t:工会年报表 Enter*3 t:二十"),
      (
        "paste",
        "paste:指标\\t2025年\\t2024年\\n竞赛场次\\t18\\t15\\n参赛职工\\t6020\\t——\\n劳动竞塞\\t9\\t7\\n会员\\t近9万"
      ),
    ], windows)
  func grid(_ page: (String, String), _ window: (Int, Int, Int)) throws {
    var sitting = try Sitting(window.0, window.1, ambiguousWidth: window.2)
    try sitting.press(page.1)
    let suffix = window.2 == 2 ? "-wide" : ""
    try expectPicture(sitting.screen, "\(page.0)-\(window.0)x\(window.1)\(suffix)")
  }
}
