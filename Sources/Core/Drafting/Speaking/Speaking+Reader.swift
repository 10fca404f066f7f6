extension SpokenLength {
  /// Counts syllables over UTF-8; broken UTF-8 counts nothing and is walked over.
  struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var length = SpokenLength()
    private var isPausing = true

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func read() -> SpokenLength {
      var reader = self
      while reader.position < bytes.count { reader.step() }
      // The end of a heading or paragraph is a breath, whether or not a mark shows it.
      if !reader.isPausing { reader.length.pauses += 1 }
      return reader.length
    }

    private mutating func step() {
      let byte = bytes[position]
      switch byte {
      case 0xE3...0xE9 where isWhole(3): readIdeograph(byte)
      case 0x30...0x39: readNumber()
      case 0x41...0x5A, 0x61...0x7A: say(1, 1)
      case 0..<0x80: readMark(byte)
      case 0xC3...0xD4 where isWhole(2): say(byte == 0xCC || byte == 0xCD ? 0 : 1, 2)
      case 0xE0...0xEF where isWhole(3): readOther(byte)
      case 0xF0...0xF4 where isWhole(4): say(byte == 0xF0 && bytes[position + 1] >= 0xA0 ? 1 : 0, 4)
      default: position += 1
      }
    }

    private mutating func readIdeograph(_ byte: UInt8) {
      guard byte == 0xE3 else { return say(1, 3) }
      let code = UInt16(bytes[position + 1] & 0x3F) << 6 | UInt16(bytes[position + 2] & 0x3F)
      switch code {
      case 0x01, 0x02: pause(3)  // 、 。
      case 0x05...0x07, 0x41...0xFF: say(1, 3)  // 々 〇, kana
      case 0x400...0xFFF: say(1, 3)  // U+3400 and on
      default: position += 3
      }
    }

    private mutating func readOther(_ byte: UInt8) {
      if byte == 0xEF, bytes[position + 1] == 0xBC {
        switch bytes[position + 2] {
        case 0x90...0x99: return readNumber()
        case 0xA1...0xBA: return say(1, 3)  // Ａ–Ｚ
        case 0x81, 0x8C, 0x9A, 0x9B, 0x9F: return pause(3)  // ！，：；？
        default: position += 3
        }
      } else if byte == 0xE2 {
        switch (bytes[position + 1], bytes[position + 2]) {
        case (0x80, 0x94), (0x80, 0xA6): pause(3)  // — …
        case (0x91, 0xA0...0xBF), (0x92, 0x80...0x9B): say(1, 3)  // ① ⑴
        case (0x84, 0x83): say(3, 3)  // ℃, 摄氏度
        default: position += 3
        }
      } else {
        position += 3
      }
    }

    private mutating func readMark(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"):
        pause(1)
      default: position += 1
      }
    }

    private mutating func readNumber() {
      let number = SpokenNumber(bytes, at: position)
      length.syllables += number.syllables
      position = number.end
      isPausing = false
    }

    private mutating func say(_ syllables: Int, _ width: Int) {
      length.syllables += syllables
      position += width
      isPausing = false
    }

    private mutating func pause(_ width: Int) {
      if !isPausing { length.pauses += 1 }
      isPausing = true
      position += width
    }

    private func isWhole(_ width: Int) -> Bool {
      guard position + width <= bytes.count else { return false }
      for offset in 1..<width where bytes[position + offset] & 0xC0 != 0x80 { return false }
      return true
    }
  }
}
