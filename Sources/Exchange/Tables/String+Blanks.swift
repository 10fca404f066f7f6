extension StringProtocol {
  /// The text without spaces (full-width ones too), tabs and line ends at both ends.
  var trimmingBlanks: String {
    var scalars = unicodeScalars[...]
    // Hardly any cell has one, and most are copied without being taken apart.
    guard scalars.first?.isBlank == true || scalars.last?.isBlank == true else {
      return String(self)
    }
    while scalars.first?.isBlank == true { scalars.removeFirst() }
    while scalars.last?.isBlank == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  /// Whether it is white space or a byte order mark.
  var isBlank: Bool { isWhiteSpace || value == 0xFEFF }

  /// Whether it is white space (Unicode, PropList.txt): a few comparisons, where asking for all of its properties takes longer
  /// than the rest of a cell.
  var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
