import Core
import TUI
import Testing

/// A user's template that is broken is shown with its error, never hidden.
@Suite struct BrokenTemplates {
  private static let library = TextLibrary(layers: [
    TextLayer(
      name: "用户", templates: ["自己的": "# 讲话\n\n竞赛{工会.竞赛场数}。"],
      brokenTemplates: ["群团工作座谈会讲话": "模板/群团工作座谈会讲话.md：不是UTF-8文本"])
  ])

  @Test func oneThatCannotBeReadSaysWhyAndIsNotChosen() throws {
    var sitting = try Sitting(library: Self.library)
    try sitting.press("C-o Insert")
    #expect(sitting.picture.contains("✗ 群团工作座谈会讲话"))
    #expect(sitting.picture.contains("读不出来，不能选用"))
    try sitting.press("Enter")
    #expect(sitting.picture.contains("选模板"))
  }

  @Test func oneWithAMistakeSaysWhereAndCanBeChosen() throws {
    var sitting = try Sitting(library: Self.library)
    try sitting.press("C-o Insert")
    for _ in 0..<20 { try sitting.press("Down") }
    #expect(sitting.picture.contains("✗ 自己的"))
    #expect(sitting.picture.contains("有误：自己的 第3行第3列"))
    try sitting.press("Enter")
    #expect(sitting.picture.contains("新讲稿的名称"))
  }
}
