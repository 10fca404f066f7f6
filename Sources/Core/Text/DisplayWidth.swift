/// How many terminal columns text takes.
///
/// Wide and full-width characters (Unicode East Asian Width, UAX #11) take two; combining and format characters none;
/// “ ” … — · ① │ and the other ambiguous ones what the terminal gives them, 1 or 2. The table is our own, so that the
/// layout and the terminal library cannot disagree.
public enum DisplayWidth {
  /// Kinds of the Basic Multilingual Plane, one byte each: 0, 1, 2 columns, or 3 for ambiguous.
  private static let plane: [UInt8] = {
    var plane = [UInt8](repeating: 1, count: 0x10000)
    func mark(_ ranges: [ClosedRange<UInt32>], _ kind: UInt8) {
      for range in ranges where range.lowerBound < 0x10000 {
        for value in range where value < 0x10000 { plane[Int(value)] = kind }
      }
    }
    mark(WidthRanges.ambiguous, 3)
    mark(WidthRanges.wide, 2)
    mark(WidthRanges.zero, 0)
    for value in (0..<0x20).map({ $0 }) + (0x7F..<0xA0).map({ $0 }) { plane[value] = 0 }
    return plane
  }()

  /// Columns of a scalar: 0, 1 or 2. Control characters count as 0: they must never be drawn.
  public static func width(of scalar: Unicode.Scalar, ambiguous: Int) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value >= 0x4E00, value <= 0x9FFF { return 2 }
    if value < 0x10000 {
      let kind = plane[Int(value)]
      return kind == 3 ? ambiguous : Int(kind)
    }
    if contains(WidthRanges.zero, value) { return 0 }
    if contains(WidthRanges.wide, value) { return 2 }
    return contains(WidthRanges.ambiguous, value) ? ambiguous : 1
  }

  private static func contains(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  public static func width(of text: String, ambiguous: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, ambiguous: ambiguous) }
  }

  /// The text cut to so many columns, with … at its end where something was cut off.
  public static func truncated(_ text: String, toColumns columns: Int, ambiguous: Int) -> String {
    guard width(of: text, ambiguous: ambiguous) > columns else { return text }
    let mark = Unicode.Scalar(0x2026 as UInt16)
    let room = columns - width(of: mark ?? "~", ambiguous: ambiguous)
    guard room >= 0 else { return "" }
    var used = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      used += width(of: scalar, ambiguous: ambiguous)
      if used > room { break }
      kept.append(scalar)
    }
    kept.append(mark ?? "~")
    return String(kept)
  }
}
