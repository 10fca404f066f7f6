import Core

/// What can be computed from the state, kept so that a keystroke computes only what it changed.
public struct Derived: Sendable {
  public private(set) var composition = Composition()
  private(set) var layout = SpeechLayout()
  /// The first line of the speech that is shown.
  private(set) var firstLine = 0
  /// The templates there are, once somebody chooses one.
  private(set) var templates: [TemplateSummary] = []
  /// The figures of the speech, while somebody looks at it or may jump to it.
  private(set) var stops: [SpeechStop] = []
  /// Where the speech holds what is sought in it.
  private(set) var speechHits: [SpeechHit] = []
  private(set) var currentHit: Int?
  /// What proofreading finds in the speech.
  private(set) var proofs = DraftProofs()
  /// How often the speech says the 素材 and 任务 that are listed.
  private(set) var saidCounts = SaidCounts()
  /// The records that may stand behind the number at the editor's caret.
  private(set) var numberOffers: [NumberOffer] = []
  /// How long the speech takes, and what is set for it.
  private(set) var spoken = SpokenTally()
  var targetMinutes: Int? { composer?.frontMatter.minutes }
  /// The sections of the speech, while somebody looks at the list of them.
  private(set) var outline: [OutlineRow] = []
  /// The comparison that is read, cut into lines.
  private(set) var difference = DifferenceLayout()
  /// The figures of frozen speeches whose records have changed since.
  private(set) var drifts: [DraftDrift] = []
  private var driftRevision = 0
  private var overview = OverviewCache()
  var board: OverviewBoard { overview.board }
  /// The 定稿 that stands in the place of what the draft would compose.
  private var shownFinal: RevisionID?
  /// The ledger of issues, and the first of its rows that is shown.
  private(set) var ledger = LedgerSnapshot()
  private(set) var ledgerFirstRow = 0
  /// The record that the focused cell is about.
  private(set) var focusedKey: FigureKey?
  /// How complete the subjects are that have been shown, for `countedPeriod`.
  private var completeness: [Subject: Completeness] = [:]
  private var countedPeriod: Period?
  private var countedStructure = -1
  private var countedFigures = 0

  let library: TextLibrary
  private var composer: Composer?
  private var source: Source?
  private var structureRevision = -1
  private var figureCursor = 0
  private var hasNotedPassedWordings = false

  private struct Source: Equatable {
    var draft: DraftID
    var text: String
  }

  public init(library: TextLibrary) { self.library = library }

  /// With a composer that has parsed the draft already.
  public init(library: TextLibrary, composer: Composer, of draft: Draft) {
    self.library = library
    self.composer = composer
    source = Source(draft: draft.id, text: draft.source)
  }

  /// Brings everything up to date with the state.
  public mutating func refresh(for state: State) {
    forgetChangedCounts(state)
    summarizeTemplates(state)
    refreshRevisions(state)
    followLedger(state)
    let composed = recompose(state)
    // Only that page tells of them: typing figures and starting up need not wait for the search.
    if state.page == .speech, !hasNotedPassedWordings {
      hasNotedPassedWordings = true
      composer?.notePassedWordings(in: &composition, state.workspace)
    }
    saidCounts.refresh(for: state, composition, hasChanged: composed != .nothing)
    spoken.refresh(composition, changed: composed.sections)
    proofs.refresh(
      for: state, composition, frontMatter: composer?.frontMatter, hasChanged: composed != .nothing)
    let place = Layout(for: state).speechText
    // Where the speech is not shown it keeps its width: a jump finds its figures all the same.
    let width = place?.width ?? (layout.width > 0 ? layout.width : state.size.columns - 4)
    if composed != .nothing || width != layout.width
      || state.ambiguousWidth != layout.ambiguousWidth
    {
      layout.refresh(
        composition, changed: composed.sections, width: width,
        ambiguousWidth: state.ambiguousWidth)
      stops = layout.stops(in: composition)
    }
    offerRecords(state)
    seek(state)
    if let place { follow(state, rows: place.height) }
    outlineSections(state)
    overview.refresh(for: state, composition: composition, proofs: proofs.count)
  }

  /// Where the speech holds what somebody seeks in it.
  private mutating func seek(_ state: State) {
    let query = state.speech.find?.query.string ?? ""
    speechHits = query.isEmpty ? [] : layout.hits(of: query, in: composition)
    currentHit = state.speech.find.flatMap { speechHits.current($0) }
  }

  private mutating func outlineSections(_ state: State) {
    guard case .outline? = state.overlay, let draft = state.draft else {
      outline = []
      return
    }
    let source = state.editor?.text ?? EditorText(draft.source, layout: TextLayout(columns: 40))
    outline = OutlineRow.rows(of: composition, layout, source: source)
  }

  /// Composes what changed.
  private mutating func recompose(_ state: State) -> Recomposition {
    guard let draft = state.draft else {
      composition = Composition()
      composer = nil
      source = nil
      return .everything
    }
    if let final = state.finals.finals[draft.id], state.workspace.finals[draft.id] != nil {
      return show(final)
    }
    shownFinal = nil
    let isEdited = take(draft)
    let end = state.figureLogStart + state.figureLog.count
    defer { figureCursor = end }
    let old = composition
    if structureRevision != state.structureRevision || figureCursor < state.figureLogStart {
      structureRevision = state.structureRevision
      composition = composer?.compose(state.workspace, today: state.today) ?? Composition()
      hasNotedPassedWordings = false
      return composition.reworded(since: old)
    }
    guard isEdited || figureCursor < end else { return .nothing }
    let changed = Set(state.figureLog[(figureCursor - state.figureLogStart)...])
    composition = composer?.recompose(state.workspace, changed: changed) ?? Composition()
    hasNotedPassedWordings = false
    return isEdited
      ? composition.reworded(since: old) : .sections(composer?.recomposedSections ?? [])
  }

  /// Has the composer read the draft, or what was typed in it since.
  ///
  /// - Returns: whether it reads otherwise than before.
  private mutating func take(_ draft: Draft) -> Bool {
    let source = Source(draft: draft.id, text: draft.source)
    guard composer == nil || source != self.source else { return false }
    if composer != nil, self.source?.draft == draft.id {
      composer?.edit(to: draft.source)
    } else {
      composer = Composer(
        source: draft.source, name: draft.name, library: library, after: composer)
      structureRevision = -1
    }
    self.source = source
    return true
  }

  /// A 定稿 is shown as it was frozen, whatever has been recorded since.
  private mutating func show(_ final: FinalSpeeches.Final) -> Recomposition {
    guard shownFinal != final.revision else { return .nothing }
    shownFinal = final.revision
    composition = final.speech.composition
    composer = nil
    source = nil
    return .everything
  }

  /// A comparison is cut into lines once, and drift is looked for when a record or a 定稿 has changed.
  private mutating func refreshRevisions(_ state: State) {
    if case .revisions(let dialog)? = state.overlay, case .difference(let reading) = dialog.step {
      difference.refresh(
        reading.comparison, width: RevisionsPage(state.size).text.width,
        ambiguousWidth: state.ambiguousWidth)
    }
    guard driftRevision != state.finals.revision else { return }
    driftRevision = state.finals.revision
    drifts = state.workspace.drafts.flatMap { draft in
      state.finals.drifts(of: draft.id).map { DraftDrift(draft: draft.id, drift: $0) }
    }
  }

  /// Follows the focused cell, unless the reader has scrolled.
  private mutating func follow(_ state: State, rows: Int) {
    focusedKey = state.page == .data ? state.focusedKey : nil
    let last = max(0, layout.count - rows)
    let stop = state.focus == .speech ? stops.index(of: state.speech) : nil
    if let editor = state.editor {
      let offset = editor.text.utf8Offset(of: editor.text.caret)
      let line = layout.line(ofSource: offset, in: composition) ?? firstLine
      if line < firstLine + 1 || line > firstLine + rows - 3 { firstLine = line - rows / 3 }
    } else if let currentHit {
      let line = speechHits[currentHit].line
      if line < firstLine || line >= firstLine + rows { firstLine = line - rows / 3 }
    } else if state.page == .speech, state.speech.firstLine == nil, stop == nil,
      let place = state.speech.sentence
    {
      firstLine =
        layout.line(at: place.offset, ofBlock: place.block, in: place.section) - rows / 3
    } else if state.speech.firstLine != nil || stop != nil {
      firstLine = state.speech.firstLine ?? firstLine
      // A change may have moved the selected figure out of sight.
      if let line = stop.map({ stops[$0].line }), line < firstLine || line >= firstLine + rows {
        firstLine = line - rows / 3
      }
    } else if let focusedKey, let line = layout.line(citing: focusedKey, in: composition),
      line < firstLine + 1 || line > firstLine + rows - 3
    {
      firstLine = line - rows / 3
    }
    firstLine = min(max(0, firstLine), last)
  }

  /// Brings the ledger up to date while it is shown, and keeps its selected row in sight.
  private mutating func followLedger(_ state: State) {
    guard state.page == .issues else { return }
    ledger.refresh(for: state)
    let rows = Layout(for: state).issueRows
    let selected = ledger.ledger.selectedRow(state.ledger) ?? 0
    ledgerFirstRow = min(ledgerFirstRow, max(0, ledger.ledger.rows.count - rows), selected)
    ledgerFirstRow = max(ledgerFirstRow, selected - rows + 1, 0)
  }

  /// What a number typed as words may be: looked up only while the caret is at one.
  private mutating func offerRecords(_ state: State) {
    numberOffers = []
    guard let text = state.editor?.text, let composer else { return }
    let line = text.paragraphs[text.caret.paragraph]
    guard let number = TypedNumber(in: line.scalars, at: text.caret.offset) else { return }
    numberOffers = composer.offers(for: number, in: line.string, state.workspace)
  }

  /// Composes every template once when somebody opens the list of them.
  private mutating func summarizeTemplates(_ state: State) {
    guard case .drafts(let dialog)? = state.overlay, case .templates = dialog.step else {
      templates = []
      return
    }
    guard templates.isEmpty else { return }
    templates = library.templateNames.map { name in
      if let fault = library.fault(ofTemplate: name) {
        return TemplateSummary(
          name: name, outline: [], characters: 0, gaps: 0, fault: fault, isReadable: false)
      }
      var composer = Composer(
        source: library.template(name) ?? "", name: name, library: library)
      let speech = composer.compose(state.workspace, today: state.today)
      let mistake = speech.diagnostics.first { $0.severity == .error }
      return TemplateSummary(
        name: name, outline: speech.sections.map(\.heading).filter { !$0.isEmpty },
        characters: speech.characterCount, gaps: speech.gaps.count,
        fault: mistake.map { speech.place(of: $0) })
    }
  }

  /// How many of its figures a subject has reported.
  func completeness(of subject: Subject, _ state: State) -> Completeness {
    completeness[subject]
      ?? Completeness(of: subject, in: state.period, from: state.workspace)
  }

  /// The subjects whose figures changed are counted again, and those that were not shown before.
  private mutating func forgetChangedCounts(_ state: State) {
    let end = state.figureLogStart + state.figureLog.count
    if countedPeriod != state.period || countedStructure != state.structureRevision
      || countedFigures < state.figureLogStart
    {
      completeness.removeAll(keepingCapacity: true)
    } else {
      for key in state.figureLog[(countedFigures - state.figureLogStart)...] {
        completeness[key.subject] = nil
      }
    }
    (countedPeriod, countedStructure, countedFigures) = (state.period, state.structureRevision, end)
    for subject in state.countedSubjects where completeness[subject] == nil {
      completeness[subject] = Completeness(
        of: subject, in: state.period, from: state.workspace)
    }
  }
}
