extension String {
  /// The text with line ends and tabs turned into nothing and blanks: what a one-line field takes.
  var singleLine: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r": continue
      case "\t": scalars.append(" ")
      default: if scalar.value >= 0x20, scalar.value != 0x7F { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}
