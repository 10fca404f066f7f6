import Core
import TUI
import Testing

@Suite struct RestoringARevision {
  @Test func itIsOneEditAndHowTheDraftStoodIsKeptFirst() throws {
    let shelf = try Shelf()
    var sitting = try Sitting()
    try sitting.press("C-r")
    sitting.send(.revisions(.listed(Shelf.draft, shelf.list)))
    try sitting.press("Down F8")
    #expect(sitting.effects.last == .revisions(.fetch(.init(rawValue: 3))))
    sitting.send(.revisions(.fetched(shelf.revisions[2])))
    #expect(sitting.state.draft?.source == shelf.revisions[2].source)
    #expect(sitting.state.notice?.text == "《座谈会讲话》已恢复到“送审稿”；Ctrl-Z 撤销")
    let asked = sitting.effects.suffix(2)
    #expect(asked.first == .revisions(.keepAutomatically(Shelf.draft)))
    guard case .commit(_, let edit)? = asked.last else { throw CancellationError() }
    sitting.send(.undone(edit))
    #expect(sitting.state.draft?.source == District.speech)
  }

  @Test func inTheOpenEditorItIsAStepOfItsUndo() throws {
    let shelf = try Shelf()
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-r")
    sitting.send(.revisions(.fetched(shelf.revisions[2])))
    #expect(sitting.state.editor?.text.string == shelf.revisions[2].source)
    try sitting.press("C-z")
    #expect(sitting.state.draft?.source == District.speech)
  }

  @Test func itIsRefusedWithAReasonWhereTheDraftMustNotChange() throws {
    let shelf = try Shelf()
    var sitting = try Sitting()
    try sitting.press("C-r")
    sitting.send(.revisions(.listed(Shelf.draft, shelf.list)))
    try sitting.press("Down")
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("F8")
    #expect(sitting.picture.contains("工作簿在只读介质上，只能查看"))
    sitting.state.readOnlyReason = nil
    sitting.state.workspace.finals[Shelf.draft] = shelf.revisions[2].summary
    try sitting.press("F8")
    #expect(sitting.picture.contains("已经定稿，不能恢复"))
  }

  @Test func aLockedPartThatWouldChangeIsNamed() throws {
    let shelf = try Shelf()
    var workspace = try District.workspace()
    workspace.drafts[0].source = District.speech.replacing("## 肯定成绩", with: "## 肯定成绩 @锁")
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("C-r")
    sitting.send(.revisions(.fetched(shelf.revisions[2])))
    #expect(sitting.picture.contains("“肯定成绩”已锁定"))
    #expect(sitting.state.draft?.source == workspace.drafts[0].source)
  }
}
