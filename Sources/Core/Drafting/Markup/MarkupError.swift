/// A mistake in what stands between braces or after a keyword, before its place is known.
struct MarkupError: Error, Hashable, Sendable {
  /// Chinese: what is wrong.
  var message: String
  /// Chinese: what to write instead; empty if nothing better is known.
  var suggestion: String
  /// The same as a change of one word, where it is one.
  var correction: Correction?

  init(_ message: String, suggestion: String = "", correction: Correction? = nil) {
    self.message = message
    self.suggestion = suggestion
    self.correction = correction
  }

  init(_ error: PathError) {
    self.init(error.message, suggestion: error.suggestion, correction: error.correction)
  }
}

extension String {
  /// With the full-width marks that an input method types turned into those of the language.
  var halfWidthMarks: String {
    // All of them begin with one of these bytes, and hanzi with others.
    guard utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF || $0 == 0x09 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "。", "．": scalars.append(".")
      case "，": scalars.append(",")
      case "＝": scalars.append("=")
      case "＞": scalars.append(">")
      case "＜": scalars.append("<")
      case "｜": scalars.append("|")
      case "＠": scalars.append("@")
      case "｛": scalars.append("{")
      case "｝": scalars.append("}")
      case "\u{3000}", "\t": scalars.append(" ")
      case "０"..."９":
        scalars.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.value - 0xFF10)))
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
