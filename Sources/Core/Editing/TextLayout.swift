/// How wide a text is drawn.
public struct TextLayout: Hashable, Sendable {
  /// Columns of a line; at least 2.
  public let columns: Int
  /// Whether characters of ambiguous width (“ ” … — ·) take two columns on this terminal.
  public let isAmbiguousWide: Bool

  public init(columns: Int, isAmbiguousWide: Bool = false) {
    self.columns = max(2, columns)
    self.isAmbiguousWide = isAmbiguousWide
  }
}

extension TextLayout {
  private var ambiguous: Int { isAmbiguousWide ? 2 : 1 }

  func width(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + DisplayWidth.width(of: $1, ambiguous: ambiguous) }
  }

  /// Where the drawn lines of a paragraph begin, in scalars.
  func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    // Most paragraphs being typed are short: nothing to cut where even wide characters fit.
    guard scalars.count * 2 > columns else { return [0] }
    let bytes = scalars.utf8
    var starts: [Int] = []
    var (scalar, byte) = (0, 0)
    for line in LineWrap.lines(bytes, width: columns, ambiguous: ambiguous) {
      while byte < line.lowerBound {
        byte += UTF8.width(scalars[scalar])
        scalar += 1
      }
      starts.append(scalar)
    }
    return starts
  }
}

extension Sequence where Element == Unicode.Scalar {
  /// The text in UTF-8.
  var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(underestimatedCount * 3)
    for scalar in self {
      let value = scalar.value
      switch UTF8.width(scalar) {
      case 1: bytes.append(UInt8(truncatingIfNeeded: value))
      case 2:
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
      case 3:
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
      default:
        bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
      }
    }
    return bytes
  }
}
