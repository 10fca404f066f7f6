import Synchronization

/// Whether an undo that takes long is still wanted: said by the thread that draws, asked by the one that writes.
final class UndoStop: Sendable {
  private let isAsked = Mutex(false)

  /// Before an undo begins: what was said of the one before is forgotten.
  func reset() { isAsked.withLock { $0 = false } }

  func stop() { isAsked.withLock { $0 = true } }

  var isWanted: Bool { isAsked.withLock { $0 } }
}
