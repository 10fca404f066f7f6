extension StringProtocol {
  /// How many columns a terminal gives to the text; “ ” … — · count one, as in most terminals' default.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + DisplayWidth.width(of: $1, ambiguous: 1) }
  }

  /// The text with blanks after it up to a width.
  public func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text with blanks before it up to a width.
  func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + self
  }
}
