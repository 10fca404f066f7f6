import Core
import TUI

/// Plays keys without a terminal, every effect carried out before the next key, and keeps the last picture.
struct Playback {
  private var state: State
  private var derived: Derived
  private let runner: EffectRunner
  private var isOver = false

  init(state: State, derived: Derived, runner: EffectRunner) {
    self.state = state
    self.derived = derived
    self.runner = runner
    self.derived.refresh(for: state)
  }

  mutating func play(_ events: [InputEvent]) {
    for effect in state.startupEffects() {
      for answer in runner.run(effect, derived.composition) { send(answer) }
    }
    for event in events where !isOver { send(.input(event)) }
  }

  private mutating func send(_ message: Message) {
    let effects = update(&state, message, derived.environment(for: state, answering: message))
    derived.refresh(for: state)
    for effect in effects {
      if effect == .quit { isOver = true }
      for answer in runner.run(effect, derived.composition) { send(answer) }
    }
  }

  /// The screen as text; the caret's place stands below.
  var picture: String {
    let frame = view(state, derived)
    let caret = frame.cursor.map { "光标：第\($0.row + 1)行第\($0.column + 1)列\n" } ?? ""
    return frame.text + "\n" + caret
  }
}
