import Foundation
import Synchronization

/// A program that a test ran had not ended when its time was up, and was killed.
public struct OverdueProgram: Error, CustomStringConvertible {
  public let command: String
  public let seconds: Int
  public var description: String { "not ended after \(seconds) s, and killed: \(command)" }
}

extension Process {
  /// Runs the program to its end. One that hangs is killed, so that no test waits for ever.
  ///
  /// - Parameters:
  ///   - seconds: far more than anything needs, on a busy machine and under the sanitizers too.
  ///   - meanwhile: what is done while it runs, such as reading what it prints.
  /// - Throws: `OverdueProgram`, and what starting it or `meanwhile` throws.
  @discardableResult
  public func runToEnd<Result>(
    within seconds: Int = 600, meanwhile: () throws -> Result = {}
  ) throws -> Result {
    try run()
    let deadline = Deadline(of: processIdentifier, in: seconds)
    defer { deadline.cancel() }
    let result = try meanwhile()
    waitUntilExit()
    guard !deadline.hasPassed else {
      let words = [executableURL?.path ?? ""] + (arguments ?? [])
      throw OverdueProgram(command: words.joined(separator: " "), seconds: seconds)
    }
    return result
  }
}

/// Kills a process when its time is up.
private final class Deadline: Sendable {
  private enum State { case running, passed, cancelled }
  private let state = Mutex(State.running)

  init(of process: pid_t, in seconds: Int) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [self] in
      state.withLock { state in
        guard state == .running else { return }
        state = .passed
        kill(process, SIGKILL)
      }
    }
  }

  var hasPassed: Bool { state.withLock { $0 == .passed } }

  func cancel() { state.withLock { if $0 == .running { $0 = .cancelled } } }
}
