import CPty
import CVTerm
import Glibc

/// A program on a pty, with libvterm as the terminal that shows it. For one test; not Sendable.
///
/// Nothing here sleeps: a test says what it waits for, and output is read until that is so.
public final class VirtualTerminal {
  /// How a program ended.
  public enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Why a program could not be started.
  public struct SpawnError: Error { public let path: String }

  /// Far more than anything needs: a failing test says so, a busy machine does not fail one.
  public static let patience: Duration = .seconds(20)

  public let process: pid_t
  public private(set) var columns: Int
  public private(set) var rows: Int
  /// All that the program has sent.
  public private(set) var output: [UInt8] = []
  /// While set, the terminal's answers to questions of the program are kept back.
  public var holdsAnswers = false { didSet { if !holdsAnswers { releaseAnswers() } } }
  /// How many bytes it takes at once: few make a slow line of it.
  public var gulp = 65536
  /// Columns of “ ” … — · │ in this terminal: 1 or 2.
  public let ambiguousWidth: Int
  public private(set) var ending: Ending?

  let screen: OpaquePointer
  let modes: UnsafeMutablePointer<cv_modes>
  private var terminal: Int32 = -1
  private let emulator: OpaquePointer
  private var heldAnswers: [UInt8] = []

  /// Starts a program. The environment is a clean one with `TERM` and a UTF-8 `LANG`, and what is
  /// given added; an empty text takes a variable away.
  public init(
    _ path: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], ambiguousWidth: Int = 1, holdsAnswers: Bool = false
  ) throws {
    self.columns = columns
    self.rows = rows
    self.ambiguousWidth = ambiguousWidth
    self.holdsAnswers = holdsAnswers
    emulator = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(emulator, 1)
    screen = vterm_obtain_screen(emulator)
    modes = .allocate(capacity: 1)
    cv_watch_modes(screen, modes)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    process = Self.spawn(
      [path] + arguments, Self.environment(adding: environment), rows, columns, &terminal)
    guard process > 0 else { throw SpawnError(path: path) }
  }

  deinit {
    if ending == nil {
      Glibc.kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if terminal >= 0 { close(terminal) }
    vterm_free(emulator)
    modes.deallocate()
  }

  private static func environment(adding changes: [String: String]) -> [String] {
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": "/nonexistent",
    ]
    // Coverage of the program under test; see the Makefile.
    if let profile = getenv("CHILD_PROFILE_DIR") {
      variables["LLVM_PROFILE_FILE"] = String(cString: profile) + "/child-%p.profraw"
    }
    // How `make sanitize` wants them.
    for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
      if let options = getenv(name) { variables[name] = String(cString: options) }
    }
    variables.merge(changes) { $1 }
    return variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], _ rows: Int, _ columns: Int,
    _ terminal: inout Int32
  ) -> pid_t {
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    return cp_spawn(arguments[0], &argv, &envp, Int32(rows), Int32(columns), &terminal)
  }
}

// MARK: - Waiting

extension VirtualTerminal {
  /// Reads output until `condition` holds; false when it never does.
  public func wait(
    within limit: Duration = VirtualTerminal.patience, until condition: (VirtualTerminal) -> Bool
  ) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      while !condition(self) {
        if ContinuousClock.now > end || !pump(milliseconds: 50) { return condition(self) }
      }
      // What holds in the middle of a frame may not at its end; its rest comes without a pause.
      var isWhole = true
      while hasOutput(within: 10), ContinuousClock.now <= end, pump(milliseconds: 0) {
        isWhole = false
      }
      if isWhole || condition(self) { return true }
    }
  }

  /// Reads output until some row holds `text`.
  public func wait(for text: String) -> Bool { wait { $0.contains(text) } }

  /// Reads output until the program has ended; nil when it does not.
  public func waitForEnd(within limit: Duration = VirtualTerminal.patience) -> Ending? {
    let end = ContinuousClock.now + limit
    while ending == nil, ContinuousClock.now < end {
      let isOpen = pump(milliseconds: 5)
      reap(waits: false)
      if !isOpen, ending == nil { poll(nil, 0, 5) }
    }
    while ending != nil, pump(milliseconds: 0) {}
    return ending
  }

  private func reap(waits: Bool) {
    var status: Int32 = 0
    guard waitpid(process, &status, waits ? 0 : WNOHANG) == process else { return }
    let signal = cp_ending_signal(status)
    ending = signal > 0 ? .killed(signal: signal) : .exited(cp_exit_status(status))
  }

  private func hasOutput(within milliseconds: Int32) -> Bool {
    guard terminal >= 0 else { return false }
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0 && wait.revents & Int16(POLLIN) != 0
  }

  /// Feeds the emulator with what is pending; false when nothing can come any more.
  private func pump(milliseconds: Int32) -> Bool {
    guard terminal >= 0 else { return false }
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return ending == nil }
    var bytes = [UInt8](repeating: 0, count: max(1, gulp))
    let count = read(terminal, &bytes, bytes.count)
    if count <= 0 { return count < 0 && (errno == EAGAIN || errno == EINTR) }
    output += bytes[..<count]
    cv_set_ambiguous_width(Int32(ambiguousWidth))
    bytes.withUnsafeBytes { raw in
      let pointer = raw.bindMemory(to: CChar.self).baseAddress
      _ = vterm_input_write(emulator, pointer, count)
    }
    heldAnswers += takeEmulatorOutput()
    if !holdsAnswers { releaseAnswers() }
    return true
  }
}

// MARK: - Input

extension VirtualTerminal {
  /// Types text, as a keyboard or an input method does.
  public func type(_ text: String) {
    // Emptied after each character: the emulator's buffer drops what it has no room for.
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      vterm_keyboard_unichar(emulator, scalar.value, VTERM_MOD_NONE)
      bytes += takeEmulatorOutput()
    }
    send(bytes)
  }

  /// Presses a key, as xterm encodes it.
  public func press(_ key: TestKey, _ modifiers: TestKey.Modifiers = []) {
    let modifier = VTermModifier(rawValue: modifiers.rawValue)
    switch key {
    case .character(let scalar): vterm_keyboard_unichar(emulator, scalar.value, modifier)
    case .named(let code): vterm_keyboard_key(emulator, VTermKey(rawValue: code), modifier)
    case .backTab: vterm_keyboard_key(emulator, VTERM_KEY_TAB, VTERM_MOD_SHIFT)
    }
    send(takeEmulatorOutput())
  }

  /// Pastes text; bracketed if the program asked for that.
  public func paste(_ text: String) {
    vterm_keyboard_start_paste(emulator)
    var bytes = takeEmulatorOutput() + Array(text.utf8)
    vterm_keyboard_end_paste(emulator)
    bytes += takeEmulatorOutput()
    send(bytes)
  }

  /// Sends bytes as they are.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, terminal >= 0 {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if !pump(milliseconds: 1) {
        return
      }
    }
  }

  /// Sends text as it is.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Changes the size of the window.
  public func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    cp_resize(terminal, Int32(rows), Int32(columns))
  }

  /// Tells the program of another size without having it.
  public func claimSize(columns: Int, rows: Int) {
    cp_resize(terminal, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program.
  public func kill(_ signal: Int32) { Glibc.kill(process, signal) }

  /// Closes the window.
  public func hangUp() {
    close(terminal)
    terminal = -1
  }

  private func releaseAnswers() {
    let answers = heldAnswers
    heldAnswers = []
    send(answers)
  }

  private func takeEmulatorOutput() -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [CChar](repeating: 0, count: 4096)
    while true {
      let count = vterm_output_read(emulator, &part, part.count)
      if count == 0 { return bytes }
      bytes += part[..<count].map { UInt8(bitPattern: $0) }
    }
  }
}

extension VirtualTerminal {
  /// Whether the tty edits lines, echoes and makes signals of keys, as a shell needs it.
  public var isCooked: Bool { terminal >= 0 && cp_is_cooked(terminal) }
}
