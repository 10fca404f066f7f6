extension StringProtocol {
  /// How many columns a terminal gives to the text; “ ” … — · count one, as in most terminals' default.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// The text with blanks after it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with blanks before it up to a width.
  func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + self
  }

  /// Lines of at most so many columns, broken between hanzi or at blanks; a mark that closes never begins one.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in breakable {
      let isClosing = word.unicodeScalars.first.map { "，。；：、？！）”」".unicodeScalars.contains($0) }
      // Two columns are kept for such a mark.
      if line.displayWidth + word.displayWidth > width - 2, isClosing != true, !line.isEmpty {
        lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
        line = word == " " ? "" : word
      } else {
        line += word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Hanzi one by one, everything else in words; a blank stands alone.
  private var breakable: [String] {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      guard scalar == " " || scalar.displayWidth == 2 else {
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      words.append(String(scalar))
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension Unicode.Scalar {
  /// 0, 1 or 2 (Unicode Standard Annex 11: W and F are wide; combining marks take nothing).
  fileprivate var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x0300...0x036F, 0x20D0...0x20F0: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
