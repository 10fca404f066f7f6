import Core

/// Several ways to set right what is at the caret, of which one is chosen.
public struct Choices: Sendable {
  public struct Entry: Hashable, Sendable {
    /// What it is: a record, another word.
    public var text: String
    /// What it would print, or what is said of it.
    public var note: String
    /// What goes, and what comes in its place.
    var range: Range<TextPosition>
    var replacement: String
    /// How many characters before the end of what came the caret is to stand.
    var caretBack = 0
  }

  public var title: String
  public var entries: [Entry]
  public var selected = 0
}
