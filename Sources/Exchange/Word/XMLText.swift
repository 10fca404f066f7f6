/// Text inside XML: what would end it is written as a reference, what XML does not allow is left out.
extension String {
  /// For the content of an element and the value of an attribute (XML 1.0, 2.2 and 2.4).
  var xmlEscaped: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars { escaped.appendXML(scalar) }
    return String(escaped)
  }
}

extension String.UnicodeScalarView {
  /// Line ends and tabs become spaces: no paragraph holds any, and what would steer a program never gets in.
  mutating func appendXML(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": append(contentsOf: "&amp;".unicodeScalars)
    case "<": append(contentsOf: "&lt;".unicodeScalars)
    case ">": append(contentsOf: "&gt;".unicodeScalars)
    case "\"": append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n", "\r", "\u{2028}", "\u{2029}": append(" ")
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
    default: append(scalar)
    }
  }
}
