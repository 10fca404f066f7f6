import TUI

/// Turns the bytes of a terminal into keys and pastes.
///
/// Not curses' own `get_wch`: that drops a character whose bytes come in two reads, swallows up to
/// sixteen after an invalid one, lets unknown sequences through as text, and reads byte by byte.
struct InputDecoder {
  enum Output: Hashable {
    case event(InputEvent)
    /// The answer to “where is the cursor”, from 1.
    case cursorReport(row: Int, column: Int)
  }

  private enum State {
    case ground
    case escape
    /// After `ESC [` or `ESC O`: the bytes so far, escape included.
    case sequence([UInt8])
    /// Inside a message of the terminal (OSC, DCS …), which ends at BEL or ST.
    case message
    case paste(PasteReader)
  }

  private var state = State.ground
  private var reader = UnicodeReader()
  private let keys: [[UInt8]: Key]
  private static let longestSequence = 64

  /// Knows the standard sequences, and before them those of this terminal.
  init(keys: [[UInt8]: Key] = [:]) { self.keys = keys }

  /// How long a pause ends what is unfinished; nil when nothing is.
  var patience: Duration? {
    switch state {
    case .ground, .paste: nil
    case .escape: .milliseconds(25)
    // Nobody types a whole prefix by hand: this is a slow line in the middle of a sequence.
    case .sequence, .message: .milliseconds(100)
    }
  }

  /// Takes what was read.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Output] {
    var outputs: [Output] = []
    for byte in bytes { take(byte, into: &outputs) }
    return outputs
  }

  /// Says that nothing followed within `patience`: a lone escape is the key, a prefix that Alt
  /// makes is that, and any other unfinished sequence is dropped.
  mutating func expire() -> [Output] {
    defer { if patience != nil { state = .ground } }
    switch state {
    case .escape: return [.event(.key(.escape))]
    case .sequence([0x1B, UInt8(ascii: "O")]): return [.event(.key(.alt("O")))]
    case .ground, .sequence, .message, .paste: return []
    }
  }

  private mutating func take(_ byte: UInt8, into outputs: inout [Output]) {
    switch state {
    case .ground: takeText(byte, into: &outputs)
    case .escape: takeAfterEscape(byte, into: &outputs)
    case .sequence(let prefix): takeSequence(prefix, byte, into: &outputs)
    case .message:
      if byte == 0x07 { state = .ground }
      // ST is ESC \: the escape ends the message, the backslash is swallowed after it.
      if byte == 0x1B { state = .escape }
    case .paste(var paste):
      // Emptied first, so that the text has one owner and grows in place.
      state = .ground
      if paste.isClosed(by: byte) {
        outputs.append(.event(.paste(paste.text)))
        if paste.isCut { outputs.append(.event(.pasteCut(limit: PasteReader.limit))) }
      } else {
        state = .paste(paste)
      }
    }
  }

  private mutating func takeText(_ byte: UInt8, into outputs: inout [Output]) {
    guard let scalar = reader.next(byte) else { return }
    switch scalar {
    case "\u{1B}": state = .escape
    case "\r", "\n": outputs.append(.event(.key(.enter)))
    case "\t": outputs.append(.event(.key(.tab)))
    case "\u{8}", "\u{7F}": outputs.append(.event(.key(.backspace)))
    case "\u{0}": outputs.append(.event(.key(.control(" "))))
    case "\u{1}"..."\u{1A}":
      outputs.append(.event(.key(.control(Unicode.Scalar(byte + 0x60)))))
    case "\u{0}"..."\u{1F}", "\u{80}"..."\u{9F}": break
    default: outputs.append(.event(.key(.character(scalar))))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, into outputs: inout [Output]) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([0x1B, byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .message
    case 0x1B:
      outputs.append(.event(.key(.escape)))
      state = .escape
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      outputs.append(.event(.key(.alt(Unicode.Scalar(byte)))))
    case 0x08, 0x09, 0x0A, 0x0D:
      // Alt-Enter, Alt-Tab: an Escape out of them would throw away what is being typed.
      break
    case ..<0x20, 0x80...:
      // A Ctrl key that a slow line delivers with the Escape before it, or Chinese that an input method commits.
      outputs.append(.event(.key(.escape)))
      takeText(byte, into: &outputs)
    default: break
    }
  }

  private mutating func takeSequence(
    _ prefix: [UInt8], _ byte: UInt8, into outputs: inout [Output]
  ) {
    guard byte >= 0x20, byte < 0x7F else {
      // Broken off: what breaks it is input of its own.
      state = .ground
      return takeText(byte, into: &outputs)
    }
    let sequence = prefix + [byte]
    guard KeySequence.isComplete(sequence) else {
      state = .sequence(sequence.count < Self.longestSequence ? sequence : prefix)
      return
    }
    state = .ground
    if let key = keys[sequence] { return outputs.append(.event(.key(key))) }
    switch KeySequence.meaning(of: sequence) {
    case .key(let key): outputs.append(.event(.key(key)))
    case .cursorReport(let row, let column):
      outputs.append(.cursorReport(row: row, column: column))
    case .pasteBegins: state = .paste(PasteReader())
    case .pointer(let event): outputs.append(.event(.pointer(event)))
    case .unknown: break
    }
  }
}
