import Core

/// The help: every binding, narrowed by what is typed, and a page that explains how things work here.
public struct HelpState: Sendable {
  public var query = LineText("")
  public var selected = 0
  /// Whether the page of explanations is shown instead of the keys.
  public var isExplaining = false
  /// The first line of that page that is shown, where it does not fit.
  public var firstLine = 0
  /// Where somebody was when it opened: its keys come first.
  public var context: Context
}

/// Commands by name: what is typed narrows the list.
public struct PaletteState: Sendable {
  public var query = LineText("")
  public var selected = 0
  public init() {}
}

extension State {
  /// The commands that fit what is typed, the best match first: those of this place before the others, and among equals what was
  /// used last; each command once.
  public func commands(for palette: PaletteState) -> [Binding] {
    var seen: Set<String> = []
    let bindings = KeyMap.bindings.filter {
      !$0.context.isOverlay && seen.insert("\($0.context.rawValue)\($0.title)").inserted
    }
    let query = palette.query.string
    let here = context
    return bindings.enumerated().compactMap { place, binding -> (order: [Int], Binding)? in
      guard let rank = PinyinInitials.rank(of: query, in: binding.title) else { return nil }
      let recent = recentCommands.firstIndex(of: binding) ?? Int.max
      let distance = binding.context.distance(from: here)
      return ([rank, recent, distance, binding.command.isMotion ? 1 : 0, place], binding)
    }.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.1)
  }

  /// The bindings by context, where somebody is first, that fit what is typed: by what they do, their keys or their place.
  public func commands(for help: HelpState) -> [Binding] {
    let query = help.query.string
    let order = Context.allCases.sorted {
      $0.distance(from: help.context) < $1.distance(from: help.context)
    }
    return order.flatMap(KeyMap.bindings).filter { binding in
      ([binding.title, binding.context.rawValue] + binding.keys.map(\.name)).contains {
        PinyinInitials.matches(query, in: $0)
      }
    }
  }

  /// Why a command cannot be used where it belongs; nil if it can.
  public func unavailability(of binding: Binding) -> String? {
    switch binding.context {
    case .everywhere: return unavailability(of: binding.command)
    case .editor where editor == nil: return "先在讲稿页按 Insert 编辑原文"
    case .letters: return preferences.usesLetterKeys ? nil : "先在设置里打开“字母键”"
    case .proof, .revisions, .difference, .drift, .journal, .journalChanges:
      return unavailability(of: binding.context.opener)
    case .overview, .materials, .organizations, .figures, .issues, .speech, .editor:
      var there = self
      there.enter(binding.context)
      return there.unavailability(of: binding.command)
    }
  }

  /// Gives the focus to where a command belongs; what is typed in the draft is not looked after.
  mutating func enter(_ context: Context) {
    switch context {
    case .overview: (page, focus) = (.overview, .overview)
    case .organizations:
      (page, focus) = (page == .issues ? .issues : .data, .organizations)
    case .figures: (page, focus) = (.data, .figures)
    case .issues: (page, focus) = (page == .data ? .data : .issues, .issues)
    case .speech: (page, focus, editor) = (page == .data ? .data : .speech, .speech, nil)
    case .editor: (page, focus) = (.speech, .speech)
    case .materials: (page, focus) = (.materials, .materials)
    case .everywhere, .proof, .revisions, .difference, .drift, .journal, .journalChanges, .letters:
      return
    }
    if !Layout(for: self).panels.contains(focus) {
      if focus == .issues { page = .issues }
      if focus == .speech { page = .speech }
    }
  }
}

extension Context {
  /// 0 for itself, 1 for what holds everywhere, then the others as they are declared.
  fileprivate func distance(from here: Context) -> Int {
    if self == here { return 0 }
    if self == .everywhere { return 1 }
    return 2 + (Context.allCases.firstIndex(of: self) ?? 0)
  }
}

extension Overlay {
  var isHelp: Bool { if case .help = self { true } else { false } }

  /// Whether what is typed goes into it: elsewhere Chinese means that an input method is on.
  var takesText: Bool {
    switch self {
    case .help, .palette, .search, .issueForm, .export, .formulations, .reminders: true
    case .drafts(let dialog): if case .naming = dialog.step { true } else { false }
    case .proof(let dialog): dialog.reason != nil
    case .revisions(let dialog): if case .naming = dialog.step { true } else { false }
    case .ledger, .recordForm, .journal, .settings: true
    case .importing(let dialog): dialog.takesText
    case .overviewList, .compare, .paste, .periods, .newPeriod, .catalog, .citations, .outline,
      .drift,
      .confirm:
      false
    }
  }
}
