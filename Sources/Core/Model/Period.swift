/// A stretch of time that figures are reported for: a year, half, quarter or month.
public struct Period: Hashable, Sendable {
  /// The length of a period, longest first.
  public enum Length: Int, Hashable, Sendable, CaseIterable, Codable, Comparable {
    case year, half, quarter, month

    /// How many of these make a year.
    public var countInYear: Int {
      switch self {
      case .year: 1
      case .half: 2
      case .quarter: 4
      case .month: 12
      }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// year × 1000 + length × 100 + ordinal: four bytes, because every figure's key holds one and is hashed.
  private let packed: Int32

  public var year: Int { Int(packed) / 1000 }

  public var length: Length {
    switch Int(packed) % 1000 / 100 {
    case 0: .year
    case 1: .half
    case 2: .quarter
    default: .month
    }
  }

  /// Which one of its length in the year, from 1.
  public var ordinal: Int { Int(packed) % 100 }

  /// Nil for a period that does not exist (`2025` with ordinal 2, a fifth quarter, a year outside `Day.years`).
  public init?(year: Int, length: Length = .year, ordinal: Int = 1) {
    guard Day.years.contains(year), (1...length.countInYear).contains(ordinal) else { return nil }
    self.init(uncheckedYear: year, length, ordinal)
  }

  private init(uncheckedYear year: Int, _ length: Length, _ ordinal: Int) {
    packed = Int32(truncatingIfNeeded: year * 1000 + length.rawValue * 100 + ordinal)
  }

  /// The first year that there is.
  static let earliest = Period(uncheckedYear: Day.years.lowerBound, .year, 1)

  /// Reads `2025`, `2025H1`, `2025Q3`, `2025-06`, `2025年`, `2025年上半年`, `2025年第三季度`, `2025年6月`; nil for anything else.
  public init?(_ text: some StringProtocol) { self.init(contiguous: String(text)) }

  /// Not generic, so that other modules run the same fast code: every path in a draft comes by here.
  private init?(contiguous text: String) {
    var text = text
    let found = text.withUTF8 { bytes -> (year: Int, part: String)? in
      guard bytes.count >= 4, let year = Self.number(bytes[..<4]) else { return nil }
      return (year, String(decoding: bytes[4...], as: UTF8.self))
    }
    guard let (year, part) = found else { return nil }
    var rest = part[...]
    if rest.hasPrefix("年") { rest.removeFirst() }
    switch rest {
    case "", "全年", "年度": self.init(year: year)
    case "H1", "h1", "上半年": self.init(year: year, length: .half, ordinal: 1)
    case "H2", "h2", "下半年": self.init(year: year, length: .half, ordinal: 2)
    case "Q1", "q1", "第一季度", "一季度": self.init(year: year, length: .quarter, ordinal: 1)
    case "Q2", "q2", "第二季度", "二季度": self.init(year: year, length: .quarter, ordinal: 2)
    case "Q3", "q3", "第三季度", "三季度": self.init(year: year, length: .quarter, ordinal: 3)
    case "Q4", "q4", "第四季度", "四季度": self.init(year: year, length: .quarter, ordinal: 4)
    default:
      if rest.hasPrefix("-") {
        rest.removeFirst()
      } else if rest.hasSuffix("月") {
        rest.removeLast()
      } else {
        return nil
      }
      var month = String(rest)
      guard let ordinal = month.withUTF8({ $0.count <= 2 ? Self.number($0[...]) : nil }) else {
        return nil
      }
      self.init(year: year, length: .month, ordinal: ordinal)
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }

  /// The same stretch of another year; nil outside `Day.years`.
  public func inYear(_ year: Int) -> Period? {
    Day.years.contains(year) ? Period(uncheckedYear: year, length, ordinal) : nil
  }

  /// 上年: the same length of period one year earlier.
  public var previousYear: Period? { inYear(year - 1) }
  /// 下年: the same length of period one year later.
  public var nextYear: Period? { inYear(year + 1) }

  /// The period of the same length that follows this one.
  public var successor: Period? {
    ordinal < length.countInYear
      ? Period(uncheckedYear: year, length, ordinal + 1) : Period(year: year + 1, length: length)
  }

  /// The periods of a shorter length that this one is made of, in order; none if `length` is not shorter.
  public func parts(_ length: Length) -> [Period] {
    guard length > self.length else { return [] }
    let count = length.countInYear / self.length.countInYear
    return ((ordinal - 1) * count + 1...ordinal * count).map {
      Period(uncheckedYear: year, length, $0)
    }
  }

  /// Whether every day of `other` lies in this period.
  public func contains(_ other: Period) -> Bool {
    if self == other { return true }
    guard year == other.year, other.length > length else { return false }
    let count = other.length.countInYear / length.countInYear
    return (other.ordinal - 1) / count == ordinal - 1
  }

  private var firstMonth: Int { (ordinal - 1) * (12 / length.countInYear) + 1 }
  private var lastMonth: Int { ordinal * (12 / length.countInYear) }

  public var firstDay: Day? { Day(year: year, month: firstMonth, day: 1) }
  public var lastDay: Day? {
    Day(year: year, month: lastMonth, day: Day.length(ofMonth: lastMonth, in: year))
  }

  /// `2025`, `2025H1`, `2025Q3`, `2025-06`: as files and commands hold it.
  public var code: String {
    switch length {
    case .year: "\(year)"
    case .half: "\(year)H\(ordinal)"
    case .quarter: "\(year)Q\(ordinal)"
    case .month: "\(year)-\(ordinal < 10 ? "0" : "")\(ordinal)"
    }
  }

  /// `2025年`, `2025年上半年`, `2025年第三季度`, `2025年6月`: as a speech says it.
  public var chineseText: String { "\(year)年\(partText)" }

  /// What follows the year: empty, `上半年`, `第三季度`, `6月`.
  public var partText: String {
    switch length {
    case .year: ""
    case .half: ordinal == 1 ? "上半年" : "下半年"
    case .quarter: "第\(["一", "二", "三", "四"][ordinal - 1])季度"
    case .month: "\(ordinal)月"
    }
  }

  /// One number that sorts periods by year, then length, then order, and fits a database column:
  /// year × 1000 + length × 100 + ordinal.
  public var sortKey: Int { Int(packed) }

  /// The period of a `sortKey`; nil if it is none.
  public init?(sortKey: Int) {
    guard sortKey > 0, let length = Length(rawValue: sortKey % 1000 / 100) else { return nil }
    self.init(year: sortKey / 1000, length: length, ordinal: sortKey % 100)
  }
}

extension Period: Comparable, Codable, CustomStringConvertible {
  public static func < (a: Period, b: Period) -> Bool { a.sortKey < b.sortKey }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a period: \(text)"))
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  public var description: String { code }
}
