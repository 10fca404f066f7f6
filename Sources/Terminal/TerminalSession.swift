import CNcursesw
import Glibc
import TUI

/// The one open screen: draws frames, reads events, and gives the terminal back at its end.
@MainActor public struct TerminalSession: ~Copyable {
  /// Columns and rows of the terminal.
  public private(set) var size: Size
  /// Columns of “ ” … — ·: 1 or 2.
  public private(set) var ambiguousWidth: Int

  private let signals: Int32
  private var presenter: Presenter
  private var decoder: InputDecoder
  private var unfinishedUntil: ContinuousClock.Instant?
  private var question: WidthQuestion?
  private var isInputOpen = true
  /// What came while the terminal was given away: events, and signals not looked at yet.
  private var delayed: [InputEvent] = []
  private var unhandled: UInt32 = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Takes the terminal over; nothing is written before the first frame.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let terminal = Self.variable("TERM"), !terminal.isEmpty else { throw .unnamed }
    guard cn_set_locale() else { throw .noUnicode }
    let memory = WidthMemory(terminal: terminal, environment: Self.variable)
    let width = options.ambiguousWidth ?? memory?.recall() ?? 1
    WidthRule.install(ambiguous: width)
    let signals = try Self.open(terminal)
    let asksWidth = options.ambiguousWidth == nil
    cn_follow_mouse(options.followsMouse)
    cn_enter_modes(asksWidth)
    cn_crash_handlers_install()
    cn_stderr_divert()
    presenter = Presenter(palette: Palette(Self.theme(options.theme)))
    decoder = InputDecoder(keys: TerminalKeys.sequences())
    question = asksWidth ? WidthQuestion(memory: memory) : nil
    ambiguousWidth = width == 2 ? 2 : 1
    size = Self.currentSize()
    cn_resize(Int32(size.columns), Int32(size.rows))
    self.signals = signals
  }

  deinit {
    cn_leave()
    cn_close()
    cn_crash_handlers_remove()
    cn_signals_remove()
    cn_stderr_replay()
  }

  /// Draws what differs from the frame before, and puts the cursor in its place last.
  public mutating func present(_ frame: Frame) { presenter.present(frame, on: size) }

  /// Makes the next frame be drawn whole, for when something else wrote on the screen.
  public mutating func repaint() { presenter.invalidate() }

  /// Shows everything in another theme from the next frame on; nil takes the one that suits the terminal.
  public mutating func use(_ theme: Theme?) {
    presenter = Presenter(palette: Palette(Self.theme(theme)))
  }

  /// Has the terminal tell of clicks and of the wheel from now on, or no more.
  public mutating func followMouse(_ isOn: Bool) { cn_follow_mouse(isOn) }

  /// NO_COLOR (no-color.org) asks programs for none; a choice of one's own wins.
  private static func theme(_ chosen: Theme?) -> Theme {
    let isPlain = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return chosen ?? (isPlain ? .monochrome : .color)
  }

  /// Gives a text to the clipboard of the machine that the terminal runs on (OSC 52). Terminals that know nothing of it
  /// ignore it.
  public mutating func copy(_ text: String) throws(ClipboardSequence.Refusal) {
    let terminal = Self.variable("TERM") ?? ""
    let bytes = try ClipboardSequence.bytes(copying: text, terminal: terminal)
    cn_send(bytes, bytes.count)
  }

  /// Waits for input, a signal, a message in `mailbox` or the end of `timeout`, and returns what
  /// was read in order: empty when the mailbox or the time ended the wait; `.zero` does not wait.
  /// After `.hangUp` there is no more input.
  public mutating func events<Message>(
    waking mailbox: Mailbox<Message>, timeout: Duration? = nil
  ) -> [InputEvent] {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      var events = delayed
      delayed = []
      let isWaiting = events.isEmpty && unhandled == 0
      let wait = isWaiting ? earlier(end, unfinishedUntil) : .now
      let ready = cn_wait(
        isInputOpen ? STDIN_FILENO : -1, signals, mailbox.descriptor, Self.milliseconds(until: wait)
      )
      if ready & CN_SIGNAL_READY != 0 || unhandled != 0 { takeSignals(into: &events) }
      if ready & CN_INPUT_READY != 0 {
        readInput(into: &events)
      } else if let limit = unfinishedUntil, limit <= .now {
        unfinishedUntil = nil
        take(decoder.expire(), into: &events)
      }
      let isOver = ready & CN_MAIL_READY != 0 || end.map { $0 <= .now } ?? false
      if !events.isEmpty || isOver { return events }
    }
  }

  /// 挂起: gives the terminal back and stops this job; continues here, with `.resumed` to follow.
  public mutating func suspend() { stop(wholeJob: true) }

  /// Gives the terminal to another program, an editor, for as long as `body` runs.
  public mutating func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    cn_signals_lend()
    defer {
      cn_signals_regain()
      enter()
    }
    return try body()
  }
}

// MARK: - Opening and leaving

extension TerminalSession {
  private static func open(_ terminal: String) throws(TerminalError) -> Int32 {
    guard cn_tty_remember() == 0 else { throw .system(call: "tcgetattr", code: errno) }
    let signals = cn_signals_install()
    guard signals >= 0 else { throw .system(call: "eventfd", code: errno) }
    switch cn_open() {
    case CN_OPENED: return signals
    case CN_INCAPABLE_TERMINAL:
      cn_signals_remove()
      throw .incapable(name: terminal)
    case CN_NO_MEMORY:
      cn_signals_remove()
      throw .system(call: "memfd_create", code: errno)
    default:
      cn_signals_remove()
      throw .unknown(name: terminal)
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Beyond any screen; a pty can claim 65535 × 65535, which no memory holds.
  private static var largest: Size { Size(columns: 2000, rows: 1000) }

  private static func currentSize() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    // A terminal that does not say is what terminals were for forty years.
    guard cn_terminal_size(&columns, &rows) else { return Size(columns: 80, rows: 24) }
    return Size(columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }

  private mutating func leave() {
    cn_leave()
    cn_stderr_replay()
  }

  private mutating func enter() {
    cn_stderr_divert()
    cn_enter_modes(false)
    presenter.invalidate()
    if followsSize() { delayed.append(.resize(size)) }
  }

  private mutating func stop(wholeJob: Bool) {
    leave()
    cn_stop(wholeJob)
    // The SIGCONT that ended the stop is answered here.
    unhandled |= cn_signals_take() & ~CN_CONTINUED
    enter()
    delayed.append(.resumed)
  }
}

// MARK: - Events

extension TerminalSession {
  private func earlier(
    _ first: ContinuousClock.Instant?, _ second: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    guard let first, let second else { return first ?? second }
    return min(first, second)
  }

  /// For poll(2): rounded up, so that the time is over when it returns; -1 waits for ever.
  private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
    guard let instant else { return -1 }
    let left = ContinuousClock.now.duration(to: instant).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    let milliseconds = left.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(min(left.seconds, 86_400) * 1000 + milliseconds)
  }

  private mutating func readInput(into events: inout [InputEvent]) {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      let outputs = decoder.feed(buffer[..<count])
      unfinishedUntil = decoder.patience.map { .now + $0 }
      take(outputs, into: &events)
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      isInputOpen = false
      events.append(.hangUp)
    }
  }

  private mutating func take(_ outputs: [InputDecoder.Output], into events: inout [InputEvent]) {
    for output in outputs {
      switch output {
      case .event(let event): events.append(event)
      case .cursorReport(let row, let column):
        guard let width = question?.answer(row: row, column: column) else { continue }
        guard width != ambiguousWidth else { continue }
        ambiguousWidth = width
        cn_set_ambiguous_width(Int32(width))
        presenter.invalidate()
        events.append(.ambiguousWidth(width))
      }
    }
  }

  private mutating func takeSignals(into events: inout [InputEvent]) {
    let seen = cn_signals_take() | unhandled
    unhandled = 0
    if seen & CN_STOP != 0 {
      stop(wholeJob: false)
    } else if seen & CN_CONTINUED != 0 {
      // Stopped by SIGSTOP, which nobody can catch: whoever ran meanwhile changed the tty.
      enter()
      delayed.append(.resumed)
    }
    if seen & CN_RESIZED != 0 {
      // Even at the same size: a terminal that shrank and grew back has lost what was outside.
      presenter.invalidate()
      _ = followsSize()
      delayed.append(.resize(size))
    }
    events += delayed
    delayed = []
    if seen & (CN_TERMINATE | CN_INTERRUPT) != 0 { events.append(.terminate) }
    if seen & CN_HANG_UP != 0 { events.append(.hangUp) }
  }

  /// Whether the terminal has another size than before; curses then has it too.
  private mutating func followsSize() -> Bool {
    let current = Self.currentSize()
    guard current != size else { return false }
    size = current
    cn_resize(Int32(size.columns), Int32(size.rows))
    return true
  }
}
