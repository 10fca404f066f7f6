import Core
import Dispatch
import Storage
import TUI
import Terminal

/// The program on the screen: draws, waits, updates, and has effects carried out off the thread that draws.
@MainActor struct DashboardLoop {
  private var state: State
  private var derived: Derived
  private let runner: EffectRunner
  private let mailbox: Mailbox<Message>
  /// One at a time and in order: an undo must see the edit before it.
  private let work = DispatchQueue(label: "quntuan.store")
  private let copies: DailyCopy
  private let watch: WorkbookWatch?
  /// What is still to be read of the window once the first picture is there.
  private let rest: DraftWindow.Rest

  init(
    state: State, derived: Derived, rest: DraftWindow.Rest, runner: EffectRunner, store: SQLiteStore
  ) throws(TerminalError) {
    self.state = state
    self.derived = derived
    self.rest = rest
    self.runner = runner
    let mailbox = try Mailbox<Message>()
    self.mailbox = mailbox
    copies = DailyCopy(of: runner.path)
    watch = WorkbookWatch(
      store, on: work, changed: { mailbox.post(.changedElsewhere) },
      displaced: { mailbox.post(.displaced($0)) })
  }

  /// Why the workbook's file is not what was worked on; nil if it is.
  var displacement: String? { state.displacement }

  /// Why an edit was lost when the program had to end without asking.
  var lostEdit: String? { state.lostEdit }

  /// The page that is shown.
  var page: Page { state.page }

  /// Runs until the user leaves, the terminal is gone, or the process is told to end.
  mutating func run(on options: TerminalOptions) throws(TerminalError) {
    var session = try TerminalSession(options: options)
    state.size = session.size
    state.ambiguousWidth = session.ambiguousWidth
    derived.refresh(for: state)
    session.present(view(state, derived))
    completeWindow()
    for effect in state.startupEffects() { start(effect) }
    var isRunning = true
    var pause = TypingPause()
    while isRunning {
      // Prose is journalled at each pause of half a second; nothing else ever needs a clock.
      let timeout = pause.timeout(isTyping: state.editor?.hasUnsavedText ?? false, at: .now)
      let events = session.events(waking: mailbox, timeout: timeout)
      var messages = events.map(Message.input) + mailbox.drain()
      if pause.isOver(typed: !events.isEmpty, at: .now) { messages.append(.paused) }
      // Whoever comes back in the morning writes under the new day.
      if let day = try? Surroundings.today(), day != state.today {
        messages.insert(.newDay(day), at: 0)
      }
      for message in messages where isRunning { isRunning = handle(message, &session) }
      guard isRunning else { break }
      session.present(view(state, derived))
    }
    runner.cancellation.cancelAll()
    // What was committed before leaving is on disk when this returns.
    work.sync {}
    copies.finish()
  }

  /// Reads the rest of the window before any key is looked at: nobody finds a figure missing that is there.
  private mutating func completeWindow() {
    do throws(StoreError) {
      state.complete(with: try runner.window.figures(of: rest))
    } catch {
      _ = update(&state, .loadFailed(error.message), derived.environment(for: state))
    }
  }

  /// False when it is time to leave.
  private mutating func handle(_ message: Message, _ session: inout TerminalSession) -> Bool {
    let before = state.preferences
    let effects = update(&state, message, derived.environment(for: state, answering: message))
    if state.preferences.look != before.look { session.use(Theme(state.preferences.look)) }
    if state.preferences.usesMouse != before.usesMouse {
      session.followMouse(state.preferences.usesMouse)
    }
    derived.refresh(for: state)
    for effect in effects {
      switch effect {
      case .quit: return false
      case .redraw: session.repaint()
      case .suspend: session.suspend()
      case .copy(let text):
        // Empty and too long are told of before; what is copied can be pasted here all the same.
        do throws(ClipboardSequence.Refusal) { try session.copy(text) } catch {
          guard let reason = error.reason else { continue }
          guard handle(.copyFailed(reason), &session) else { return false }
        }
      case .stopUndo: runner.undoStop.stop()
      case .importing(.cancel(let number)): runner.cancellation.cancel(number)
      case .editOutside(let source):
        let answer: Message
        do {
          answer = .editedOutside(try session.lend { try OutsideEditor().edit(source) })
        } catch let failure as CommandFailure {
          answer = .loadFailed(failure.message)
        } catch {
          answer = .loadFailed("外部编辑器没有正常结束，原文没有改动")
        }
        guard handle(answer, &session) else { return false }
      case .commit, .undo, .redo, .export, .exportText, .newDraft, .load, .keep, .provenance,
        .revisions,
        .pastFigures, .totals, .chart, .issuesBelow, .dictionary, .tally, .issueHistory, .directory,
        .figures, .countFigures, .journal, .savePreferences, .catalog, .importing:
        start(effect)
      }
    }
    return true
  }

  /// Has an effect carried out behind those before it; its answers come by mail.
  private func start(_ effect: Effect) {
    let (runner, mailbox, composition) = (runner, mailbox, derived.composition)
    let copies = effect.changesRecords ? copies : nil
    work.async {
      for answer in runner.run(effect, composition, post: mailbox.post) { mailbox.post(answer) }
      copies?.keepIfDue { mailbox.post(.copyFailed($0)) }
    }
  }
}

extension ClipboardSequence.Refusal {
  /// What the update could not foresee.
  fileprivate var reason: String? {
    switch self {
    case .empty, .tooLong: nil
    case .controls: "文字里有控制字符，没有送到剪贴板；只能在这里粘贴"
    case .terminal: "这个终端没有剪贴板，只能在这里粘贴"
    }
  }
}

extension Theme {
  /// Nil leaves it to the terminal and NO_COLOR.
  init?(_ look: Preferences.Look?) {
    switch look {
    case .standard?: self = .color
    case .highContrast?: self = .highContrast
    case .monochrome?: self = .monochrome
    case nil: return nil
    }
  }
}
