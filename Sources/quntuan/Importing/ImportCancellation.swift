import Synchronization

/// Which orders of imports are no longer wanted: said by the thread that draws, asked by the one that reads.
final class ImportCancellation: Sendable {
  private let last = Mutex(0)

  /// Stops the order of this number and those before it.
  func cancel(_ number: Int) { last.withLock { $0 = max($0, number) } }

  func cancelAll() { cancel(.max) }

  func isCancelled(_ number: Int) -> Bool { last.withLock { number <= $0 } }
}
