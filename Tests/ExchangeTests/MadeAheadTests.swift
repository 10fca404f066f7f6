import Dispatch
import Synchronization
import Testing

@testable import Exchange

@Suite("What is made ahead on another thread")
struct MadeAheadTests {
  private static func counter(upTo last: Int, then error: TableError? = nil) -> MadeAhead<Int> {
    let made = Mutex(0)
    return MadeAhead(most: 3) { () throws(TableError) in
      let number = made.withLock { number in
        number += 1
        return number
      }
      if number <= last { return number }
      if let error { throw error }
      return nil
    }
  }

  @Test("comes in its order, to the end", arguments: [0, 1, 3, 4, 1_000])
  func order(count: Int) throws {
    let ahead = Self.counter(upTo: count)
    defer { ahead.stop() }
    var taken: [Int] = []
    while let number = try ahead.next() { taken.append(number) }
    #expect(taken == Array(0..<count).map { $0 + 1 })
  }

  @Test("fails where making failed, after what was made before")
  func failure() throws {
    let ahead = Self.counter(upTo: 5, then: .cancelled)
    defer { ahead.stop() }
    for number in 1...5 { #expect(try ahead.next() == number) }
    #expect(throws: TableError.cancelled) { try ahead.next() }
  }

  @Test("is not made any more once nobody wants it, and never runs further ahead than was said")
  func stopped() throws {
    let made = Mutex(0)
    let calls = DispatchSemaphore(value: 0)
    let ahead = MadeAhead(most: 3) { () throws(TableError) -> Int? in
      made.withLock { $0 += 1 }
      calls.signal()
      return 0
    }
    for _ in 0..<10 { _ = try ahead.next() }
    ahead.stop()
    let count = made.withLock { $0 }
    #expect((10...14).contains(count))
    for _ in 0..<count { calls.wait() }
    // A thread that went on would make the next one at once.
    #expect(calls.wait(timeout: .now() + .milliseconds(200)) == .timedOut)
  }
}
