import Core
import Glibc

/// What a command takes from the machine it runs on: who, and which day it is.
enum Surroundings {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where what is worth remembering and no loss is kept: `$XDG_STATE_HOME/quntuan` (XDG Base Directory Specification 0.8); nil
  /// without a home.
  static var stateFolder: String? { folder("XDG_STATE_HOME", else: ".local/state") }

  /// The user's own templates, fragments and formulations: `$XDG_DATA_HOME/quntuan`; nil without a home.
  static var dataFolder: String? { folder("XDG_DATA_HOME", else: ".local/share") }

  /// The user's settings and own words: `$XDG_CONFIG_HOME/quntuan`; nil without a home.
  static var configurationFolder: String? { folder("XDG_CONFIG_HOME", else: ".config") }

  /// A path that is not absolute counts as none, as the specification has it.
  private static func folder(_ name: String, else usual: String) -> String? {
    let folder =
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? variable("HOME").map { "\($0)/\(usual)" }
    return folder.map { "\($0)/quntuan" }
  }

  /// Whose edits these are: $QUNTUAN_USER, else the name in the user's settings, else the login name.
  static var author: String {
    if let name = variable("QUNTUAN_USER") { return name }
    let name = UserPreferences.read().preferences.author
    if !name.isEmpty { return name }
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 4096)
    return buffer.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(getuid(), &entry, start, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name
      else { return "uid\(getuid())" }
      return String(cString: name)
    }
  }

  /// The day in China (UTC+8, no summer time since 1991), or $QUNTUAN_TODAY.
  /// - Throws: `CommandFailure` if the clock shows a year that no paper has.
  static func today() throws -> Day {
    if let text = variable("QUNTUAN_TODAY") {
      guard let day = Day(text) else {
        throw CommandFailure(.usage, "QUNTUAN_TODAY=“\(text)”不是日期；可写2026-01-15")
      }
      return day
    }
    guard let day = Day(daysSince1970: (Int(time(nil)) + 8 * 3600) / 86_400) else {
      throw CommandFailure(.usage, "系统时钟的年份不对；请先校准时钟")
    }
    return day
  }

  /// Seconds since 1970.
  static var now: Int64 { Int64(time(nil)) }
}
