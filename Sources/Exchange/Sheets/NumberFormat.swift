import Core

/// What a cell's number format makes of its number.
struct NumberFormat: Hashable {
  /// Which parts of a date or time are shown.
  struct DateParts: OptionSet, Hashable {
    let rawValue: UInt8
    static let year = DateParts(rawValue: 1)
    static let month = DateParts(rawValue: 2)
    static let day = DateParts(rawValue: 4)
    static let time = DateParts(rawValue: 8)
  }

  /// Empty for a number.
  private(set) var date: DateParts = []
  private(set) var isPercent = false
  /// How many decimals are shown; nil where the cell decides.
  private(set) var places: Int?

  static let general = NumberFormat()

  /// A format that every program knows by its number (ECMA-376 Part 1, 18.8.30), the East Asian dates included.
  init(builtIn id: Int) {
    switch id {
    case 1, 3, 37, 38, 41, 42: places = 0
    case 2, 4, 39, 40, 43, 44: places = 2
    case 9: (isPercent, places) = (true, 0)
    case 10: (isPercent, places) = (true, 2)
    case 14, 15, 30, 31: date = [.year, .month, .day]
    case 16, 28, 29, 51, 53, 54, 58: date = [.month, .day]
    case 17, 27, 36, 50, 52, 55, 57: date = [.year, .month]
    case 18...21, 32...35, 45, 47, 56: date = .time
    case 22: date = [.year, .month, .day, .time]
    default: break
    }
  }

  private init() {}

  /// A format written out: its first section, without what stands in quotes, behind a backslash or in brackets.
  init(code: String) {
    var letters = ""
    var isQuoted = false
    var isBracketed = false
    var skipsNext = false
    var hasElapsed = false
    scan: for scalar in code.unicodeScalars {
      if skipsNext {
        skipsNext = false
        continue
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "\\", "_", "*": skipsNext = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "h", "m", "s", "H", "M", "S":
        // [h]: hours that go on counting are a length, not a time of day.
        if isBracketed { hasElapsed = true } else { letters.unicodeScalars.append(scalar) }
      case _ where isBracketed: break
      case ";": break scan
      default: letters.unicodeScalars.append(scalar)
      }
    }
    letters = letters.lowercased()
    guard !hasElapsed, letters != "general", !letters.contains("通用格式") else { return }
    readDate(letters)
    guard date.isEmpty else { return }
    isPercent = letters.contains("%")
    guard letters.contains("0") || letters.contains("#"), !letters.contains("e") else { return }
    let fraction = letters.drop { $0 != "." }.dropFirst()
    places = fraction.prefix { "0#?".contains($0) }.count
  }

  private mutating func readDate(_ letters: String) {
    if letters.contains("y") || letters.contains("e年") { date.insert(.year) }
    if letters.contains("d") { date.insert(.day) }
    if letters.contains("h") || letters.contains("s") { date.insert(.time) }
    // m is a month unless it stands in a time.
    if letters.contains("m"), !date.contains(.time) || date.contains(.day) || date.contains(.year) {
      date.insert(.month)
    }
  }

  /// What a date or time cell shows, in the way that files hold it: `2025-06-30`, `2025-06`, `2025`, `08:30:00`; nil
  /// for a number that is no date.
  func dateText(_ number: DecimalText, is1904: Bool) -> String? {
    guard let (days, seconds) = number.serial else { return nil }
    if date == .time { return Self.time(seconds) }
    guard let day = Self.day(days, is1904: is1904) else { return nil }
    let text: String
    if date.contains(.day) || !date.contains(.year) {
      text = day.isoText
    } else {
      text = date.contains(.month) ? String(day.isoText.prefix(7)) : String(day.year)
    }
    return date.contains(.time) && seconds > 0 ? "\(text) \(Self.time(seconds))" : text
  }

  /// Excel believes in 29 February 1900 (serial 60): days before it count from one day later.
  private static func day(_ serial: Int, is1904: Bool) -> Day? {
    let start = is1904 ? Day(year: 1904, month: 1, day: 1) : Day(year: 1900, month: 1, day: 1)
    if is1904 { return start?.adding(days: serial) }
    guard serial >= 1, serial != 60 else { return nil }
    return start?.adding(days: serial < 60 ? serial - 1 : serial - 2)
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
