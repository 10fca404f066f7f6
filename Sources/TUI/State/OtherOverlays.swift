import Core

/// The help: every binding, scrolled.
public struct HelpState: Hashable, Sendable {
  public var selected = 0
  public init() {}
}

/// Commands by name: what is typed narrows the list.
public struct PaletteState: Sendable {
  public var query = LineText("")
  public var selected = 0
  public init() {}

  /// The bindings that fit what is typed, by characters, pinyin or initials; each command once.
  public var matches: [Binding] {
    var seen: Set<String> = []
    let bindings = KeyMap.bindings.filter {
      !$0.context.isOverlay && seen.insert("\($0.context.rawValue)\($0.title)").inserted
    }
    let text = query.string
    if text.isEmpty { return bindings }
    return bindings.filter { PinyinInitials.matches(text, in: $0.title) }
  }
}

/// Where the speech is to be written.
public struct ExportForm: Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable { case path, gaps, export, cancel }
  public var path: LineText
  public var allowsGaps = false
  public var field = Field.path
  public var mistake: String?

  public init(proposing name: String) {
    path = LineText("\(name).txt")
  }
}
