/// `[区域.][机构.]指标[@期]`, as written.
struct FigurePath: Hashable, Sendable {
  enum Scope: Hashable, Sendable {
    /// One subject: as far as it is named.
    case one(region: String?, organization: String?)
    case everyOrganization
    case subregions(organization: String?)
  }

  let scope: Scope
  /// The indicator, or the category of material.
  let name: String
  let period: PeriodReference
  /// Of the path as written: paths are looked up at every keystroke, and hashing Chinese text normalizes it first.
  private let digest: Int

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Reads a path whose full-width marks have already become half-width.
  /// - Throws: `PathError.malformed`, `.badPeriod`.
  init(_ text: some StringProtocol) throws(PathError) {
    digest = text.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
    let halves = text.pieces(between: "@")
    period = halves.count == 1 ? .report : try PeriodReference(halves[1].trimmed)
    let segments = halves[0].pieces(between: ".").map(\.trimmed)
    guard halves.count <= 2, let last = segments.last, segments.allSatisfy({ !$0.isEmpty }) else {
      throw .malformed(String(text))
    }
    name = last
    switch segments.count {
    case 1: scope = .one(region: nil, organization: nil)
    case 2 where segments[0] == Bodies.organizations.rawValue: scope = .everyOrganization
    case 2 where segments[0] == Bodies.subregions.rawValue: scope = .subregions(organization: nil)
    case 2: scope = .one(region: nil, organization: segments[0])
    case 3 where segments[0] == Bodies.subregions.rawValue:
      scope = .subregions(organization: segments[1])
    case 3: scope = .one(region: segments[0], organization: segments[1])
    default: throw .malformed(String(text))
    }
  }
}

/// `@上年`, `@下年`, `@本年`, `@2024H1`; none means the report period.
enum PeriodReference: Hashable, Sendable {
  case report
  /// The whole year that the report period lies in.
  case wholeYear
  case previousYear
  case nextYear
  case fixed(Period)

  /// - Throws: `PathError.badPeriod`.
  init(_ text: some StringProtocol) throws(PathError) {
    switch String(text) {
    case "上年": self = .previousYear
    case "下年": self = .nextYear
    case "本期": self = .report
    case "本年": self = .wholeYear
    case let text:
      guard let period = Period(text) else { throw .badPeriod(text) }
      self = .fixed(period)
    }
  }

  /// Nil outside the years that periods can have.
  func period(from report: Period) -> Period? {
    switch self {
    case .report: report
    case .wholeYear: Period(year: report.year)
    case .previousYear: report.previousYear
    case .nextYear: report.nextYear
    case .fixed(let period): period
    }
  }
}

extension StringProtocol {
  /// What stands between marks of ASCII, the empty pieces too. By bytes: no other scalar has theirs, and to find where
  /// Chinese characters begin and end costs ten times as much.
  func pieces(between mark: Unicode.Scalar) -> [Substring] {
    Substring(self).utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: mark) }
      .map(Substring.init)
  }

  /// Without spaces of either width at its ends.
  var trimmed: String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\r"
    }
    var view = Substring(self).unicodeScalars
    while let first = view.first, isSpace(first) { view.removeFirst() }
    while let last = view.last, isSpace(last) { view.removeLast() }
    return String(view)
  }
}
