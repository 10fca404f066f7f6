import Core

/// Commands found by name, in the palette and in the help.
extension State {
  private static let mostRecentCommands = 20

  /// Opens the help over whatever is there; Esc leads back to it.
  mutating func openHelp() {
    covered = overlay
    overlay = .help(HelpState(context: overlayContext ?? context))
  }

  mutating func press(_ key: Key, inHelp help: HelpState, _ environment: Environment) -> [Effect] {
    var help = help
    switch key {
    case .escape, .function(1), .alt("1"):
      overlay = covered
      covered = nil
      return []
    case .tab, .backTab: (help.isExplaining, help.firstLine) = (!help.isExplaining, 0)
    case .up where help.isExplaining: scroll(&help, by: -1)
    case .down where help.isExplaining: scroll(&help, by: 1)
    case .pageUp where help.isExplaining: scroll(&help, by: -8)
    case .pageDown where help.isExplaining: scroll(&help, by: 8)
    case .up, .down, .pageUp, .pageDown: help.selected += key.rowStep(page: 10)
    case .enter:
      let commands = commands(for: help)
      guard !help.isExplaining, commands.indices.contains(help.selected) else { return [] }
      return run(commands[help.selected], environment)
    default:
      if help.query.type(key) {
        help.isExplaining = false
        help.selected = 0
      }
    }
    help.selected = min(max(0, help.selected), max(0, commands(for: help).count - 1))
    overlay = .help(help)
    return []
  }

  private func scroll(_ help: inout HelpState, by step: Int) {
    let page = HelpPage(size)
    let count = Explanation.lines(
      for: help.context, width: page.inside.width, ambiguous: ambiguousWidth
    ).count
    help.firstLine = min(max(0, help.firstLine + step), max(0, count - page.inside.height))
  }

  mutating func press(
    _ key: Key, inPalette palette: PaletteState, _ environment: Environment
  ) -> [Effect] {
    var palette = palette
    switch key {
    case .escape, .control("p"):
      overlay = nil
      return []
    case .up, .down, .pageUp, .pageDown: palette.selected += key.rowStep(page: 10)
    case .enter:
      let commands = commands(for: palette)
      guard commands.indices.contains(palette.selected) else { return [] }
      return run(commands[palette.selected], environment)
    default:
      if palette.query.type(key) { palette.selected = 0 }
    }
    palette.selected = min(max(0, palette.selected), max(0, commands(for: palette).count - 1))
    overlay = .palette(palette)
    return []
  }

  /// Runs a command where it belongs: its panel gets the focus first.
  private mutating func run(_ binding: Binding, _ environment: Environment) -> [Effect] {
    (overlay, covered) = (nil, nil)
    if let reason = unavailability(of: binding) {
      notice = Notice(.warning, reason)
      return []
    }
    recentCommands.removeAll { $0 == binding }
    recentCommands.insert(binding, at: 0)
    recentCommands.removeLast(max(0, recentCommands.count - Self.mostRecentCommands))
    if binding.context.isOverlay {
      // What is done there needs a choice that only its list can give.
      return perform(binding.context.opener, environment)
    }
    let staysOpen =
      binding.context == .editor
      || (binding.context == .everywhere && binding.command.leavesEditorOpen)
    let effects = editor == nil || staysOpen ? [] : closeEditor()
    if binding.context != .everywhere, binding.context != context { enter(binding.context) }
    keepSelectionsInRange()
    return effects + perform(binding.command, environment)
  }
}
