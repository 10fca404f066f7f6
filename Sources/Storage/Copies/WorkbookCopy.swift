import Core
import Foundation

/// A copy of a workbook in the folder beside it.
public struct WorkbookCopy: Hashable, Sendable {
  /// Why a copy was made; stands in its name.
  public enum Reason: String, CaseIterable, Sendable {
    /// With the first edit of a day.
    case daily = "每日"
    /// Before a newer program changed the workbook's shape.
    case migration = "升级前"
    /// Because somebody asked for it.
    case manual = "手动"
    /// What a restored copy replaced.
    case replaced = "恢复前"
  }

  public var path: String
  /// The day on which it was made, in China.
  public var day: Day
  /// Hours, minutes and seconds, as six digits.
  public var clock: String
  public var reason: Reason
  /// Tells copies of one second apart.
  var number: Int

  /// The name of the file.
  public var name: String { (path as NSString).lastPathComponent }

  /// When it was made, as people write it.
  public var time: String {
    let digits = Array(clock)
    return
      "\(day.isoText) \(String(digits[0..<2])):\(String(digits[2..<4])):\(String(digits[4...]))"
  }

  /// Nil where the clock shows a year that no paper has.
  init?(in folder: String, at seconds: Int64, reason: Reason, number: Int) {
    let (local, hasOverflowed) = seconds.addingReportingOverflow(8 * 3600)
    guard !hasOverflowed, local >= 0, let day = Day(daysSince1970: Int(local / 86_400)) else {
      return nil
    }
    self.day = day
    let second = Int(local % 86_400)
    clock = [second / 3600, second / 60 % 60, second % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    self.reason = reason
    self.number = number
    let suffix = number > 1 ? "-\(number)" : ""
    path = "\(folder)/\(day.isoText)-\(clock)-\(reason.rawValue)\(suffix).quntuan"
  }

  /// The copy that a name in the folder tells of; nil for any other file.
  init?(name: String, in folder: String) {
    guard name.hasSuffix(".quntuan"), !name.hasPrefix(".") else { return nil }
    let parts = name.dropLast(".quntuan".count).split(separator: "-", maxSplits: 5)
    guard (5...6).contains(parts.count), let day = Day(parts[0..<3].joined(separator: "-")),
      parts[3].count == 6, parts[3].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let reason = Reason(rawValue: String(parts[4])),
      let number = parts.count == 6 ? Int(parts[5]) : 1
    else { return nil }
    self.day = day
    self.reason = reason
    self.number = number
    clock = String(parts[3])
    path = "\(folder)/\(name)"
  }

  /// Newest first: by the name's time, as the clock of the machine had it.
  static func isNewer(_ one: Self, _ other: Self) -> Bool {
    (one.day, one.clock, one.number) > (other.day, other.clock, other.number)
  }
}
