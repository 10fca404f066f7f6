import TUI

/// OSC 52: how a program gives a text to the clipboard of the machine that its terminal runs on, ssh or not.
public enum ClipboardSequence {
  /// Why a text is not sent.
  public enum Refusal: Error, Hashable, Sendable {
    case empty
    /// Longer than `Clipboard.terminalLimit`.
    case tooLong
    /// With control characters other than line ends and tabs.
    case controls
    /// The terminal would print the sequence.
    case terminal
  }

  /// `ESC ] 52 ; c ; base64 BEL`.
  ///
  /// - Parameter terminal: What TERM says.
  /// BEL ends it, because some terminals know no other end. tmux passes it on by itself where `set-clipboard` is on.
  public static func bytes(copying text: String, terminal: String) throws(Refusal) -> [UInt8] {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Clipboard.terminalLimit else { throw .tooLong }
    guard knowsMessages(terminal) else { throw .terminal }
    guard text.unicodeScalars.allSatisfy({ !isControl($0) }) else { throw .controls }
    return Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
  }

  /// A text with control characters could do, where it is pasted, what nobody sees on the screen. Line ends and the tabs
  /// between the cells of a table do what is seen.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return false }
    return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// The Linux console and old hardware print what they do not know.
  private static func knowsMessages(_ terminal: String) -> Bool {
    !["linux", "dumb", "cons25"].contains(terminal) && !terminal.hasPrefix("vt")
  }

  // Not Foundation's: this target does without it.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      value <<= (3 - group.count) * 8
      for place in 0..<4 {
        let isFilled = place <= group.count
        result.append(isFilled ? alphabet[value >> (18 - place * 6) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
