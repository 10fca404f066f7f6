/// Whom a record is about: an organization, or a region itself (GDP, 联席会议).
public enum Subject: Hashable, Sendable, Codable {
  case region(RegionID)
  case organization(OrganizationID)
}

extension Subject: Comparable {
  /// One number that no other subject has: regions are negative, organizations positive.
  public var sortKey: Int64 {
    switch self {
    case .region(let id): -id.rawValue
    case .organization(let id): id.rawValue
    }
  }

  /// The subject of a `sortKey`; nil for zero.
  public init?(sortKey: Int64) {
    guard sortKey != 0, sortKey != .min else { return nil }
    self =
      sortKey < 0 ? .region(.init(rawValue: -sortKey)) : .organization(.init(rawValue: sortKey))
  }

  public static func < (a: Subject, b: Subject) -> Bool { a.sortKey < b.sortKey }
}
