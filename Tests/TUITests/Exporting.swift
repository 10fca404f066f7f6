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

  @Test func whatIsInDoubtAndStillSaidIsToldWhenTheSpeechIsWritten() throws {
    var sitting = try Sitting()
    sitting.send(.exported(path: "稿.txt", gaps: 0, doubts: 2))
    #expect(sitting.state.notice == Notice(.warning, "已导出到 稿.txt，引用存疑数据2处，请核实"))
    sitting.send(.exported(path: "稿.txt", gaps: 1, doubts: 0))
    #expect(sitting.state.notice == Notice(.warning, "已导出到 稿.txt，其中待填1处"))
  }

  @Test func aNameIsTypedWithoutGoingToItsFieldFirst() throws {
    var sitting = try Sitting()
    try sitting.press("F9 C-u t:送审稿.docx Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "送审稿.docx", format: .docx, allowsGaps: false, overwrites: false)))
  }

  @Test func aKindOfFileThatTheProgramDoesNotWriteIsRefused() throws {
    var sitting = try Sitting()
    try sitting.press("F9 C-u t:送审稿.pdf Enter")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("文本不能写成.pdf文件；请用.docx、.txt、.md结尾的文件名"))
  }

  @Test func theFormatChosenLastIsOfferedAgain() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Right*2 Enter F9 Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "座谈会讲话.docx", format: .docx, allowsGaps: false, overwrites: false)))
  }

  @Test func theFileTakesTheEndingOfItsFormatAndTheFormatThatOfItsFile() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Right Right Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(
            path: "座谈会讲话.docx", format: .docx, allowsGaps: false, overwrites: false)))
    try sitting.press("F9 Right Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(
            path: "座谈会讲话（朗读版）.docx", format: .reading, allowsGaps: false, overwrites: false)))
    try sitting.press("F9 C-u t:稿.md Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "稿.md", format: .markdown, allowsGaps: false, overwrites: false)))
  }

  @Test func theSpeechGoesToTheClipboardAsTextButNotAsAWordFile() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Down*3 Right Enter")
    #expect(sitting.effects.last == .exportText(.text))
    sitting.send(.exportedText("同志们：\n", .text))
    #expect(sitting.effects.last == .copy("同志们：\n"))
    #expect(sitting.picture.contains("已复制全文 4 字"))
    try sitting.press("F9 Right Right Down Down Down Right Enter")
    #expect(sitting.picture.contains("Word文件不能放进剪贴板"))
    #expect(sitting.effects.last == .copy("同志们：\n"))
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
    try sitting.press("Delete F9 Right*5 Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "整改台账.xlsx", format: .ledger, allowsGaps: false, overwrites: false)))
  }

  @Test func aTableKeepsItsKindWhateverItsFileIsCalled() throws {
    var sitting = try Sitting()
    try sitting.press("F9 Right*6 Down C-u t:汇总.txt Enter")
    #expect(
      sitting.effects.last
        == .export(
          ExportRequest(path: "汇总.txt", format: .summary, allowsGaps: false, overwrites: false)))
  }

  @Test func aPathOfAnyLengthIsReadWholeBeforeItIsAnsweredFor() throws {
    var sitting = try Sitting(80, 24)
    let path = "/home/user/" + String(repeating: "材料/", count: 20) + "讲稿.txt"
    sitting.send(.exportExists(ExportRequest(path: path, allowsGaps: false, overwrites: false)))
    let inside = sitting.picture.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "┃")
      return parts.count > 2 ? parts[1].filter { $0 != " " } : nil
    }
    #expect(inside.joined().contains(path))
    #expect(sitting.picture.contains("要替换吗？"))
  }
}
