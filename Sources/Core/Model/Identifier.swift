/// A record's number in its workbook, typed by what it identifies.
///
/// Numbers are given by the store when a record is first committed; `unsaved` stands for a record that has none yet.
public struct Identifier<Subject>: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  public let rawValue: Int64

  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The number of a record that the store has not numbered yet.
  public static var unsaved: Self { Self(rawValue: 0) }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

public typealias RegionID = Identifier<Region>
public typealias OrganizationID = Identifier<Organization>
public typealias OrganizationKindID = Identifier<OrganizationKind>
public typealias IndicatorID = Identifier<Indicator>
public typealias MaterialID = Identifier<Material>
public typealias TaskID = Identifier<PlannedTask>
public typealias IssueID = Identifier<Issue>
public typealias FormulationID = Identifier<Formulation>
public typealias DraftID = Identifier<Draft>
public typealias RevisionID = Identifier<Revision>
