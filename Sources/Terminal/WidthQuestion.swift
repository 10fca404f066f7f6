import CNcursesw

/// The question put to the terminal at the start: where is the cursor after one “ in column 1?
struct WidthQuestion {
  /// A slow line must not turn the layout over under the user's hands.
  private static let patience: Duration = .milliseconds(150)

  private let memory: WidthMemory?
  private let askedAt = ContinuousClock.now
  private var isAnswered = false

  init(memory: WidthMemory?) {
    self.memory = memory
  }

  /// The width that a report of the cursor's place means for this session; nil when it is no
  /// answer, or too late to be acted upon now. Late ones still help the next start.
  mutating func answer(row: Int, column: Int) -> Int? {
    guard !isAnswered, row == CN_WIDTH_QUERY_ROW, column == 2 || column == 3 else { return nil }
    isAnswered = true
    let width = column - 1
    if width != memory?.recall() { memory?.remember(width) }
    return ContinuousClock.now - askedAt <= Self.patience ? width : nil
  }
}
