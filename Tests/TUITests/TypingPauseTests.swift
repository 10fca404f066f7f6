import TUI
import Testing

@Suite("The pause after which prose is saved")
struct TypingPauseTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test("comes half a second after the last key")
  func afterTheLastKey() {
    var pause = TypingPause()
    let first = pause.timeout(isTyping: true, at: at(0))
    let isOverAtKey = pause.isOver(typed: true, at: at(300))
    let second = pause.timeout(isTyping: true, at: at(300))
    let isOver = pause.isOver(typed: false, at: at(800))
    #expect(first == .milliseconds(500) && !isOverAtKey)
    #expect(second == .milliseconds(500) && isOver)
  }

  @Test("is not put off by what others do to the workbook")
  func mail() {
    var pause = TypingPause()
    _ = pause.timeout(isTyping: true, at: at(0))
    for time in stride(from: 100, to: 500, by: 100) {
      let isOver = pause.isOver(typed: false, at: at(time))
      let rest = pause.timeout(isTyping: true, at: at(time))
      #expect(!isOver && rest == .milliseconds(500 - time))
    }
    let isOver = pause.isOver(typed: false, at: at(500))
    #expect(isOver)
  }

  @Test("is waited for by nobody where all is saved")
  func saved() {
    var pause = TypingPause()
    _ = pause.timeout(isTyping: true, at: at(0))
    let timeout = pause.timeout(isTyping: false, at: at(100))
    let isOver = pause.isOver(typed: false, at: at(900))
    #expect(timeout == nil && !isOver)
  }
}
