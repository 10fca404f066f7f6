import Core

/// A draft while its live text is edited: the window's draft holds what stands now, `saved` what is on its way to the disk.
public struct DraftEditor: Sendable {
  public var draft: DraftID
  public var text: EditorText
  /// The draft as last sent to the disk.
  var saved: Draft
  /// The draft's source as it is known to be on the disk.
  var stored: String
  /// Nil while what was sent has been refused: it is sent again at the next pause.
  var savedRevision: Int?
  /// Whether the window was read while something was on its way to the disk: it has to be read again then.
  var awaitsReading = false
  /// The first line of the source that is shown.
  var firstLine = 0
  /// What `{` offers; nil while nothing is asked for.
  public var completion: Completion?
  /// The ways to set right what is at the caret, while somebody chooses among them.
  public var choices: Choices?
  /// The bar in which somebody seeks; nil while nobody does.
  public var find: FindBar?
  /// What was last sought, for the next time.
  var lastFind: FindBar?
  /// What 校核 was told to ignore, or not to any more, since the text was opened; the text's undo names each by its place here.
  var ignorings: [Ignoring] = []
  /// Whether moving extends the selection without Shift.
  var isMarking = false

  /// - Parameter stored: the draft's source on the disk, where what stands in the window is still on its way there.
  init(_ draft: Draft, stored: String? = nil, layout: TextLayout) {
    self.draft = draft.id
    saved = draft
    self.stored = stored ?? draft.source
    text = EditorText(draft.source, layout: layout)
    savedRevision = text.revision
  }

  /// Whether there is something that no journal has yet.
  public var hasUnsavedText: Bool { text.revision != savedRevision }
}

/// One change of what 校核 ignores in a draft.
struct Ignoring: Sendable {
  /// What was done, without the draft's name.
  var title: String
  var before: [IgnoredFinding]
  var after: [IgnoredFinding]

  /// The other way round.
  var inverse: Ignoring { Ignoring(title: title, before: after, after: before) }

  /// What it leaves of the findings that are ignored now; what others had ignored meanwhile stays.
  func applied(to current: [IgnoredFinding]) -> [IgnoredFinding] {
    current.filter { after.contains($0) || !before.contains($0) }
      + after.filter { !before.contains($0) && !current.contains($0) }
  }
}

/// Prose that the disk refused when its editor was closed already.
struct RefusedProse: Sendable {
  /// The draft as the disk has it.
  var stored: Draft
  /// The draft's source as it was written.
  var source: String
}

/// A list of what can stand in braces, narrowed by what is typed.
public struct Completion: Sendable {
  public struct Candidate: Hashable, Sendable {
    /// What comes between the braces.
    public var text: String
    /// Its present value or meaning.
    public var note: String
    /// Whether more has to follow before the brace closes: an organization's indicator, what a share is of.
    var continues = false
    /// Why it cannot be chosen now; nil if it can.
    public var refusal: String?
  }

  enum Stage: Hashable, Sendable {
    /// What the braces are about.
    case operand
    /// How it is said: behind `|`, after what stands there already.
    case modifier
  }

  var stage: Stage
  /// Where the text that is completed begins: behind `{` or behind `|`.
  var start: TextPosition
  public var candidates: [Candidate]
  public var selected = 0
}
