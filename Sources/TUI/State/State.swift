import Core

/// Everything that a picture of the program follows from, except what can be computed (`Derived`).
public struct State: Sendable {
  public var size: Size
  /// Columns that the terminal gives to “ ” … — ·: 1 or 2.
  public var ambiguousWidth: Int
  public var workspace: Workspace
  public var today: Day
  /// The office's templates, fragments and formulations.
  public var library = TextLibrary.builtIn
  /// What proofreads the draft; nil until the dictionaries have been read.
  public var proofreader: Proofreader?
  /// What this user wants in every workbook.
  public var preferences = Preferences()
  /// Why nothing can be written; nil if it can.
  public var readOnlyReason: String?
  /// Whether new organizations, issues and the like were loaded: bumped so that the draft is composed anew.
  public var structureRevision = 0
  /// The figures that changed, oldest first, numbered from `figureLogStart`.
  var figureLog: [FigureKey] = []
  var figureLogStart = 0

  public var page = Page.data
  public var zoom = Zoom.none
  public var focus = Panel.figures
  public internal(set) var period: Period
  /// The region at the root of the tree: the office's own, or one below it.
  public internal(set) var region: RegionID
  /// What is being read from the store; nil while everything asked for is here.
  var arriving: Arrival?
  public var tree = TreeState()
  public var grid = GridState()
  public var issueList = ListState()
  public var ledger = LedgerState()
  public var speech = SpeechState()
  /// What a speech was written as the last time.
  var speechFormat = ExportFormat.text
  public var materials = MaterialsState()
  public var overview = OverviewState()
  var survey = OverviewSurvey()
  var totals = TotalsState()
  var issuesBelow = IssuesBelow()
  public var overlay: Overlay?
  /// The draft's live text while it is edited.
  public var editor: DraftEditor?
  public var notice: Notice?
  /// What was last cut or copied.
  var clipboard = ""
  var search = SearchMemory()
  /// How many orders of imports there were.
  var importOrders = 0
  /// The commands that were run by name, the newest first.
  var recentCommands: [Binding] = []
  /// What the help lies over.
  var covered: Overlay?
  /// Questions that wait until nothing lies over the panels: a form that is filled in is not thrown away for one.
  var questions: [Confirmation] = []
  /// Where to come back to after a jump.
  var back: Place?
  var saving = SavingState()
  var provenance = ProvenanceState()
  /// Whether to leave as soon as everything is saved.
  var isQuitting = false
  /// Whether nobody can be asked any more: the terminal is gone, or the process was told to end.
  var hasNobodyToAsk = false
  /// Why an edit was lost when the program had to end without asking; nil if none was.
  public internal(set) var lostEdit: String?
  /// Why the workbook's file is not what is shown here; nil while it is in its place.
  public internal(set) var displacement: String?
  /// Whether what is being read was changed by another program: it is told of when it is here.
  var followsOthers = false
  /// Whether the first g of a g g was pressed.
  var hasPressedLetterG = false
  /// Whether the hint about the input method has been given.
  var hasToldAboutInputMethod = false
  /// The frozen speeches; empty until the store has answered.
  var finals = FinalSpeeches()
  /// Whether the last session may have died before it kept what it had changed.
  public var hasDiedBefore = false
  /// The drafts whose text this session has changed and not kept since.
  var editedDrafts: Set<DraftID> = []

  public init(
    workspace: Workspace, size: Size, ambiguousWidth: Int = 1, today: Day,
    readOnlyReason: String? = nil
  ) {
    self.workspace = workspace
    self.size = size
    self.ambiguousWidth = ambiguousWidth
    self.today = today
    self.readOnlyReason = readOnlyReason
    period = workspace.settings.period
    region = workspace.settings.region
    tree.expanded = [workspace.settings.region]
    // The first organization, because the work begins with its figures; a workbook without any shows the region.
    tree.selected =
      workspace.organizations(of: workspace.settings.region).first
      .map { .organization($0.id) } ?? .region(workspace.settings.region)
  }

  /// The draft that is composed and shown; nil in a workbook without drafts.
  public var draft: Draft? {
    workspace.drafts.first { $0.id == workspace.settings.draft } ?? workspace.drafts.first
  }
}

/// What the window is given to.
public enum Page: String, Hashable, Sendable, CaseIterable {
  case overview, data, issues, speech, materials
}

/// How much of the window the focused panel takes.
public enum Zoom: Hashable, Sendable, CaseIterable {
  /// Its usual share.
  case none
  /// More than the others.
  case wide
  /// All of it; the others are a Tab away.
  case full
}

/// A part of the window that can have the focus.
public enum Panel: Hashable, Sendable, CaseIterable {
  case organizations, figures, issues, speech, overview, materials
}

/// Which subject is selected in the tree of organizations.
public struct TreeState: Hashable, Sendable {
  public var selected: Subject = .region(.unsaved)
  public var expanded: Set<RegionID> = []
  var firstRow = 0
}

/// A selected row and the first one shown.
public struct ListState: Hashable, Sendable {
  public var selected = 0
  var firstRow = 0
}

/// The grid of one subject's figures.
public struct GridState: Sendable {
  public var row = 0
  var firstRow = 0
  /// Which of the columns of periods, from 0.
  public var column = 0
  /// The cell that is being typed in.
  public var editor: CellEditor?
  /// Source, scope, note and target of a figure while they are written.
  public var annotation: AnnotationForm?
  /// Where the selection of several cells began; nil while only the current one is meant.
  var anchor: GridAnchor?
  /// Whether moving selects, as with Shift held down.
  var isMarking = false
  public internal(set) var filter = GridFilter.all
  /// The rows that the filter let through when it was looked at last.
  var filtered: FilteredRows?
}

/// A figure while it is typed: the workspace holds what was understood so far, `original` what to restore.
public struct CellEditor: Sendable {
  public var key: FigureKey
  public var text: LineText
  public var original: Figure?
}

/// Where the reader of the speech is.
public struct SpeechState: Hashable, Sendable {
  /// The first line shown; nil follows the cell that has the focus.
  public var firstLine: Int?
  /// Which figure of the speech is selected, counted from its beginning; nil for none.
  public var stop: Int?
  /// The sentence to show, until somebody scrolls: which line it is on follows from the page that it is shown on.
  var sentence: SpeechPlace?
  /// The bar in which somebody seeks; nil while nobody does.
  public var find: SpeechFind?
  /// The figure itself, by which it is found again when others have come before it.
  var figure: SpeechStop?
}

/// Where somebody was before a jump.
struct Place: Hashable, Sendable {
  var page: Page
  var focus: Panel
  var outlook: Outlook
  var tree: TreeState
  var row: Int
  var speech: SpeechState
}

/// One line at the foot of the window.
public struct Notice: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case information, success, warning, error }
  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Edits on their way to the disk.
public struct SavingState: Sendable {
  /// By token: what was applied to the workspace in memory.
  var pending: [Int: Edit] = [:]
  /// The tokens of those that wait for the number of a record that another one makes.
  var held: Set<Int> = []
  /// The numbers that records made on the screen were given.
  var given: [Placeholder: Int64] = [:]
  /// The tokens of those that carry prose from the editor.
  var prose: Set<Int> = []
  /// Prose that was refused when no editor held it any more.
  var refused: RefusedProse?
  /// By token: the form that an edit was filled in with.
  var forms: [Int: Overlay] = [:]
  /// Forms that were refused, the oldest first: they wait to be opened again.
  var refusedForms: [Overlay] = []
  /// The tokens of those that the store has been asked to undo before it said that it has them.
  var undoing: Set<Int> = []
  /// How far a long undo is; nil where none is under way.
  var progress: UndoProgress?
  /// What was undone before the store knew of it, the last one last: what is to be done again.
  var takenBack: [Edit] = []
  var nextToken = 1
  /// Why the last one failed; nil after a success.
  public var failure: String?

  var isPending: Bool { !pending.isEmpty }

  /// Whether something that was refused waits to be opened again.
  var hasRefused: Bool { refused != nil || !refusedForms.isEmpty }
}

extension SavingState {
  /// Forgets what was known of an edit beside itself: the store has answered, or will not be asked.
  mutating func forget(_ token: Int) {
    prose.remove(token)
    forms[token] = nil
    undoing.remove(token)
  }
}

/// What lies over the panels; at most one.
public enum Overlay: Sendable {
  case help(HelpState)
  case palette(PaletteState)
  case search(SearchDialog)
  case issueForm(IssueForm)
  case recordForm(RecordForm)
  case ledger(LedgerDialog)
  case export(ExportForm)
  case drafts(DraftsDialog)
  case formulations(FormulationsDialog)
  case citations(CitationsDialog)
  case outline(OutlineDialog)
  case revisions(RevisionsDialog)
  case drift(DriftDialog)
  case proof(ProofDialog)
  case journal(JournalDialog)
  case settings(SettingsDialog)
  case paste(PasteDialog)
  case periods(PeriodsDialog)
  case newPeriod(NewPeriodDialog)
  case catalog(CatalogDialog)
  case overviewList(OverviewList)
  case compare(CompareDialog)
  case reminders(RemindersDialog)
  case importing(ImportDialog)
  /// A question with the answer that Enter gives.
  case confirm(Confirmation)
}

/// A question that is asked before something that cannot be taken back.
public struct Confirmation: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Replace the file that is already there.
    case overwrite(ExportRequest)
    /// Leave although something could not be saved.
    case quitUnsaved
  }
  public var purpose: Purpose
  public var lines: [String]
  /// Whether the answer that Enter gives is yes; it begins as no.
  public var isYes = false
}
