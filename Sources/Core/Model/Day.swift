/// A day of the common calendar, without time or time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// 1900 to 2199: the years that an office's papers can mean.
  public static let years = 1900...2199

  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31, a day that the month has.
  public let day: Int

  /// Nil for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(uncheckedYear year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that there is.
  static let earliest = Day(uncheckedYear: years.lowerBound, 1, 1)

  /// Reads `2026-01-15`, `2026/1/15`, `2026.1.15`, `2026年1月15日` and `20260115`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let numbers = Self.numbers(in: text) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The year, month and day that a text writes in one of the ways of `init(_:)`, whether or not there is such a day; nil for
  /// anything else.
  public static func numbers(in text: some StringProtocol) -> [Int]? {
    var parts: [Int] = []
    var current: Int?
    var length = 0
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal
        ? scalar.properties.numericValue.map({ Int($0) }) : nil
      {
        guard length < 8 else { return nil }
        current = (current ?? 0) * 10 + digit
        length += 1
      } else if "-/.年月日".unicodeScalars.contains(scalar), let value = current {
        parts.append(value)
        (current, length) = (nil, 0)
      } else {
        return nil
      }
    }
    if let current, parts.isEmpty, length == 8 {
      return [current / 10_000, current / 100 % 100, current % 100]
    }
    if let current { parts.append(current) }
    return parts.count == 3 ? parts : nil
  }

  static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms").
  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01; nil outside `years`.
  public init?(daysSince1970 days: Int) {
    guard (-30_000...90_000).contains(days) else { return nil }
    let z = days + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day so many days later, or earlier for a negative count; nil outside `years`.
  public func adding(days: Int) -> Day? {
    guard (-200_000...200_000).contains(days) else { return nil }
    return Day(daysSince1970: daysSince1970 + days)
  }

  /// `2026-01-15`, as files hold it.
  public var isoText: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `2026年1月15日`: Arabic digits without leading zeros (GB/T 15835-2011, 5.1.4; GB/T 9704-2012, 7.3.5.4).
  public var chineseText: String { "\(year)年\(month)月\(day)日" }
}

extension Day: Codable, CustomStringConvertible {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(isoText)
  }

  public var description: String { isoText }
}
