/// Whether two words are read alike though written otherwise: 竞赛场次 and 竞赛厂次, as an input method slips.
public enum Homophones {
  /// Both must have the same length and differ in hanzi only.
  public static func alike(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { $0 == $1 || soundsLike($0, $1) }
  }

  private static func soundsLike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    let (first, second) = (readings(a), readings(b))
    return first.contains { second.contains($0) }
  }

  private static func readings(_ scalar: Unicode.Scalar) -> [Pinyin.Syllable] {
    let (usual, other) = Pinyin.table.readings(of: scalar.value)
    return [usual, other].filter { $0 != 0 }
  }
}
