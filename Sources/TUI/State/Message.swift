import Core

/// What can happen to the program.
public enum Message: Sendable {
  case input(InputEvent)
  /// Half a second went by without input.
  case paused
  /// An edit is on disk, as committed.
  case committed(token: Int, Edit)
  /// An edit could not be written; the message says why and what to do.
  case commitFailed(token: Int, message: String)
  /// A draft that was made from a template, as committed.
  case draftAdded(Edit)
  /// A revision that was kept, as committed.
  case kept(Edit)
  /// The draft's source as it came back from the user's own editor.
  case editedOutside(String)
  /// What was taken back (the edit as it had been made); nil if there was nothing.
  case undone(Edit?)
  case redone(Edit?)
  /// How far an undo or redo of a long edit is.
  case undoing(UndoProgress)
  /// An undo or redo that was refused, with the reason.
  case undoRefused(String)
  /// Who changed the records that were asked about last; those that nobody did are not among the changes.
  case provenance(of: [FigureKey], [FigureKey: LastChange])
  /// How many figures of each period there are.
  case figureCounts([Period: Int])
  /// What was done to an issue, the newest first.
  case issueHistory(IssueID, [RecordEvent])
  /// With how many gaps, and how many doubtful figures the speech tells.
  case exported(path: String, gaps: Int, doubts: Int)
  /// The speech in a format, for the clipboard.
  case exportedText(String, ExportFormat)
  /// A file of this name is there already.
  case exportExists(ExportRequest)
  case exportFailed(String)
  /// The window was read anew, as it was asked for.
  case loaded(Workspace, Outlook)
  /// Another program wrote meanwhile: what is shown is out of date.
  case outdated
  /// Another program has changed the workbook.
  case changedElsewhere
  /// The workbook's file is no longer in its place; what to say of it.
  case displaced(String)
  /// Another day has begun.
  case newDay(Day)
  /// No copy could be kept, or none be given to the terminal; the message says why and what to do.
  case copyFailed(String)
  case loadFailed(String)
  case revisions(RevisionAnswer)
  case journal(JournalAnswer)
  case catalog(CatalogAnswer)
  case importing(ImportAnswer)
  /// What the user wants in every workbook is on disk.
  case preferencesSaved(Preferences)
  /// The figures of every period of what an outlook's subjects report, as they were asked for.
  case pastFigures(Outlook, [FigureKey: Figure])
  /// What a region and those below it come to.
  case totals(Outlook, RegionTotals)
  /// The issues of every region below one, with whose they are.
  case issuesBelow(RegionID, Workspace)
  /// The bars of a chart, as they were asked for.
  case chart(IndicatorChart)
  /// What proofreads the draft, and what is wrong in the office's own dictionary.
  case dictionary(Proofreader, fault: String?)
  /// What a draft composes to; nil if it cannot be read.
  case tallied(DraftID, DraftTally?)
  /// The names of the whole workbook, as they were asked for.
  case directory(SearchIndex)
  /// Figures that were asked about by key; those that nobody recorded are not among them.
  case figures(of: [FigureKey], [FigureKey: Figure])
}

/// What the program asks of the world. Data, never a closure, so that a test compares arrays.
public enum Effect: Hashable, Sendable {
  case commit(token: Int, Edit)
  case undo
  case redo
  /// Stop a long undo or redo: nothing has changed then.
  case stopUndo
  /// Make a draft from a template, for today and the working period.
  case newDraft(template: String, name: String)
  /// Keep a draft's present state as a revision of this name, or as 定稿.
  case keep(draft: String, name: String, isFinal: Bool)
  case revisions(RevisionRequest)
  case journal(JournalRequest)
  case catalog(CatalogRequest)
  case importing(ImportRequest)
  /// Write what the user wants in every workbook.
  case savePreferences(Preferences)
  /// Let the user's own editor change a draft's source.
  case editOutside(source: String)
  /// Read what this outlook shows, and what the draft cites.
  case load(Outlook)
  /// Read the figures of every period of these indicators, for this outlook's subjects.
  case pastFigures(Outlook, Set<IndicatorID>)
  /// Add up what the organizations of a region and of all regions below it report.
  case totals(Outlook)
  /// Read the issues of a region and of all regions below it.
  case issuesBelow(RegionID)
  /// Read a figure over all periods, and those of others like it.
  case chart(FigureKey)
  /// Read the dictionaries of proofreading.
  case dictionary
  /// Compose a draft and say what it comes to.
  case tally(DraftID)
  /// Read the names of the whole workbook, to search them.
  case directory
  /// Read these figures, to tell of them in results.
  case figures([FigureKey])
  /// Ask the journal who changed these records last.
  case provenance([FigureKey])
  /// Count the figures of each period, of these subjects.
  case countFigures(of: [Subject])
  /// Ask the journal what was done to an issue.
  case issueHistory(IssueID)
  case export(ExportRequest)
  /// Make the speech in this format, to be copied.
  case exportText(ExportFormat)
  /// Give a text to the clipboard of the user's own machine, where the terminal can.
  case copy(String)
  /// Paint the whole screen again.
  case redraw
  /// Stop as SIGTSTP does, until the shell brings it back.
  case suspend
  case quit
}

/// A speech that is to be written to a file.
public struct ExportRequest: Hashable, Sendable {
  public var path: String
  public var format: ExportFormat
  public var allowsGaps: Bool
  public var overwrites: Bool
  /// The 催报 that are wanted, where not everybody's of the working period are.
  public var reminders: ReminderList?

  public init(
    path: String, format: ExportFormat = .text, allowsGaps: Bool, overwrites: Bool,
    reminders: ReminderList? = nil
  ) {
    self.reminders = reminders
    self.path = path
    self.format = format
    self.allowsGaps = allowsGaps
    self.overwrites = overwrites
  }
}

/// What an update may look at beside the state.
public struct Environment: Sendable {
  /// The composed draft as last shown.
  public var composition: Composition
  /// How many lines the speech takes at its present width, and how many are shown.
  var speechLines: Int
  var speechRows: Int
  /// The first line that is shown now.
  var speechFirstLine: Int
  /// The lines where parts begin.
  var partLines: [Int]
  /// The figures and gaps of the speech, in order of appearance.
  public var stops: [SpeechStop]
  /// The templates there are, while somebody chooses one.
  public var templates: [TemplateSummary] = []
  /// The sections of the speech, while somebody looks at the list of them.
  public var outline: [OutlineRow] = []
  /// Which line each block of the speech begins at.
  var layout = SpeechLayout()
  /// What proofreading finds in the speech.
  public var proofs = DraftProofs()
  /// The comparison that is read, cut into lines.
  var difference = DifferenceLayout()
  /// The figures of frozen speeches whose records have changed since.
  public var drifts: [DraftDrift] = []
  /// The overview as last shown.
  public var board = OverviewBoard()
  /// Where in the draft's source the first line shown begins, in UTF-8 bytes.
  var sourceOffset: Int?
  /// The first paragraph or heading that is shown: its section and its block there.
  var speechBlock: (section: Int, block: Int)?
  /// Where the speech holds what is sought.
  var speechHits: [SpeechHit] = []
  /// The rows of the ledger as shown.
  var ledger = LedgerSnapshot()
  /// The records that may stand behind the number at the editor's caret, the likeliest first.
  var numberOffers: [NumberOffer] = []
  /// Where in the speech the first line shown begins.
  var speechPlace: SpeechPlace?
  /// What stands where on the screen, while a click is answered.
  public var pointerMap = PointerMap()
  /// The fragments that a draft may cite.
  public var library = TextLibrary.builtIn

  public init(
    composition: Composition = Composition(), speechLines: Int = 0, speechRows: Int = 0,
    speechFirstLine: Int = 0, partLines: [Int] = [], stops: [SpeechStop] = [],
    sourceOffset: Int? = nil
  ) {
    self.composition = composition
    self.speechLines = speechLines
    self.speechRows = speechRows
    self.speechFirstLine = speechFirstLine
    self.partLines = partLines
    self.stops = stops
    self.sourceOffset = sourceOffset
  }
}
