import TUI

/// The escape sequences that terminals send: ECMA-48 control sequences (`ESC [ … final`), single
/// shifts (`ESC O x`) and the Linux console's `ESC [ [ x`.
enum KeySequence {
  enum Meaning: Hashable {
    case key(Key)
    case cursorReport(row: Int, column: Int)
    case pasteBegins
    case pointer(PointerEvent)
    case unknown
  }

  /// Whether a sequence, which begins with `ESC [` or `ESC O`, has its final byte.
  static func isComplete(_ sequence: [UInt8]) -> Bool {
    guard sequence.count > 2, let last = sequence.last else { return false }
    if sequence[1] == UInt8(ascii: "["), sequence[2] == UInt8(ascii: "[") {
      return sequence.count == 4
    }
    // Old terminals put a modifier before the final: ESC O 5 C.
    if sequence[1] == UInt8(ascii: "O") { return !isDigitOrSeparator(last) }
    return (0x40...0x7E).contains(last)
  }

  static func meaning(of sequence: [UInt8]) -> Meaning {
    guard isComplete(sequence), let final = sequence.last else { return .unknown }
    let body = sequence[2...].dropLast()
    if body.first == UInt8(ascii: "[") { return consoleFunction(final) }
    if body.first == UInt8(ascii: "<") { return mouse(body.dropFirst(), final) }
    guard let numbers = numbers(in: body) else { return .unknown }
    if sequence[1] == UInt8(ascii: "O") { return shifted(numbers, final) }
    return control(numbers, final)
  }

  private static func isDigitOrSeparator(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ";")
  }

  /// The parameters; nil when there is anything but small decimal numbers among them.
  private static func numbers(in body: ArraySlice<UInt8>) -> [Int]? {
    guard body.allSatisfy(isDigitOrSeparator) else { return nil }
    if body.isEmpty { return [] }
    var numbers: [Int] = []
    for field in body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard field.count <= 5 else { return nil }
      numbers.append(field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return numbers
  }

  private static func consoleFunction(_ final: UInt8) -> Meaning {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .unknown }
    return .key(.function(Int(final - UInt8(ascii: "A")) + 1))
  }

  /// A report of the mouse in SGR form (xterm's mode 1006): `ESC [ < button ; column ; row M`, m for a release.
  ///
  /// Only the left button and the wheel are ours, and those without Shift, Control or Alt.
  private static func mouse(_ body: ArraySlice<UInt8>, _ final: UInt8) -> Meaning {
    guard let numbers = numbers(in: body), numbers.count == 3, final == UInt8(ascii: "M"),
      numbers[1] > 0, numbers[2] > 0
    else { return .unknown }
    let place = Point(column: numbers[1] - 1, row: numbers[2] - 1)
    switch numbers[0] {
    case 0: return .pointer(PointerEvent(.click, at: place))
    case 64: return .pointer(PointerEvent(.wheelUp, at: place))
    case 65: return .pointer(PointerEvent(.wheelDown, at: place))
    default: return .unknown
    }
  }

  private static func control(_ numbers: [Int], _ final: UInt8) -> Meaning {
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch (final, numbers.first ?? 1) {
    case (UInt8(ascii: "~"), 200): return .pasteBegins
    case (UInt8(ascii: "~"), let number):
      return modifier == 1 ? editing(number) : modifier == 2 ? shiftedEditing(number) : .unknown
    case (UInt8(ascii: "Z"), 1): return .key(.backTab)
    case (UInt8(ascii: "R"), let row) where numbers.count == 2 && row > 1:
      return .cursorReport(row: row, column: modifier)
    case (_, 1): return modified(final, modifier)
    default: return .unknown
    }
  }

  private static func editing(_ number: Int) -> Meaning {
    switch number {
    case 1, 7: .key(.home)
    case 2: .key(.insert)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: .key(.function(number - 10))
    case 17...21: .key(.function(number - 11))
    case 23, 24: .key(.function(number - 12))
    default: .unknown
    }
  }

  /// A Shift-Delete must not delete: with Shift only those are ours that move.
  private static func shiftedEditing(_ number: Int) -> Meaning {
    switch number {
    case 1, 7: .key(.shiftHome)
    case 4, 8: .key(.shiftEnd)
    case 5: .key(.shiftPageUp)
    case 6: .key(.shiftPageDown)
    default: .unknown
    }
  }

  private static func shifted(_ numbers: [Int], _ final: UInt8) -> Meaning {
    if numbers.isEmpty, let key = keypad(final) { return .key(key) }
    return modified(final, numbers.last ?? 1)
  }

  /// Arrows, Home, End and F1–F4; modifier 1 is none, 2 Shift, 5 Control, 6 both.
  private static func modified(_ final: UInt8, _ modifier: Int) -> Meaning {
    let keys: (plain: Key, shift: Key?, control: Key?, both: Key?)
    switch final {
    case UInt8(ascii: "A"): keys = (.up, .shiftUp, .controlUp, .controlShiftUp)
    case UInt8(ascii: "B"): keys = (.down, .shiftDown, .controlDown, .controlShiftDown)
    case UInt8(ascii: "C"):
      keys = (.right, .shiftRight, .controlRight, .controlShiftRight)
    case UInt8(ascii: "D"):
      keys = (.left, .shiftLeft, .controlLeft, .controlShiftLeft)
    case UInt8(ascii: "H"): keys = (.home, .shiftHome, .controlHome, .controlShiftHome)
    case UInt8(ascii: "F"): keys = (.end, .shiftEnd, .controlEnd, .controlShiftEnd)
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      keys = (.function(Int(final - UInt8(ascii: "P")) + 1), nil, nil, nil)
    default: return .unknown
    }
    let key: Key?
    switch modifier {
    case 1: key = keys.plain
    case 2: key = keys.shift
    case 5: key = keys.control
    case 6: key = keys.both
    default: key = nil
    }
    return key.map(Meaning.key) ?? .unknown
  }

  /// The number block of a terminal in keypad mode.
  private static func keypad(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // j … y are * + , - . / 0 … 9, in ASCII's own order.
      .character(Unicode.Scalar(final - UInt8(ascii: "j") + UInt8(ascii: "*")))
    default: nil
    }
  }
}
