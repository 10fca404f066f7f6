import Core
import TUI
import Testing

@Suite struct ChoosingDrafts {
  @Test func templatesAreChosenByOutlineAndWhatTheyWouldMiss() throws {
    var sitting = try Sitting()
    try sitting.press("C-o Insert")
    #expect(sitting.picture.contains("群团工作座谈会讲话"))
    #expect(sitting.picture.contains("待填"))
  }

  @Test func aNewDraftIsAskedForByTemplateAndName() throws {
    var sitting = try Sitting()
    try sitting.press("C-o Insert Enter C-u t:春季座谈 Enter")
    #expect(
      sitting.effects.last == .newDraft(template: "群团工作座谈会讲话", name: "春季座谈"))
  }

  @Test func aNameThatIsTakenIsRefused() throws {
    var sitting = try Sitting()
    try sitting.press("C-o Insert Enter C-u t:座谈会讲话 Enter")
    #expect(sitting.effects.isEmpty)
    #expect(sitting.picture.contains("已有叫“座谈会讲话”的讲稿"))
  }

  @Test func aDraftIsRenamedAndDeletedByEditsThatUndo() throws {
    var sitting = try Sitting()
    try sitting.press("C-o F2 C-u t:送审稿 Enter")
    #expect(sitting.state.draft?.name == "送审稿")
    try sitting.press("C-o Delete Esc")
    #expect(sitting.state.draft == nil)
    let edits = sitting.effects.compactMap { effect -> Edit? in
      if case .commit(_, let edit) = effect { edit } else { nil }
    }
    #expect(edits.map(\.title) == ["讲稿改名 座谈会讲话 → 送审稿", "删除讲稿 送审稿"])
    sitting.send(.undone(edits.last))
    #expect(sitting.state.draft?.name == "送审稿")
  }

  @Test func aReadOnlyWorkbookOffersNoNewDraft() throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("C-o Insert")
    #expect(sitting.picture.contains("工作簿在只读介质上，只能查看"))
  }

  @Test(arguments: ["C-g", "Delete", "F2", "C-d", "C-k", "C-u", "Insert"])
  func whatCannotBeDoneInAReadOnlyWorkbookIsSaid(_ key: String) throws {
    var sitting = try Sitting()
    sitting.state.readOnlyReason = "工作簿在只读介质上，只能查看"
    try sitting.press("C-o \(key)")
    guard case .drafts(let dialog)? = sitting.state.overlay else {
      Testing.Issue.record("the list is gone")
      return
    }
    #expect(dialog.mistake == "工作簿在只读介质上，只能查看")
  }
}

@Suite struct KeepingRevisions {
  @Test func aRevisionIsKeptUnderTheNameGiven() throws {
    var sitting = try Sitting()
    try sitting.press("C-o C-k C-u t:一稿 Enter")
    #expect(
      sitting.effects == [.keep(draft: "座谈会讲话", name: "一稿", isFinal: false)])
  }

  @Test func aFinalOneIsAskedForByOneKeyAndThenClosesTheEditor() throws {
    var sitting = try Sitting()
    try sitting.press("C-o C-g")
    #expect(sitting.effects == [.keep(draft: "座谈会讲话", name: "", isFinal: true)])
    let draft = try #require(sitting.state.draft)
    let final = Revision(
      id: .init(rawValue: 7), draft: draft.id, kind: .final, name: "定稿", time: 0, author: "王干事",
      source: draft.source, speech: FrozenSpeech())
    sitting.send(.kept(final.keeping(of: draft)))
    try sitting.press("F5 Insert")
    #expect(sitting.state.editor == nil)
    #expect(sitting.state.notice?.text.contains("已经定稿") == true)
  }

  @Test func arrowsGoThroughTheProposedNamesButNotOverATypedOne() throws {
    var sitting = try Sitting()
    try sitting.press("C-r C-k Down")
    #expect(name(sitting) == "送审稿")
    try sitting.press("C-u t:报区委 Up")
    #expect(name(sitting) == "报区委")
    #expect(sitting.picture.contains("请先按 Ctrl-U 清空"))
    try sitting.press("C-u Up")
    #expect(name(sitting) == "修改稿")
  }

  private func name(_ sitting: Sitting) -> String? {
    guard case .revisions(let dialog)? = sitting.state.overlay,
      case .naming(_, let name) = dialog.step
    else { return nil }
    return name.string
  }
}
