/// What a workbook is made of: its office's region and those above it, the period, the organizations.
public struct NewWorkbook: Hashable, Sendable {
  /// The office's own region first, then those above it, nearest first.
  public let regions: [Region]
  public var period: Period
  /// The kinds of which the region has an organization.
  public var kinds: [OrganizationKind]

  /// - Throws: `NewWorkbookError.outranked` where one of the regions above ranks below the one that it should contain.
  public init(
    home: Region, above: [Region], period: Period, kinds: [OrganizationKind]
  ) throws(NewWorkbookError) {
    // A development zone can lie in a district: ranks may be equal.
    let chain = [home] + above
    for (below, above) in zip(chain, chain.dropFirst()) where above.level.rank > below.level.rank {
      throw .outranked(above: above, below: below)
    }
    regions = chain
    self.period = period
    self.kinds = kinds
  }

  /// The organizations of the office's own region, one of each kind.
  public var organizations: [Organization] {
    guard let home = regions.first else { return [] }
    return kinds.map { kind in
      Organization(
        region: home.id, kind: kind.id, shortName: kind.shortName(in: home),
        formalName: kind.formalName(in: home), headTitle: kind.headTitle, order: kind.order)
    }
  }

  /// Reads a region above, written 云岭市:地级市.
  /// - Throws: `NewWorkbookError.unreadableRegion`, `.level`.
  public static func region(_ text: some StringProtocol) throws(NewWorkbookError) -> Region {
    let parts = text.split(omittingEmptySubsequences: false) { ":：".contains($0) }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .unreadableRegion(String(text))
    }
    do { return Region(name: String(parts[0]), level: try RegionLevel(word: parts[1])) } catch {
      throw .level(error)
    }
  }

  /// The yearly meeting is held from January to March about the year before; nil for a year that no paper has.
  public static func usualPeriod(on day: Day) -> Period? {
    Period(year: day.month <= 3 ? day.year - 1 : day.year)
  }
}

/// Why no workbook can be made of what was filled in.
public enum NewWorkbookError: Error, Hashable, Sendable {
  case unreadableRegion(String)
  case level(RegionLevelError)
  case outranked(above: Region, below: Region)
}

extension NewWorkbookError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadableRegion(let text): "“\(text)”要写成“名称:级别”，如 云岭市:地级市"
    case .level(let error): error.description
    case .outranked(let above, let below):
      "\(above.name)（\(above.level.rawValue)）不能是\(below.name)（\(below.level.rawValue)）的上级；近的写在前面"
    }
  }
}
