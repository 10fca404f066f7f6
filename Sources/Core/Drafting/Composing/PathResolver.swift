/// Finds what a path names in a workbook: by kind, bare name or short name, from a region and perhaps an organization on.
struct PathResolver {
  let workspace: Workspace
  let home: RegionID

  /// Where a path is read: the current region, and the current organization inside a loop.
  struct Surroundings: Hashable, Sendable {
    var region: RegionID
    var organization: OrganizationID?

    /// One number that no other surroundings have.
    var sortKey: Int64 { organization.map(\.rawValue) ?? -region.rawValue }
  }

  /// One record's subject and indicator.
  struct Part: Hashable, Sendable {
    var subject: Subject
    var indicator: IndicatorID
    /// As a gap names it when only this part is missing: 区侨联.
    var name: String
  }

  enum Target: Sendable {
    case figure(Part, Indicator, label: String)
    case sum([Part], Indicator, label: String)
    case materials(Subject, Material.Category, label: String)
    /// The region has no such organization: no record can be owed.
    case absent(label: String)
  }

  func target(_ path: FigurePath, in place: Surroundings) throws(PathError) -> Target {
    switch path.scope {
    case .one(nil, nil): return try bare(path.name, in: place)
    case .one(nil, let owner?): return try owned(path.name, by: owner, in: place)
    case .one(let region, let organization):
      let region = try self.region(named: region ?? "", from: place.region)
      return try ofOrganization(path.name, named: organization ?? "", in: region)
    case .everyOrganization: return try everyOrganization(path.name, in: place.region)
    case .subregions(let organization):
      return try subregions(path.name, organization: organization, of: place.region)
    }
  }

  // MARK: One subject

  private func bare(_ name: String, in place: Surroundings) throws(PathError) -> Target {
    if let id = place.organization, let organization = workspace.organization(id) {
      if let target = own(name, of: organization) { return target }
    }
    if let target = own(name, of: place.region) { return target }
    let kinds = kinds(reporting: name)
    guard kinds.count == 1 else { throw unknown(name, kinds: kinds) }
    return try ofOrganization(name, named: kinds[0].name, in: place.region)
  }

  private func unknown(_ name: String, kinds: [OrganizationKind]) -> PathError {
    guard kinds.isEmpty else {
      return .ambiguousIndicator(name, candidates: kinds.map { "\($0.bareName).\(name)" })
    }
    let names = workspace.catalog.indicators.flatMap { [$0.name] + $0.aliases }
    return .unknownIndicator(name, of: "工作簿里", nearest: nearestNames(to: name, among: names))
  }

  private func kinds(reporting name: String) -> [OrganizationKind] {
    workspace.catalog.kinds.filter {
      workspace.catalog.indicator(named: name, of: $0.id) != nil
    }
  }

  private func owned(
    _ name: String, by owner: String, in place: Surroundings
  ) throws(PathError) -> Target {
    if owner == "本机构", let id = place.organization, let organization = workspace.organization(id) {
      guard let target = own(name, of: organization) else { throw missing(name, of: organization) }
      return target
    }
    if isOrganization(owner, in: place.region) {
      return try ofOrganization(name, named: owner, in: place.region)
    }
    guard let region = findRegion(named: owner, from: place.region) else {
      let kinds = workspace.catalog.kinds.flatMap { [$0.name, $0.bareName] }
      let organizations = workspace.organizations(of: place.region).map(\.shortName)
      let names = kinds + organizations + workspace.regions.map(\.name)
      throw .unknownOrganization(owner, nearest: nearestNames(to: owner, among: names))
    }
    guard let target = own(name, of: region) else {
      throw .unknownIndicator(
        name, of: owner, nearest: nearestNames(to: name, among: regionIndicatorNames))
    }
    return target
  }

  private func isOrganization(_ name: String, in region: RegionID) -> Bool {
    workspace.catalog.kind(named: name) != nil || organization(named: name, in: region) != nil
  }

  private func organization(named name: String, in region: RegionID) -> Organization? {
    let kind = workspace.catalog.kind(named: name)?.id
    let own = workspace.organizations.filter { $0.region == region }
    return own.first { $0.kind == kind }
      ?? own.first { $0.shortName == name || $0.formalName == name }
  }

  private func ofOrganization(
    _ name: String, named owner: String, in region: RegionID
  ) throws(PathError) -> Target {
    if let organization = organization(named: owner, in: region) {
      guard let target = own(name, of: organization) else { throw missing(name, of: organization) }
      return target
    }
    guard let kind = workspace.catalog.kind(named: owner) else {
      let names = workspace.organizations(of: region).map(\.shortName)
      let kinds = workspace.catalog.kinds.flatMap { [$0.name, $0.bareName] }
      throw .unknownOrganization(owner, nearest: nearestNames(to: owner, among: kinds + names))
    }
    guard
      Material.Category(rawValue: name) != nil
        || workspace.catalog.indicator(named: name, of: kind.id) != nil
    else { throw missing(name, of: kind, called: owner) }
    return .absent(label: "\(label(of: region))\(kind.bareName)·\(name)")
  }

  /// The organization's own figure or material of this name.
  private func own(_ name: String, of organization: Organization) -> Target? {
    let kind = workspace.catalog.kind(organization.kind)
    let owner =
      organization.region == home
      ? kind?.bareName ?? organization.shortName : organization.shortName
    if let indicator = workspace.catalog.indicator(named: name, of: organization.kind) {
      let part = Part(
        subject: .organization(organization.id), indicator: indicator.id,
        name: organization.shortName)
      return .figure(part, indicator, label: "\(owner)·\(indicator.name)")
    }
    return Material.Category(rawValue: name).map {
      .materials(.organization(organization.id), $0, label: "\(owner)·\(name)")
    }
  }

  /// The region's own figure or material of this name.
  private func own(_ name: String, of region: RegionID) -> Target? {
    let regionName = workspace.region(region)?.name ?? ""
    if let indicator = workspace.catalog.regionIndicator(named: name) {
      let part = Part(subject: .region(region), indicator: indicator.id, name: regionName)
      return .figure(part, indicator, label: "\(label(of: region))\(indicator.name)")
    }
    return Material.Category(rawValue: name).map {
      .materials(.region(region), $0, label: "\(label(of: region))\(name)")
    }
  }

  private func label(of region: RegionID) -> String {
    region == home ? "" : "\(workspace.region(region)?.name ?? "")·"
  }

  private func missing(_ name: String, of organization: Organization) -> PathError {
    guard let kind = workspace.catalog.kind(organization.kind) else {
      return .unknownIndicator(name, of: organization.shortName, nearest: [])
    }
    return missing(name, of: kind, called: organization.shortName)
  }

  private func missing(
    _ name: String, of kind: OrganizationKind, called owner: String
  ) -> PathError {
    let names = workspace.catalog.indicators
      .filter { workspace.catalog.indicator(named: $0.name, of: kind.id) != nil }
      .flatMap { [$0.name] + $0.aliases }
    return .unknownIndicator(name, of: owner, nearest: nearestNames(to: name, among: names))
  }

  private var regionIndicatorNames: [String] {
    workspace.catalog.indicators.filter { $0.reporters == .region }
      .flatMap { [$0.name] + $0.aliases }
  }

  private func region(named name: String, from current: RegionID) throws(PathError) -> RegionID {
    guard let region = findRegion(named: name, from: current) else {
      throw .unknownRegion(
        name, nearest: nearestNames(to: name, among: workspace.regions.map(\.name)))
    }
    return region
  }

  private func findRegion(named name: String, from current: RegionID) -> RegionID? {
    if name == RegionReference.above.rawValue { return workspace.ancestors(of: current).first?.id }
    // Below the current region first: two townships of different counties may share a name.
    let near = workspace.children(of: current)
    return (near + workspace.regions).first { $0.name == name }?.id
  }

  // MARK: Sums

  private func everyOrganization(
    _ name: String, in region: RegionID
  ) throws(PathError) -> Target {
    var parts: [Part] = []
    var indicators: [Indicator] = []
    for organization in workspace.organizations(of: region) {
      guard case .figure(let part, let indicator, _) = own(name, of: organization) else { continue }
      parts.append(part)
      indicators.append(indicator)
    }
    return try sum(name, parts, indicators, label: "\(label(of: region))各机构·\(name)")
  }

  private func subregions(
    _ name: String, organization: String?, of region: RegionID
  ) throws(PathError) -> Target {
    var parts: [Part] = []
    var indicators: [Indicator] = []
    for child in workspace.children(of: region) {
      let target: Target? =
        if let organization {
          try ofOrganization(name, named: organization, in: child.id)
        } else {
          own(name, of: child.id)
        }
      guard case .figure(var part, let indicator, _)? = target else { continue }
      part.name = child.name
      parts.append(part)
      indicators.append(indicator)
    }
    let owner = organization.map { "下级\($0)" } ?? "下级"
    return try sum(name, parts, indicators, label: "\(owner)·\(name)")
  }

  private func sum(
    _ name: String, _ parts: [Part], _ indicators: [Indicator], label: String
  ) throws(PathError) -> Target {
    guard let first = indicators.first else {
      guard workspace.catalog.indicators(named: name).isEmpty else { return .absent(label: label) }
      throw unknown(name, kinds: [])
    }
    for indicator in indicators where !indicator.addsOverOrganizations {
      throw .cannotAdd(indicator.name, reason: indicator.reasonNotToAdd)
    }
    guard indicators.allSatisfy({ $0.unit == first.unit }) else {
      throw .cannotAdd(name, reason: "各机构的计量单位不同")
    }
    return .sum(parts, first, label: label)
  }
}

extension Indicator {
  /// Chinese: why organizations do not add up.
  fileprivate var reasonNotToAdd: String {
    if nature == .ratio { return "它是比率" }
    return switch unit.family {
    case .persons, .households, .bodies: "同一\(unit.name)可能在几家机构重复计数"
    default: "它的口径不能跨机构合计"
    }
  }
}

/// The record that a path names, read from the office's own region: for `set W 总工会.竞赛场次@2025`.
///
/// - Parameters:
///   - text: `[区域.][机构.]指标[@期]`; full-width marks are read too.
///   - period: the period where the path names none, and from which 上年 counts.
/// - Throws: `PathError`, whose description says what to write instead.
public func resolveFigurePath(
  _ text: String, in workspace: Workspace, period: Period
) throws(PathError) -> FigureKey {
  let path = try FigurePath(text.halfWidthMarks.trimmed)
  let home = workspace.settings.region
  let resolver = PathResolver(workspace: workspace, home: home)
  switch try resolver.target(path, in: .init(region: home)) {
  case .figure(let part, _, _):
    guard let period = path.period.period(from: period) else { throw .badPeriod(text) }
    return FigureKey(subject: part.subject, indicator: part.indicator, period: period)
  case .absent(let label):
    throw .noOrganization(label, region: workspace.home?.name ?? "")
  case .sum, .materials: throw .notOneRecord(text)
  }
}
