import CNcursesw
import TUI

/// The keys of this terminal, as its terminfo entry has them.
@MainActor enum TerminalKeys {
  static func sequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (number, key) in keys {
      guard let text = cn_key_sequence(number) else { continue }
      let bytes = Array(String(cString: text).utf8)
      // Others are control characters, which mean themselves.
      guard bytes.count > 2, KeySequence.isComplete(bytes) else { continue }
      sequences[bytes] = key
    }
    return sequences
  }

  private static let keys: [(Int32, Key)] =
    [
      (CN_KEY_UP, .up), (CN_KEY_DOWN, .down), (CN_KEY_LEFT, .left), (CN_KEY_RIGHT, .right),
      (CN_KEY_HOME, .home), (CN_KEY_END, .end), (CN_KEY_PAGE_UP, .pageUp),
      (CN_KEY_PAGE_DOWN, .pageDown), (CN_KEY_INSERT, .insert), (CN_KEY_DELETE, .delete),
      (CN_KEY_BACK_TAB, .backTab), (CN_KEY_SHIFT_UP, .shiftUp), (CN_KEY_SHIFT_DOWN, .shiftDown),
      (CN_KEY_SHIFT_LEFT, .shiftLeft), (CN_KEY_SHIFT_RIGHT, .shiftRight),
    ] + (0..<12).map { (CN_KEY_F1 + $0, .function(Int($0) + 1)) }
}
