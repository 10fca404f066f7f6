/// Stands in for Core/Text until it lands.
extension TextLayout {
  func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x2014, 0x2018...0x201D, 0x2026, 0xB7, 0x2460...0x24FF: isAmbiguousWide ? 2 : 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width($1) }
  }

  func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    var column = 0
    for index in scalars.indices {
      let width = width(scalars[index])
      if column + width > columns {
        var start = index
        if "，。；：！？、”’）》".unicodeScalars.contains(scalars[index]), start - 1 > (starts.last ?? 0) {
          start -= 1
        }
        starts.append(start)
        column = self.width(of: scalars[start..<index])
      }
      column += width
    }
    return starts
  }
}
