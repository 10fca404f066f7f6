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
    #expect(pause.timeout(isTyping: true, at: at(0)) == .milliseconds(500))
    #expect(!pause.isOver(typed: true, at: at(300)))
    #expect(pause.timeout(isTyping: true, at: at(300)) == .milliseconds(500))
    #expect(pause.isOver(typed: false, at: at(800)))
  }

  @Test("is not put off by what others do to the workbook")
  func mail() {
    var pause = TypingPause()
    _ = pause.timeout(isTyping: true, at: at(0))
    for time in stride(from: 100, to: 500, by: 100) {
      #expect(!pause.isOver(typed: false, at: at(time)))
      #expect(pause.timeout(isTyping: true, at: at(time)) == .milliseconds(500 - time))
    }
    #expect(pause.isOver(typed: false, at: at(500)))
  }

  @Test("is waited for by nobody where all is saved")
  func saved() {
    var pause = TypingPause()
    _ = pause.timeout(isTyping: true, at: at(0))
    #expect(pause.timeout(isTyping: false, at: at(100)) == nil)
    #expect(!pause.isOver(typed: false, at: at(900)))
  }
}
