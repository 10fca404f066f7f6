import Core
import TUI
import Testing

@Suite struct Exporting {
  @Test func aSpeechWithGapsIsNotExportedUnasked() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F9 Enter")
    #expect(!sitting.effects.contains { if case .export = $0 { true } else { false } })
    #expect(sitting.picture.contains("还有待填1处"))
  }

  @Test func withGapsAllowedItGoesToTheFileNamed() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F9 Enter t:\\s Up C-u t:稿.txt Enter")
    #expect(
      sitting.effects.last
        == .export(ExportRequest(path: "稿.txt", allowsGaps: true, overwrites: false)))
  }

  @Test func withoutGapsEnterExportsAtOnce() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Enter")
    #expect(
      sitting.effects.last
        == .export(ExportRequest(path: "座谈会讲话.txt", allowsGaps: false, overwrites: false)))
  }

  @Test func anExistingFileIsReplacedOnlyWhenSaidSo() throws {
    var sitting = try Sitting()
    let request = ExportRequest(path: "a.txt", allowsGaps: false, overwrites: false)
    sitting.send(.exportExists(request))
    try sitting.press("Enter")
    #expect(sitting.effects.isEmpty, "the answer begins as no")
    sitting.send(.exportExists(request))
    try sitting.press("Right Enter")
    var replacing = request
    replacing.overwrites = true
    #expect(sitting.effects == [.export(replacing)])
  }

  @Test func tablesAreExportedWhateverIsMissingAndNamedAfterWhatTheyAre() throws {
    var sitting = try Sitting()
    try sitting.press("Delete F9 Up Right*5 Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "整改台账.xlsx", format: .ledger, allowsGaps: false, overwrites: false)))
  }

  @Test func aTableKeepsItsKindWhateverItsFileIsCalled() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Up Right*6 Down C-u t:汇总.txt Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "汇总.txt", format: .summary, allowsGaps: false, overwrites: false)))
  }
}
