/// Everything that a user can ask for by a key, named once.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case help, overview, data, issues, speech, proof, materials, export, importFiles
  case palette, search, find, drafts, formulations, undo, redo, save, redraw, suspend, quit,
    refuseCut,
    refuseCopy,
    refusePaste
  case nextPanel, previousPanel, zoom
  case previousPeriod, nextPeriod, longerPeriod, shorterPeriod, periods, newPeriod
  case up, down, left, right, pageUp, pageDown, first, last
  case expand, collapse
  case compare, reminders
  case edit, clear, verify
  case nextMissing, fillDown, annotate, cycleFilter, copyTable
  case extendUp, extendDown, extendLeft, extendRight, extendFirst, extendLast, cancelSelection
  case addIssue, editIssue, removeIssue, advanceIssue, issueHistory
  case addRecord, editRecord, duplicateRecord, removeRecord, advanceRecord, recordFigure,
    recordCitations
  case nextTab, previousTab, filterRecords, filterRecordPeriod, sortRecords, searchRecords,
    widenRecords
  case filterLedger, filterTendency, sortLedger, searchLedger, clearLedger
  case markRowsUp, markRowsDown, markRowsToFirst, markRowsToLast
  case nextPart, previousPart, nextFigure, previousFigure, open, editSource, follow, back, citations
  case editOutside, expandCitation
  case cut, copy, paste, copySpeech, selectAll, mark, deleteWord, deleteToLineStart
  case wordMotion, paragraphMotion, correct
  case outline, missing, nextGap
  case revisions, keepRevision, finalizeDraft, reopenDraft, drift
  case markRevision, restoreRevision, renameRevision, removeRevision, nextChange, previousChange
  case applyFix, ignoreFinding, takeBackFinding, filterSeverity, previousSeverity
  case journal, settings, catalogUpdate, filterKind, filterAuthor, restoreRecord
  case moveSectionUp, moveSectionDown, promoteSection, demoteSection, muteSection, lockSection
}

extension Command {
  /// Whether it only moves a selection: nobody seeks such a one by its name.
  var isMotion: Bool {
    switch self {
    case .up, .down, .left, .pageUp, .pageDown, .first, .last, .expand, .collapse, .wordMotion,
      .paragraphMotion:
      true
    default: false
    }
  }

  /// Whether the draft's text stays open behind it: it belongs to the text, or to a window over it.
  var leavesEditorOpen: Bool {
    switch self {
    case .help, .palette, .formulations, .proof, .revisions, .keepRevision, .drift, .outline,
      .missing,
      .redraw, .suspend, .save, .editOutside, .expandCitation, .moveSectionUp, .moveSectionDown,
      .promoteSection,
      .demoteSection, .muteSection, .lockSection, .edit, .undo, .redo, .find, .cut, .copy, .paste,
      .selectAll, .mark, .deleteWord, .deleteToLineStart, .wordMotion, .paragraphMotion, .correct,
      .refuseCut, .refuseCopy, .refusePaste:
      true
    default: false
    }
  }
}

/// Where a key is pressed.
public enum Context: String, Hashable, Sendable, CaseIterable {
  case everywhere = "通用"
  case overview = "总览"
  case organizations = "机构"
  case figures = "数据"
  case issues = "四化问题"
  case materials = "素材与任务"
  case speech = "讲稿"
  case editor = "编辑讲稿"
  case proof = "校核"
  case revisions = "留稿"
  case difference = "比较留稿"
  case drift = "定稿后变动"
  case journal = "修改日志"
  case journalChanges = "日志里的一次修改"
  case letters = "字母键（在设置里打开）"

  /// Whether it lies over the pages: its keys mean something only while it is open, or while its setting is on.
  public var isOverlay: Bool {
    switch self {
    case .proof, .revisions, .difference, .drift, .journal, .journalChanges, .letters: true
    case .everywhere, .overview, .organizations, .figures, .issues, .materials, .speech, .editor:
      false
    }
  }
}

extension Context {
  /// What opens the list in which such a key means something.
  var opener: Command {
    switch self {
    case .drift: .drift
    case .proof: .proof
    case .letters: .settings
    case .journal, .journalChanges: .journal
    case .everywhere, .overview, .organizations, .figures, .issues, .materials, .speech, .editor,
      .revisions, .difference:
      .revisions
    }
  }
}

/// One command with its keys and words: it feeds the dispatcher, the hint line, the help and docs/keys.md.
public struct Binding: Hashable, Sendable {
  public var context: Context
  public var keys: [Key]
  public var command: Command
  /// Chinese, a verb first.
  public var title: String
  /// The short word of the hint line; nil keeps it off.
  public var hint: String?

  init(_ context: Context, _ keys: [Key], _ command: Command, _ title: String, hint: String? = nil)
  {
    self.context = context
    self.keys = keys
    self.command = command
    self.title = title
    self.hint = hint
  }
}

extension Key {
  /// The key as the screen and the manual name it.
  public var name: String {
    switch self {
    case .character(let scalar): scalar == " " ? "空格" : String(Character(scalar))
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "退格"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .shiftUp: "Shift-↑"
    case .shiftDown: "Shift-↓"
    case .shiftLeft: "Shift-←"
    case .shiftRight: "Shift-→"
    case .shiftHome: "Shift-Home"
    case .shiftEnd: "Shift-End"
    case .shiftPageUp: "Shift-PgUp"
    case .shiftPageDown: "Shift-PgDn"
    case .controlUp: "Ctrl-↑"
    case .controlDown: "Ctrl-↓"
    case .controlLeft: "Ctrl-←"
    case .controlRight: "Ctrl-→"
    case .controlHome: "Ctrl-Home"
    case .controlEnd: "Ctrl-End"
    case .controlShiftUp: "Ctrl-Shift-↑"
    case .controlShiftDown: "Ctrl-Shift-↓"
    case .controlShiftLeft: "Ctrl-Shift-←"
    case .controlShiftRight: "Ctrl-Shift-→"
    case .controlShiftHome: "Ctrl-Shift-Home"
    case .controlShiftEnd: "Ctrl-Shift-End"
    case .control(" "): "Ctrl-空格"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(String(Character(letter)).uppercased())"
    case .alt(let letter): "Alt-\(String(Character(letter)).uppercased())"
    }
  }
}
