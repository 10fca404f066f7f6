/// A few words being put together without an allocation: figures are said by the hundred at a keystroke.
struct ShortText {
  private static let capacity = 80

  private var bytes = InlineArray<80, UInt8>(repeating: 0)
  private var count = 0
  /// What has left the bytes because there was no more room.
  private var earlier = ""

  init(_ start: String = "") { append(start) }

  mutating func append(_ byte: UInt8) {
    if count == Self.capacity { spill() }
    bytes[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { for byte in $0 { append(byte) } }
  }

  /// Digits with a point before the last so many of them; zeros are put in front where there are fewer.
  mutating func append(digitsOf number: UInt64, pointBefore places: Int) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var length = 0
    var rest = number
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      digits[length] = UInt8(truncatingIfNeeded: digit)
      length += 1
      rest = quotient
    } while rest > 0
    var position = max(length, places + 1)
    while position > 0 {
      position -= 1
      append(UInt8(ascii: "0") + (position < length ? digits[position] : 0))
      if position == places, places > 0 { append(UInt8(ascii: ".")) }
    }
  }

  mutating func append(zeros: Int) {
    var rest = zeros
    while rest > 0 {
      append(UInt8(ascii: "0"))
      rest -= 1
    }
  }

  /// Only whole scalars may leave, so all that is there but the bytes of one that is not finished.
  private mutating func spill() {
    var whole = count
    while whole > 0, bytes[whole - 1] & 0xC0 == 0x80 { whole -= 1 }
    whole = whole > 0 && bytes[whole - 1] >= 0xC0 ? whole - 1 : count
    earlier += text(whole)
    for index in whole..<count { bytes[index - whole] = bytes[index] }
    count -= whole
  }

  private func text(_ length: Int) -> String {
    bytes.span.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[..<length]), as: UTF8.self)
    }
  }

  var string: String { earlier.isEmpty ? text(count) : earlier + text(count) }
}
