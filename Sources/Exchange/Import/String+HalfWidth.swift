extension StringProtocol {
  /// The text with full-width ASCII (`２０２５`, `％`) as its half-width twins: input methods type either.
  var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// The parts of a list as offices write it: 机关化、行政化 or with commas, semicolons or blanks.
  var listParts: [String] {
    split { "、，,；;/ 　".contains($0) }.map(\.trimmingBlanks).filter { !$0.isEmpty }
  }
}
