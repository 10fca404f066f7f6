/// The formulations of one name, one after another in time.
///
/// 止 may be left open: then one ends the day before the next begins. Of two that are in force on the same day the one
/// that began later is meant, and `overlaps` tells.
public struct FormulationSeries: Hashable, Sendable {
  /// How a formulation stands on a day.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case current = "现行"
    case passed = "已过期"
    case pending = "未生效"
  }

  public let name: String
  /// By their first day; those without one first.
  public let members: [Formulation]

  /// - Parameter formulations: of any names; those of another one are left out.
  public init(_ name: String, of formulations: [Formulation]) {
    self.name = name
    members = formulations.filter { $0.name == name }.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }

  /// The last day of a member: its own 止, else the day before the next one begins; nil for one without an end.
  public func lastDay(of index: Int) -> Day? {
    let member = members[index]
    if let until = member.until { return until }
    let next = members[(index + 1)...].first { $0.start > member.start }
    return next?.from?.adding(days: -1)
  }

  public func state(of index: Int, on day: Day) -> State {
    if let from = members[index].from, day < from { return .pending }
    if let last = lastDay(of: index), last < day { return .passed }
    return .current
  }

  /// The one in force on a day; of several, the one that began last.
  public func inForce(on day: Day) -> Formulation? {
    members.indices.last { state(of: $0, on: day) == .current }.map { members[$0] }
  }

  /// The one that ended last before a day, with its last day.
  func lastPassed(before day: Day) -> (formulation: Formulation, lastDay: Day)? {
    members.indices.compactMap { index in
      lastDay(of: index).flatMap { $0 < day ? (members[index], $0) : nil }
    }.max { $0.1 < $1.1 }
  }

  /// The first one that begins after a day.
  public func next(after day: Day) -> Formulation? {
    members.first { $0.from.map { day < $0 } ?? false }
  }

  /// Chinese: why there is none on a day, as “提法“…”已于2025年6月30日停用，讲话日期为…”.
  func absence(on day: Day) -> String {
    if let (passed, last) = lastPassed(before: day) {
      return "提法“\(name)”已于\(last.chineseText)停用（\(passed.text)），讲话日期为\(day.chineseText)"
    }
    let first = next(after: day)?.from?.chineseText ?? ""
    return "提法“\(name)”到\(first)才启用，讲话日期为\(day.chineseText)"
  }

  /// Neighbours that are in force on the same day, by index.
  public var overlaps: [(earlier: Int, later: Int)] {
    members.indices.dropFirst().compactMap { later in
      let start = members[later].start
      let earlier = members.indices.prefix(upTo: later).last { index in
        members[index].start == start || members[index].until.map { $0.sortKey >= start } ?? false
      }
      return earlier.map { ($0, later) }
    }
  }

  /// Chinese: what is wrong with two neighbours.
  func overlapText(_ earlier: Int, _ later: Int) -> String {
    let first = members[later].from
    guard members[earlier].start != members[later].start, let first,
      let last = members[earlier].until
    else { return "提法“\(name)”有两条同一天启用，只用后一条" }
    return
      "提法“\(name)”有两条日期重叠：前一条到\(last.chineseText)，后一条自\(first.chineseText)起；重叠的日子用后一条"
  }
}

extension Formulation {
  /// Sorts by the first day.
  fileprivate var start: Int { from?.sortKey ?? .min }
}

extension Day {
  fileprivate var sortKey: Int { daysSince1970 }
}
