import Core
import Storage
import TUI
import Terminal

/// Runs the dashboard until the user leaves it, or plays keys at it and prints the last picture.
///
/// - Parameter path: the workbook; nil for the one last used.
/// - Throws: `StoreError`, `CommandFailure`.
func runDashboard(path: String?, options: DashboardOptions) throws {
  guard let path = try path ?? LastWorkbook.path ?? newWorkbook(options) else { return }
  let isOpenElsewhere = SQLiteStore.isOpenElsewhere(path)
  let store = try SQLiteStore.open(at: path)
  let hasDied = store.recoveredFromUncleanExit && !isOpenElsewhere
  do { try run(store, path, options, hasDied: hasDied) } catch {
    // What went wrong on the screen is what the user must hear of.
    try? store.close()
    throw error
  }
  if store.isInPlace { DailyCopy.keepIfDue(of: store) }
  try store.close()
}

/// Asks for a new workbook on the screen; nil if nobody wants one.
private func newWorkbook(_ options: DashboardOptions) throws -> String? {
  guard options.keys == nil else {
    throw CommandFailure(
      .usage, "没有写明工作簿，也没有上次用过的；新建：quntuan new 文件.quntuan --region 青禾区 --level 区 --parent 云岭市:地级市")
  }
  let preferences = UserPreferences.read().preferences
  let screen = TerminalOptions(
    ambiguousWidth: options.ambiguousWidth ?? preferences.ambiguousWidth,
    theme: Theme(preferences.look))
  do {
    return try MainActor.assumeIsolated {
      var loop = try NewWorkbookLoop()
      return try loop.run(on: screen)
    }
  } catch let error as TerminalError {
    throw CommandFailure(.usage, error.description)
  }
}

private func run(
  _ store: SQLiteStore, _ path: String, _ options: DashboardOptions, hasDied: Bool
) throws {
  let library = Libraries.read(beside: path)
  let window = DraftWindow(store: store, library: library)
  let (workspace, derived, rest) = try window.begin()
  let (preferences, failure) = UserPreferences.read()
  let ambiguousWidth = options.ambiguousWidth ?? preferences.ambiguousWidth
  var state = State(
    workspace: workspace,
    size: options.size ?? Size(columns: 120, rows: 36),
    ambiguousWidth: ambiguousWidth ?? 1, today: try Surroundings.today(),
    readOnlyReason: store.isWritable ? nil : "工作簿只能查看：文件或所在文件夹没有写入权限")
  state.library = library
  state.preferences = preferences
  if let notice = notice(of: state.formulationFindings) { state.notice = notice }
  if hasDied {
    state.hasDiedBefore = true
    state.notice = Notice(.information, "上次没有正常退出；已存的内容都在")
  }
  if let failure { state.notice = Notice(.warning, failure) }
  let runner = EffectRunner(
    store: store, window: window, path: path, author: Surroundings.author)
  // A script of keys begins where a new workbook does, wherever somebody stopped yesterday.
  state.begin(on: options.keys == nil ? LastWorkbook.page(of: path) ?? .overview : .overview)
  if let file = options.keys {
    state.complete(with: try window.figures(of: rest))
    var playback = Playback(state: state, derived: derived, runner: runner)
    playback.play(try keyEvents(in: file))
    return try Console.write(playback.picture)
  }
  do {
    try MainActor.assumeIsolated {
      var loop = try DashboardLoop(
        state: state, derived: derived, rest: rest, runner: runner, store: store)
      try loop.run(
        on: TerminalOptions(
          ambiguousWidth: ambiguousWidth, theme: Theme(preferences.look),
          followsMouse: preferences.usesMouse))
      // Afterwards: it waits for the disk, and nothing is lost if the program is killed first.
      LastWorkbook.remember(path, page: loop.page)
      if let reason = loop.displacement { throw CommandFailure(.inputOutput, reason) }
      if let reason = loop.lostEdit {
        throw CommandFailure(.inputOutput, "退出时最后的修改没有存下：\(reason)")
      }
    }
  } catch let error as TerminalError {
    throw CommandFailure(.usage, error.description)
  }
}

/// What is wrong in the office's files, on one line.
private func notice(of findings: [String]) -> Notice? {
  guard let first = findings.first else { return nil }
  let rest = findings.count > 1 ? "（共\(findings.count)处，见 quntuan formulation list）" : ""
  return Notice(.warning, first + rest)
}

private func keyEvents(in path: String) throws -> [InputEvent] {
  let text = try TextFile.read(path)
  do { return try KeyScript.events(in: text) } catch {
    throw CommandFailure(.badData, "\(path)：\(error)")
  }
}
