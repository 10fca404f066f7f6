import Dispatch
import Synchronization

/// Makes things on a thread of its own, a few ahead of the one that takes them.
final class MadeAhead<Item: Sendable>: Sendable {
  private struct State {
    var made: [Result<Item?, TableError>] = []
    var isStopped = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Begins to make things.
  /// - Parameters:
  ///   - most: how many wait to be taken at most.
  ///   - make: makes the next one; nil, like an error, ends the making.
  init(most: Int, _ make: @escaping @Sendable () throws(TableError) -> Item?) {
    // A semaphore must not be let go with less than it began with.
    for _ in 0..<most { room.signal() }
    DispatchQueue(label: "quntuan.ahead").async { [self] in
      while isRoomy() {
        let made: Result<Item?, TableError>
        do throws(TableError) { made = .success(try make()) } catch { made = .failure(error) }
        let isLast = if case .success(.some) = made { false } else { true }
        state.withLock { $0.made.append(made) }
        ready.signal()
        if isLast { break }
      }
      ended.signal()
    }
  }

  /// Waits for room; false if nobody wants more.
  private func isRoomy() -> Bool {
    room.wait()
    return state.withLock { !$0.isStopped }
  }

  /// The next thing, in the order of their making; nil at the end, and must not be asked again after that or an error.
  func next() throws(TableError) -> Item? {
    ready.wait()
    let made = state.withLock { $0.made.removeFirst() }
    room.signal()
    return try made.get()
  }

  /// Returns when nothing is made any more.
  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
    ended.wait()
  }
}
