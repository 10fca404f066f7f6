/// Why a number field cannot be read; the description says what to write instead.
public enum AmountInputError: Error, Hashable, Sendable {
  case empty
  case notANumber(String)
  /// `1,54`, `1547,0`: the commas do not stand at thousands.
  case misplacedComma(String)
  /// `三百八`, `2万3`: two readings.
  case ambiguous(String, suggestion: String)
  /// `近600`, `580余`: the program chooses such words from the exact number.
  case hedged(String)
  /// `16+3`, `12×4` without `=`.
  case needsEqualsSign(String)
  /// `=3万+500` in a 万元 cell.
  case mixedUnits
  case unitMismatch(written: String, expected: String)
  case notWhole(unit: String)
  /// The unit that was asked for; empty where the number has more places than any unit could take.
  case tooPrecise(unit: String)
  case outOfRange
}

extension AmountInputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "没有填数；要清除请按 Delete"
    case .notANumber(let text): "“\(text)”不是数；可以写 1547、１６、三百八十九、3.2亿 或 =16+3"
    case .misplacedComma(let text): "“\(text)”的逗号位置不对；千分位应如 1,547，小数点请用“.”"
    case .ambiguous(let text, let suggestion): "“\(text)”有两种读法；请写明，如\(suggestion)"
    case .hedged(let word): "请填准确数，不带“\(word)”；讲稿里的“超过”“近”由程序按数选用"
    case .needsEqualsSign(let text): "“\(text)”要计算请写成“=\(text)”"
    case .mixedUnits: "相加的各数有的带单位、有的不带；请都写上单位"
    case .unitMismatch(let written, let expected):
      "此格单位是“\(expected)”，不能填“\(written)”的数"
    case .notWhole(let unit): "“\(unit)”应为整数"
    case .tooPrecise(let unit): "\(unit.isEmpty ? "" : "按“\(unit)”计")最多四位小数"
    case .outOfRange: "数太大，超出可记录的范围"
    }
  }
}
