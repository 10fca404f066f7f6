import Exchange
import Glibc

/// Standard output and standard error, written at once and whole.
enum Console {
  /// A line on standard output.
  /// - Throws: `CommandFailure` if it cannot be written.
  static func print(_ line: String) throws { try write(line + "\n") }

  /// Text on standard output as it is.
  /// - Throws: `CommandFailure` if it cannot be written.
  static func write(_ text: String) throws {
    guard let code = put(text, to: STDOUT_FILENO) else { return }
    // A reader that has seen enough (`| head`) is no error.
    if code == EPIPE { throw ExitStatus.done }
    throw CommandFailure(.inputOutput, "写不出结果：\(systemErrorText(code))")
  }

  /// A line on standard error; where even that fails there is nobody to tell.
  static func note(_ line: String) { _ = put(line + "\n", to: STDERR_FILENO) }

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The error number, or nil once everything is written.
  private static func put(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.withoutControls.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

extension String {
  /// The text with a sign for every control character but line ends and tabs: what stood in a file must not steer a
  /// terminal.
  fileprivate var withoutControls: String {
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }
}
