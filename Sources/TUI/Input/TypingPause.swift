/// The pause after which prose is journalled: half a second without a key. Mail and signals do not put it off, or what is written
/// while others keep touching the workbook would never be saved.
public struct TypingPause: Sendable {
  private var end: ContinuousClock.Instant?

  public init() {}

  /// How long to wait for a key.
  /// - Parameter isTyping: whether there is prose that is not saved.
  /// - Returns: nil where nothing waits for a pause.
  public mutating func timeout(isTyping: Bool, at now: ContinuousClock.Instant) -> Duration? {
    guard isTyping else {
      end = nil
      return nil
    }
    let end = self.end ?? now + .milliseconds(500)
    self.end = end
    return max(.zero, end - now)
  }

  /// Whether the pause has come; the next one begins when it is asked for.
  /// - Parameter typed: whether a key came meanwhile, with which the pause begins anew.
  public mutating func isOver(typed: Bool, at now: ContinuousClock.Instant) -> Bool {
    guard let end else { return false }
    if typed {
      self.end = now + .milliseconds(500)
      return false
    }
    guard now >= end else { return false }
    self.end = nil
    return true
  }
}
