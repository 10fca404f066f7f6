import Core

/// A draft while its live text is edited: the window's draft holds what stands now, `saved` what is on its way to the disk.
public struct DraftEditor: Sendable {
  public var draft: DraftID
  public var text: EditorText
  /// The draft as last sent to the disk.
  var saved: Draft
  var savedRevision = 0
  /// The first line of the source that is shown.
  var firstLine = 0
  /// What `{` offers; nil while nothing is asked for.
  public var completion: Completion?
  /// What was cut or copied here.
  var clipboard = ""

  init(_ draft: Draft, layout: TextLayout) {
    self.draft = draft.id
    saved = draft
    text = EditorText(draft.source, layout: layout)
    savedRevision = text.revision
  }

  /// Whether there is something that no journal has yet.
  public var hasUnsavedText: Bool { text.revision != savedRevision }
}

/// A list of what can stand in braces, narrowed by what is typed.
public struct Completion: Sendable {
  public struct Candidate: Hashable, Sendable {
    /// What comes between the braces.
    public var text: String
    /// Its present value or meaning.
    public var note: String
  }

  /// Where the text after `{` begins.
  var start: TextPosition
  public var candidates: [Candidate]
  public var selected = 0
}
