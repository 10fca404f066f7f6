import Core

extension StringProtocol {
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
      guard scalar == " " || String(scalar).displayWidth == 2 else {
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
