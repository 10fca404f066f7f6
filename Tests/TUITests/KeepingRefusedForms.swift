import Core
import TUI
import Testing

/// A disk that refuses what was filled in.
@Suite struct KeepingRefusedForms {
  private static let reason = "磁盘已满，没有存下；请腾出空间"

  private func refuse(_ keys: String) throws -> Sitting {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press(keys)
    guard case .commit(let token, _)? = sitting.effects.last(where: \.isCommit) else {
      Testing.Issue.record("nothing was committed")
      return sitting
    }
    sitting.send(.commitFailed(token: token, message: Self.reason))
    return sitting
  }

  @Test func aNewIssueIsOpenAgainWithItsFieldsAndSaysWhy() throws {
    var sitting = try refuse("F4 C-n t:4 Down t:活动办得热闹 C-s")
    guard case .issueForm(let form)? = sitting.state.overlay else {
      Testing.Issue.record("the form is gone")
      return
    }
    #expect(form.original == nil && form.tendencies == [.entertaining])
    #expect(sitting.picture.contains("活动办得热闹"))
    #expect(sitting.picture.contains(Self.reason))
    // Once there is room again, it is sent as it stands.
    try sitting.press("C-s")
    guard case .issue(let issue)? = sitting.commits.last?.changes.first?.after else {
      Testing.Issue.record("not sent again")
      return
    }
    #expect(issue.manifestation == "活动办得热闹" && sitting.commits.count == 2)
  }

  @Test func soIsAChangedIssue() throws {
    let sitting = try refuse("F4 Enter Down*7 End t:，王芳 C-s")
    guard case .issueForm(let form)? = sitting.state.overlay else {
      Testing.Issue.record("the form is gone")
      return
    }
    #expect(form.original != nil)
    #expect(sitting.picture.contains("，王芳"))
  }

  @Test func soIsANewMaterial() throws {
    let sitting = try refuse("F7 C-n Down*2 t:职工夜校 C-s")
    guard case .recordForm? = sitting.state.overlay else {
      Testing.Issue.record("the form is gone")
      return
    }
    #expect(sitting.picture.contains("职工夜校") && sitting.picture.contains(Self.reason))
  }

  @Test func aCellThatIsBeingTypedIsFinishedFirst() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F4 C-n t:4 Down t:活动办得热闹 C-s F3 t:21")
    sitting.send(.commitFailed(token: 1, message: Self.reason))
    #expect(sitting.state.overlay == nil)
    try sitting.press("Esc")
    #expect(sitting.picture.contains("活动办得热闹"))
  }

  @Test func escapeAsksBeforeItThrowsThemAway() throws {
    var sitting = try refuse("F4 C-n t:4 Down t:活动办得热闹 C-s")
    try sitting.press("Esc")
    #expect(sitting.state.overlay != nil)
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
  }
}

extension Effect {
  fileprivate var isCommit: Bool { if case .commit = self { true } else { false } }
}
