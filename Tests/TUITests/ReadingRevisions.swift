import Core
import TUI
import Testing

/// A shelf of revisions of the small district's speech: 一稿, what a session kept, 送审稿.
struct Shelf {
  static let draft = DraftID(rawValue: 1)
  let revisions: [Revision]

  init(of source: String = District.speech) throws {
    func revision(_ number: Int64, _ kind: Revision.Kind, _ name: String, _ text: String) throws
      -> Revision
    {
      let speech = try Shelf.compose(text)
      return Revision(
        id: .init(rawValue: number), draft: Self.draft, kind: kind, name: name,
        time: 1_768_440_600 + number * 86_400, author: "王干事", source: text,
        speech: FrozenSpeech(
          speech.composition, sources: speech.sources, workspace: speech.workspace))
    }
    let first = source.replacing("过去一年", with: "一年来").replacing("这些问题要逐项整改。", with: "")
    revisions = [
      try revision(1, .named, "一稿", first), try revision(2, .automatic, "", first),
      try revision(3, .named, "送审稿", source.replacing("职工参与其中", with: "职工踊跃参加")),
    ]
  }

  /// Newest first, as the store lists them.
  var list: [RevisionSummary] { revisions.reversed().map(\.summary) }

  private static func compose(
    _ source: String, in workspace: Workspace? = nil
  ) throws -> (composition: Composition, sources: [[UInt8]], workspace: Workspace) {
    let workspace = try workspace ?? District.workspace()
    var composer = Composer(source: source, name: "座谈会讲话", library: .builtIn)
    return (composer.compose(workspace, today: District.day), composer.sources, workspace)
  }

  /// A kept one compared with the draft as it stands in a sitting.
  func comparison(of number: Int, in sitting: Sitting) throws -> RevisionComparison {
    let old = revisions[number]
    let source = try #require(sitting.state.draft).source
    let now = try Self.compose(source, in: sitting.state.workspace)
    return RevisionComparison(
      draft: Self.draft, from: .kept(old.id), fromTitle: old.title, to: .current, toTitle: "现稿",
      difference: SpeechDifference(
        from: old.speech,
        to: FrozenSpeech(now.composition, sources: now.sources, workspace: now.workspace),
        isSourceEqual: old.source == source), composition: now.composition)
  }
}

@Suite struct ReadingRevisions {
  private let shelf: Shelf

  init() throws { shelf = try Shelf() }

  /// Ctrl-R, answered by the store.
  private func open(_ columns: Int = 120, _ rows: Int = 36, keys: String = "C-r") throws -> Sitting
  {
    var sitting = try Sitting(columns, rows)
    try sitting.press(keys)
    sitting.send(.revisions(.listed(Shelf.draft, shelf.list)))
    return sitting
  }

  /// 送审稿 beside a draft in which a sentence and a figure have changed since.
  private func compared(_ columns: Int = 120, _ rows: Int = 36) throws -> Sitting {
    var sitting = try Sitting(columns, rows)
    sitting.type("18")
    try sitting.press("Enter C-r")
    sitting.send(.revisions(.listed(Shelf.draft, shelf.list)))
    try sitting.press("Down Enter")
    sitting.send(.revisions(.compared(try shelf.comparison(of: 2, in: sitting))))
    return sitting
  }

  private static let sizes = [(120, 36), (80, 24), (60, 16)]

  @Test(arguments: sizes)
  func theListLooksLikeThis(_ size: (Int, Int)) throws {
    var sitting = try open(size.0, size.1)
    try sitting.press("Down Insert Down")
    try expectPictures(sitting, "revisions-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes)
  func aNewOneIsNamedLikeThis(_ size: (Int, Int)) throws {
    var sitting = try open(size.0, size.1)
    try sitting.press("C-k")
    try expectPictures(sitting, "revision-name-\(size.0)x\(size.1)")
  }

  @Test(arguments: sizes)
  func aComparisonLooksLikeThis(_ size: (Int, Int)) throws {
    let sitting = try compared(size.0, size.1)
    try expectPictures(sitting, "difference-\(size.0)x\(size.1)")
  }

  @Test func theNewestComesFirstBelowTheDraftAsItStands() throws {
    let rows = try open().picture.split(separator: "\n")
    let places = ["现稿", "送审稿", "自动", "一稿"].map { word in
      rows.firstIndex { $0.contains(word) } ?? -1
    }
    #expect(places == places.sorted() && !places.contains(-1))
  }

  @Test func enterComparesWithTheDraftAndAMarkWithAnother() throws {
    var sitting = try open()
    try sitting.press("Down Enter")
    #expect(
      sitting.effects.last
        == .revisions(.compare(Shelf.draft, from: .kept(.init(rawValue: 3)), to: .current)))
    sitting = try open()
    // A blank that an input method types is a blank.
    try sitting.press("Down t:　 Down Down Enter")
    #expect(
      sitting.effects.last
        == .revisions(
          .compare(
            Shelf.draft, from: .kept(.init(rawValue: 1)), to: .kept(.init(rawValue: 3)))))
  }

  @Test func onTheDraftItselfEnterComparesTheLastOneKept() throws {
    var sitting = try open()
    try sitting.press("Enter")
    #expect(
      sitting.effects.last
        == .revisions(.compare(Shelf.draft, from: .kept(.init(rawValue: 3)), to: .current)))
  }

  @Test func proseAndFiguresAreToldApartBySignsToo() throws {
    let sitting = try compared()
    #expect(sitting.picture.contains("文字变动 1 处，数据变动 1 处"))
    #expect(sitting.picture.contains("区总工会·竞赛场次  16场次 → 18场次"))
    #expect(sitting.picture.contains("〔数据 16场次→18场次〕"))
    #expect(sitting.picture.contains("〔－踊跃参加－〕〔＋参与其中＋〕"))
  }

  @Test func aChangeLeadsToItsPlaceInTheSource() throws {
    var sitting = try compared()
    try sitting.press("Right Enter")
    let text = try #require(sitting.state.editor?.text)
    let caret = text.utf8Offset(of: text.caret)
    let source = Array(text.string.utf8)
    #expect(String(decoding: source[caret...], as: UTF8.self).hasPrefix("参与其中"))
  }

  @Test func aFigureThatChangedLeadsToItsMarkup() throws {
    var sitting = try compared()
    try sitting.press("Enter")
    let text = try #require(sitting.state.editor?.text)
    let source = Array(text.string.utf8)
    let rest = String(decoding: source[text.utf8Offset(of: text.caret)...], as: UTF8.self)
    #expect(rest.hasPrefix("{总工会.竞赛场次}"))
  }

  @Test func escapeLeadsFromTheComparisonToTheListAndOut() throws {
    var sitting = try compared()
    try sitting.press("Esc")
    #expect(sitting.picture.contains("留稿 · 座谈会讲话"))
    try sitting.press("Esc")
    #expect(sitting.state.overlay == nil)
    sitting = try open(keys: "C-o C-r")
    try sitting.press("Esc")
    #expect(sitting.picture.contains("Ctrl-U 解除定稿"))
  }

  @Test func theNextNumberIsProposedAndArrowsOfferTheStages() throws {
    var sitting = try open()
    try sitting.press("C-k Enter")
    #expect(sitting.effects.last == .keep(draft: "座谈会讲话", name: "二稿", isFinal: false))
    try sitting.press("C-k Down Enter")
    #expect(sitting.effects.last == .keep(draft: "座谈会讲话", name: "送审稿", isFinal: false))
  }

  @Test func aNameIsChangedAndARevisionRemovedByTheStore() throws {
    var sitting = try open()
    try sitting.press("Down Down F2 t:二稿 Enter")
    #expect(sitting.effects.last == .revisions(.rename(.init(rawValue: 2), to: "二稿")))
    try sitting.press("Delete")
    #expect(sitting.effects.last == .revisions(.remove(.init(rawValue: 2))))
    try sitting.press("Home Delete")
    #expect(sitting.picture.contains("这一行是现稿"))
  }
}

@Suite struct EndingASession {
  private static func kept(_ sitting: Sitting) -> Int {
    sitting.effects.count { $0 == .revisions(.keepAutomatically(Shelf.draft)) }
  }

  @Test func whatWasEditedIsKeptOnceWhenTheProgramIsLeft() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert C-End t:要办好实事。")
    sitting.send(.paused)
    try sitting.press("Esc Insert C-End t:一件一件办。 Esc")
    #expect(Self.kept(sitting) == 0, "a pause and leaving the editor end no session")
    try sitting.press("C-q")
    #expect(Self.kept(sitting) == 1)
    #expect(sitting.effects.last == .quit)
  }

  @Test func nothingIsKeptWhereNothingWasEdited() throws {
    var sitting = try Sitting()
    try sitting.press("F5 Insert Esc C-q")
    #expect(Self.kept(sitting) == 0)
  }

  @Test func whatTheDiskDelaysIsKeptAfterItIsSaved() throws {
    var sitting = try Sitting()
    sitting.isDiskSlow = true
    try sitting.press("F5 Insert C-End t:要办好实事。 C-q")
    guard case .commit(let token, let edit)? = sitting.effects.last else {
      throw CancellationError()
    }
    sitting.send(.committed(token: token, edit))
    #expect(sitting.effects.suffix(2) == [.revisions(.keepAutomatically(Shelf.draft)), .quit])
  }

  @Test func openingAnotherDraftAndComingBackFromOutsideEndOne() throws {
    var workspace = try District.workspace()
    workspace.drafts.append(
      Draft(id: .init(rawValue: 2), name: "短讲话", template: "", source: "# 讲话\n\n同志们："))
    var sitting = try Sitting(workspace: workspace)
    try sitting.press("F5 Insert C-End t:要办好实事。 C-o Down Enter")
    #expect(Self.kept(sitting) == 1)
    sitting = try Sitting(workspace: workspace)
    try sitting.press("F5 Insert C-e")
    sitting.send(.editedOutside("# 讲话\n\n同志们：\n\n要办好实事。"))
    #expect(Self.kept(sitting) == 1)
  }

  @Test func aSessionThatDiedIsLookedAfterWhenTheProgramOpens() throws {
    var sitting = try Sitting()
    #expect(sitting.state.openingEffects.isEmpty)
    sitting.state.hasDiedBefore = true
    #expect(sitting.state.openingEffects == [.revisions(.keepAfterCrash(Shelf.draft))])
  }
}
