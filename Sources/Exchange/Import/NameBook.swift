import Core

/// Every name by which a report can mean an organization or a region, looked up fast.
///
/// 总工会, 工会 and 区总工会 mean the office's own; a body of a sub-region is named in full (清河镇总工会, 清河镇.工会).
public struct NameBook: Sendable {
  private var subjects: [String: [Subject]] = [:]
  private var regionsByName: [String: [RegionID]] = [:]
  private var regions: [RegionID: Region] = [:]
  private var organizations: [OrganizationID: Organization] = [:]
  private let home: RegionID
  /// Every organization and region as messages name it.
  public private(set) var displayNames: [String] = []

  public init(
    regions: [Region], organizations: [Organization], catalog: Catalog, home: RegionID
  ) {
    self.home = home
    for region in regions {
      self.regions[region.id] = region
      regionsByName[region.name, default: []].append(region.id)
      add(.region(region.id), as: [region.name])
    }
    add(.region(home), as: ["区域", "本级"])
    for organization in organizations {
      self.organizations[organization.id] = organization
      add(.organization(organization.id), as: names(of: organization, in: catalog))
      displayNames.append(displayName(of: organization))
    }
    displayNames += regions.map(\.name)
  }

  private func names(of organization: Organization, in catalog: Catalog) -> [String] {
    var names = [organization.shortName, organization.formalName]
    guard let region = regions[organization.region] else { return names }
    var own = [organization.shortName]
    if let kind = catalog.kind(organization.kind) {
      own += [kind.name, kind.bareName] + kind.aliases
      names += [kind.formalName(in: region), kind.shortName(in: region)]
    }
    names += own.map { region.name + $0 }
    return organization.region == home ? names + own : names
  }

  private mutating func add(_ subject: Subject, as names: [String]) {
    for name in Set(names.map(Self.key)) where !name.isEmpty {
      subjects[name, default: []].append(subject)
    }
  }

  /// Separators and blanks say nothing: 清河镇.工会, 清河镇·工会 and 清河镇工会 are one name.
  private static func key(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: isSilent) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.filter { !isSilent($0) }))
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "·", "．", "・": true
    default: scalar.isWhiteSpace
    }
  }

  /// Whom a name means. One of the office's own wins over others of the same name.
  /// - Throws: `.unknownName`, `.ambiguousName`.
  public func subject(named name: String) throws(RowError) -> Subject {
    let candidates = subjects[Self.key(name)] ?? []
    let own = candidates.filter { isOwn($0) }
    let best = own.isEmpty ? candidates : own
    guard let first = best.first else {
      throw .unknownName(
        what: "机构", name: name, nearest: nearestNames(to: name, among: displayNames))
    }
    guard best.count == 1 else {
      throw .ambiguousName(name: name, candidates: best.map(describe))
    }
    return first
  }

  /// The subject whose name stands in a title; of several the one whose name is longest, if the others' names are part of it
  /// or are those of regions.
  func subject(mentionedIn title: String) -> Subject? {
    var text = Self.key(title.halfWidth)
    var found: [(subject: Subject, length: Int)] = []
    let named = subjects.keys.filter {
      $0.count >= 2 && !Self.tooCommon.contains($0) && text.contains($0)
    }
    for name in named.sorted(by: { ($1.count, $0) < ($0.count, $1) }) where text.contains(name) {
      guard let subject = try? subject(named: name) else { continue }
      found.append((subject, name.count))
      // What is part of a longer name does not count again.
      text = text.replacing(name, with: "\u{1F}")
    }
    let bodies = found.filter { if case .organization = $0.subject { true } else { false } }
    guard bodies.isEmpty else {
      return Set(bodies.map(\.subject)).count == 1 ? bodies.first?.subject : nil
    }
    return found.first?.subject
  }

  /// Words of titles that happen to mean a subject.
  private static let tooCommon: Set<String> = ["区域", "本级"]

  /// The organization that a name means.
  /// - Throws: `.unknownName`, `.ambiguousName`, `.regionNotAllowed`.
  public func organization(named name: String) throws(RowError) -> Organization {
    guard case .organization(let id) = try subject(named: name), let found = organizations[id]
    else { throw .regionNotAllowed(name) }
    return found
  }

  /// The region that a name means; empty is the office's own.
  /// - Throws: `.unknownName`, `.ambiguousName`.
  public func region(named name: String) throws(RowError) -> RegionID {
    if name.isEmpty || name == "本级" { return home }
    let found = regionsByName[name] ?? []
    guard let first = found.first else {
      throw .unknownName(
        what: "区域", name: name, nearest: nearestNames(to: name, among: regionsByName.keys))
    }
    guard found.count == 1 else {
      throw .ambiguousName(name: name, candidates: found.map { describe(.region($0)) })
    }
    return first
  }

  private func isOwn(_ subject: Subject) -> Bool {
    switch subject {
    case .region(let id): id == home
    case .organization(let id): organizations[id]?.region == home
    }
  }

  private func describe(_ subject: Subject) -> String {
    switch subject {
    case .organization(let id): organizations[id].map(displayName) ?? ""
    case .region(let id):
      [regions[id]?.parent.flatMap { regions[$0] }?.name, regions[id]?.name]
        .compactMap { $0 }.joined(separator: ".")
    }
  }

  /// 区总工会; of another region, with its name before unless it is in the name: 清河镇总工会, 白石区.区总工会.
  private func displayName(of organization: Organization) -> String {
    guard organization.region != home, let region = regions[organization.region],
      !organization.shortName.hasPrefix(region.name)
    else { return organization.shortName }
    return "\(region.name).\(organization.shortName)"
  }

  /// As messages and tables name a subject.
  public func name(of subject: Subject) -> String {
    switch subject {
    case .organization(let id): organizations[id].map(displayName) ?? ""
    case .region(let id): regions[id]?.name ?? ""
    }
  }
}
