import Core

extension PageLayout {
  /// How many characters a line of a title takes: its type is 11/8 as large as the text's.
  var titleWidth: Int { Self.textWidth / (size * 11 / 8) }

  /// How far a character moves the next, in twips.
  func advance(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII {
      guard let width = Self.latinWidths[Int(scalar.value)] else { return 0 }
      return size * width / 1000 + characterSpacing
    }
    let columns = DisplayWidth.width(of: scalar, ambiguous: 2)
    return columns == 0 ? 0 : size * columns / 2 + characterSpacing
  }

  /// The widths of Times New Roman, and of Liberation Serif that stands in for it, in thousandths of the size (Adobe's
  /// metrics of Times-Roman).
  private static let latinWidths: [Int: Int] = {
    let widths = [
      250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
      500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
      556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
      722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
      278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ]
    return Dictionary(uniqueKeysWithValues: zip(0x20..., widths))
  }()
}
