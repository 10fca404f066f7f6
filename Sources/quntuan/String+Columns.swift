import Core

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
  fileprivate var displayWidth: Int { DisplayWidth.width(of: self, ambiguous: 1) }
}
