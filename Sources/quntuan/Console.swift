import Exchange
import Glibc
import TUI
import Terminal

/// Standard output and standard error, written at once and whole.
enum Console {
  /// A line on standard output.
  /// - Throws: `CommandFailure` if it cannot be written.
  static func print(_ line: String) throws { try write(line + "\n") }

  /// Text on standard output as it is.
  /// - Throws: `CommandFailure` if it cannot be written.
  static func write(_ text: String) throws { try write(Array(text.withoutControls.utf8)) }

  /// Bytes on standard output: not for a terminal, which they could steer.
  /// - Throws: `CommandFailure` if they cannot be written.
  static func write(_ bytes: [UInt8]) throws {
    guard let code = put(bytes, to: STDOUT_FILENO) else { return }
    // A reader that has seen enough (`| head`) is no error.
    if code == EPIPE { throw ExitStatus.done }
    throw CommandFailure(.inputOutput, "写不出结果：\(systemErrorText(code))")
  }

  /// A line on standard error; where even that fails there is nobody to tell.
  static func note(_ line: String) { noteText(line + "\n") }

  /// Text on standard error as it is.
  static func noteText(_ text: String) {
    _ = put(Array(text.withoutControls.utf8), to: STDERR_FILENO)
  }

  /// Gives a text to the clipboard of the machine that the terminal runs on, wherever standard output goes.
  /// - Throws: `CommandFailure` without a terminal that could take it, or for too long a text.
  static func copy(_ text: String) throws {
    let terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC)
    guard terminal >= 0 else {
      throw CommandFailure(.usage, "这里没有终端，放不进剪贴板；请加-o 文件")
    }
    defer { close(terminal) }
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    let bytes: [UInt8]
    do { bytes = try ClipboardSequence.bytes(copying: text, terminal: name) } catch {
      switch error {
      case .empty: throw CommandFailure(.badData, "没有可以放进剪贴板的文字")
      case .tooLong:
        throw CommandFailure(
          .badData, "太长，终端的剪贴板放不下（\(Clipboard.terminalLimit)字节以内）；请加-o 文件")
      case .controls: throw CommandFailure(.badData, "文字里有控制字符，不能放进剪贴板；请加-o 文件")
      case .terminal:
        throw CommandFailure(.usage, "这个终端（TERM=\(name)）没有剪贴板；请加-o 文件")
      }
    }
    if let code = put(bytes, to: terminal) {
      throw CommandFailure(.inputOutput, "写不到终端：\(systemErrorText(code))")
    }
  }

  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The error number, or nil once everything is written.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
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
