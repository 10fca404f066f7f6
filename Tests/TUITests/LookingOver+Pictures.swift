import TUI
import Testing

extension LookingOver {
  @Test(arguments: sizes, [1, 2])
  func overviewPage(_ size: (Int, Int), _ ambiguousWidth: Int) throws {
    var sitting = try Sitting(
      size.0, size.1, ambiguousWidth: ambiguousWidth, workspace: BusyDistrict.workspace())
    try sitting.press("F2")
    try expectPicture(
      sitting.screen, "overview-\(size.0)x\(size.1)\(ambiguousWidth == 2 ? "-wide" : "")")
  }

  @Test(arguments: sizes)
  func lowerPartsOfTheOverview(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1)
    try go(to: .tendencies, &sitting)
    try expectPictures(sitting, "overview-tendencies-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes)
  func wholeList(_ size: (Int, Int)) throws {
    var sitting = try sitting(size.0, size.1)
    try go(to: .changes, &sitting)
    try sitting.press("F12")
    try expectPictures(sitting, "overview-list-\(size.0)x\(size.1)")
  }
}
