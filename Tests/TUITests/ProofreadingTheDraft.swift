import Core
import TUI
import Testing

/// 校核 on the screen: what is found is counted while the draft changes, listed, gone to, mended, and let stand with a reason.
@Suite struct ProofreadingTheDraft {
  /// A half-width comma that is mended for certain, and a word that is doubled.
  static let typing = "F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓落实。 Esc"

  static func sitting(_ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var sitting = try Sitting(columns, rows)
    try sitting.press("F6 Esc")
    return sitting
  }

  // MARK: Counting

  @Test func theBarCountsNothingBeforeTheDictionariesAreRead() throws {
    let sitting = try Sitting()
    #expect(!sitting.screen.text(row: 0).contains("校核"))
  }

  @Test func theBarCountsAMistakeAsSoonAsItIsTyped() throws {
    var sitting = try Self.sitting()
    let before = sitting.proofs.count?.errors ?? -1
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓")
    #expect(sitting.proofs.count?.errors == before + 1)
    #expect(sitting.screen.text(row: 0).contains("校核 \(before + 1)错"))
    try sitting.press("Backspace*3")
    #expect(sitting.proofs.count?.errors == before)
  }

  @Test func onlyTheParagraphThatChangedIsReadAgain() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部")
    let before = sitting.proofs.readCount
    sitting.type("要")
    #expect(sitting.proofs.readCount == before + 1)
    try sitting.press("Left Left")
    #expect(sitting.proofs.readCount == before + 1)
  }

  @Test func aGapIsCountedAs待填AndNotAsAMistake() throws {
    var workspace = try District.workspace()
    workspace.figures = [:]
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F6")
    #expect(!sitting.composition.gaps.isEmpty)
    #expect(sitting.proofs.items.allSatisfy { !$0.found.isAboutGap(in: sitting.composition) })
    #expect(!sitting.picture.contains("占位"))
  }

  @Test func aTypedNumberThatTheRecordsContradictIsListedAndATrueOneIsCounted() throws {
    var workspace = try District.workspace()
    let key = try #require(workspace.figures.keys.first { $0.period == workspace.settings.period })
    let indicator = try #require(workspace.catalog.indicator(key.indicator))
    let name = workspace.name(of: key.subject)
    workspace.figures[key] = Figure(key: key, amount: try Amount(plain: "4321"))
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F6 Esc")
    let unit = indicator.unit.name
    try sitting.press(
      "F5 Insert C-End Enter Enter t:\(name)\(indicator.name)4321\(unit)。 Enter Enter t:\(name)\(indicator.name)5678\(unit)。 Esc"
    )
    #expect(sitting.proofs.figures == FigureTally(confirmed: 1, contradicted: 1, unsourced: 0))
    #expect(sitting.proofs.items.contains { $0.found.finding.rule == .contradictedFigure })
    try sitting.press("F6")
    #expect(sitting.picture.contains("手写的数：相符1 不符1 无出处0"))
  }

  // MARK: Mending

  @Test func theCertainFixIsAppliedAndTakenBackByUndo() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    let before = sitting.proofs.count?.errors ?? 0
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) F8")
    #expect(sitting.speech.contains("主动作为，狠抓落实。"))
    #expect(sitting.proofs.count?.errors == before - 1)
    #expect(sitting.state.notice?.text.contains("“,”改为“，”") == true)
    try sitting.press("C-z")
    #expect(sitting.effects.last == .undo)
  }

  @Test func whileTheTextIsOpenTheFixIsAStepOfItsUndo() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓落实。")
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) F8")
    #expect(sitting.state.editor?.text.string.hasSuffix("主动作为，狠抓落实。") == true)
    try sitting.press("C-z")
    #expect(sitting.state.editor?.text.string.hasSuffix("主动作为,狠抓落实。") == true)
  }

  @Test func whileTheTextIsOpenTheLastThingDoneIsUndoneFirst() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓落实。全年召开联席会议次。")
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) F8")
    try sitting.press("Home \(try sitting.way(to: .missingNumber)) Delete t:原文如此 Enter")
    let mended = sitting.state.editor?.text.string
    try sitting.press("C-z")
    #expect(sitting.state.draft?.ignored == [])
    #expect(sitting.state.editor?.text.string == mended)
    #expect(sitting.state.notice?.text.hasPrefix("已撤销：校核：忽略“") == true)
    try sitting.press("C-z")
    #expect(sitting.state.editor?.text.string.contains("主动作为,狠抓落实。") == true)
    #expect(sitting.state.notice?.text == "已撤销：讲稿里最近的一处修改")
    try sitting.press("C-y C-y")
    #expect(sitting.state.editor?.text.string == mended)
    #expect(sitting.state.draft?.ignored.map(\.reason) == ["原文如此"])
  }

  @Test func takingBackAnIgnoringLeavesWhatOthersIgnored() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓落实。")
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Delete t:原文如此 Enter")
    let index = try #require(
      sitting.state.workspace.drafts.firstIndex { $0.id == sitting.state.draft?.id })
    var others = sitting.state.workspace.drafts[index].ignored[0]
    others.reason = "别处忽略的"
    sitting.state.workspace.drafts[index].ignored.append(others)
    try sitting.press("C-z")
    #expect(sitting.state.draft?.ignored.map(\.reason) == ["别处忽略的"])
  }

  @Test func whatHasNoCertainFixIsNotTouched() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:全年召开联席会议次。 Esc")
    let source = sitting.state.draft?.source
    try sitting.press("F6 \(try sitting.way(to: .missingNumber)) F8")
    #expect(sitting.state.draft?.source == source)
    #expect(sitting.state.notice?.text.contains("没有有把握的改法") == true)
  }

  @Test func aWordThatComesFromARecordIsToBeMendedThere() throws {
    var workspace = try District.workspace()
    workspace.issues[0].manifestation = "听汇报多,到车间少"
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F6")
    let effects = sitting.effects.count
    try sitting.press("\(try sitting.way(to: .halfwidthMark)) F8")
    #expect(sitting.state.notice?.text.contains("到登记的地方改") == true)
    #expect(sitting.effects.count == effects)
    try sitting.press("Enter")
    #expect(sitting.state.page == .speech && sitting.state.editor == nil)
    #expect(sitting.screen.text.contains("听汇报多,到车间少"))
  }

  @Test func aDraftThatIsReadOnlyIsNotChanged() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    sitting.state.readOnlyReason = "工作簿只能查看"
    let effects = sitting.effects.count
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) F8")
    #expect(sitting.state.notice?.text == "工作簿只能查看")
    try sitting.press("Delete")
    #expect(sitting.state.notice?.text == "工作簿只能查看")
    #expect(sitting.effects.count == effects)
  }

  // MARK: Going there

  @Test func enterSelectsTheWordsInTheSource() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Enter")
    let text = try #require(sitting.state.editor?.text)
    #expect(text[text.selection.range] == ",")
    #expect(sitting.state.overlay == nil)
  }

  // MARK: Ignoring

  @Test func anIgnoredFindingIsNotCountedUntilItsSentenceChanges() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    let before = sitting.proofs.count?.errors ?? 0
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Delete t:原文如此 Enter")
    #expect(sitting.proofs.count?.errors == before - 1)
    #expect(sitting.state.draft?.ignored.map(\.reason) == ["原文如此"])
    try sitting.press("Esc F5 Insert C-End Left t:好 Esc")
    #expect(sitting.proofs.count?.errors == before)
  }

  @Test func aReasonMustBeGiven() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Delete Enter")
    #expect(sitting.picture.contains("请写明为什么可以不改"))
    #expect(sitting.state.draft?.ignored == [])
    try sitting.press("Esc")
    #expect(!sitting.picture.contains("忽略的理由"))
  }

  @Test func whatIsIgnoredIsShownWithItsReasonAndTakenBack() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    let before = sitting.proofs.count?.errors ?? 0
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Delete paste:原文如此 Enter Tab*4")
    #expect(sitting.picture.contains("已忽略：原文如此"))
    try sitting.press("Insert")
    #expect(sitting.proofs.count?.errors == before)
    #expect(sitting.state.draft?.ignored == [])
  }

  @Test func textThatIsBeingTypedGoesOnAfterSomethingIsIgnored() throws {
    var sitting = try Self.sitting()
    try sitting.press("F5 Insert C-End Enter Enter t:各级干部要主动作为,狠抓落实。")
    try sitting.press("F6 \(try sitting.way(to: .halfwidthMark)) Delete t:原文如此 Enter Esc t:好 Esc")
    let edits = sitting.effects.compactMap { effect -> Change? in
      if case .commit(_, let edit) = effect { edit.changes.first } else { nil }
    }
    for (one, next) in zip(edits, edits.dropFirst()) { #expect(one.after == next.before) }
    #expect(sitting.state.draft?.ignored.count == 1)
    #expect(sitting.state.draft?.source.hasSuffix("狠抓落实。好") == true)
  }

  // MARK: The list

  @Test func tabShowsOneSeverityAtATime() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    try sitting.press("F6 Tab")
    #expect(sitting.picture.contains("必错 · "))
    #expect(!sitting.picture.contains("提示 · ") && !sitting.picture.contains("疑似 · "))
  }

  @Test func theListOfDraftsAndTheExportTellTheCount() throws {
    var sitting = try Self.sitting()
    try sitting.press(Self.typing)
    let count = try #require(sitting.proofs.count)
    try sitting.press("C-o")
    #expect(sitting.picture.contains(count.text))
    try sitting.press("Esc F9")
    #expect(sitting.picture.contains("必错 \(count.errors) 处"))
  }

  @Test func theOverviewTellsTheCountOfADraft() throws {
    var sitting = try Self.sitting(160, 50)
    try sitting.press(Self.typing)
    let count = try #require(sitting.proofs.count)
    try sitting.press("F2")
    #expect(sitting.picture.contains("校核\(count.text)"))
  }

  // MARK: Pictures

  @Test(
    arguments: [
      ("proof", "F6"), ("proof-warnings", "F6 Tab Tab"),
      ("proof-reason", "F6 Delete t:领导原话"), ("proof-ignored", "F6 Delete t:领导原话 Enter Tab*4"),
      ("proof-export", "F9"), ("proof-bar", "F5"),
    ], ScreenPictures.sizes)
  func pictures(_ page: (String, String), _ size: (Int, Int)) throws {
    var workspace = try District.workspace()
    workspace.drafts[0].source += """

      ### 存在不足

      各级干部要主动作为,狠抓落实，全年召开联席会议次。有的干部存在工作作风漂浮的问题，要加大整改力度。。

      今年2月30日，区总工会开展劳动竞赛XX场，近年来全县职工参与热情高涨（见附件。
      """
    var sitting = try Sitting(size.0, size.1, workspace: workspace)
    try sitting.press("F6 Esc")
    try sitting.press(page.1)
    try expectPictures(sitting, "\(page.0)-\(size.0)x\(size.1)")
  }
}

extension Sitting {
  var proofs: DraftProofs { derived.environment(for: state).proofs }

  /// The keys that go from the head of the list to the first finding of a rule.
  fileprivate func way(to rule: ProofRule) throws -> String {
    let listed = [ProofSeverity.error, .warning, .hint].flatMap { severity in
      proofs.items.filter { $0.reason == nil && $0.found.finding.severity == severity }
    }
    let index = listed.firstIndex { $0.found.finding.rule == rule }
    return "Down*\(try #require(index))"
  }
}
