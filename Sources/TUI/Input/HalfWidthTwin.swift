extension Unicode.Scalar {
  /// The half-width twin of what an input method types where a command or a number is expected.
  var halfWidthTwin: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    case 0x3001: "/"
    case 0x3002: "."
    default: self
    }
  }
}
