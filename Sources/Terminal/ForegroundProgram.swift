import CNcursesw
import Glibc

/// Another program that has the terminal for as long as it runs: an editor.
///
/// Foundation's `Process` would not do: it puts a child into a process group of its own, and the terminal stops whoever
/// reads from it there.
public enum ForegroundProgram {
  /// How it ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with this status; 0 says that all is well.
    case exited(Int32)
    case killed(signal: Int32)
    /// Not at all: the error number says why it could not begin.
    case notStarted(code: Int32)
  }

  /// Runs a program with its arguments and waits for its end.
  /// - Parameter words: Its name, sought on PATH, and what it is given; without any nothing is run.
  public static func run(_ words: [String]) -> Ending {
    guard !words.isEmpty else { return .notStarted(code: ENOENT) }
    var pointers = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var status: Int32 = 0
    let code = cn_run_program(pointers, &status)
    guard code == 0 else { return .notStarted(code: code) }
    // As <sys/wait.h> has it, whose macros Swift does not import: the low seven bits name the signal.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }
}
