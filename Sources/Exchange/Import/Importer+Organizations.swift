import Core

extension Importer {
  /// An organization is known by its region and name, or else by its region and kind: such a row changes it.
  mutating func organization(_ row: SheetRow) throws(RowError) {
    let name = try row.required(.organization)
    let kindName = try row.required(.kind)
    guard let kind = catalog.kind(named: kindName) else {
      throw .unknownName(
        what: "类别", name: kindName,
        nearest: nearestNames(to: kindName, among: catalog.kinds.map(\.name)))
    }
    let regionID = try names.region(named: row[.region])
    guard let region = regions[regionID] else {
      throw .unknownName(what: "区域", name: row[.region], nearest: [])
    }
    let known =
      organizationsByName[.init(region: regionID, name: name)]
      ?? organizationsByKind[.init(region: regionID, kind: kind.id)].flatMap { id in
        // One that this import has named itself is another body of the same kind.
        seen[.organization(id)] == nil ? id : nil
      }
    let existing = known.flatMap { organizations[$0] }
    if let existing, existing.kind != kind.id {
      throw .nameTaken(name: name, by: catalog.kind(existing.kind)?.name ?? "另一类机构")
    }
    var organization =
      existing
      ?? Organization(
        id: OrganizationID(rawValue: placeholder()), region: regionID, kind: kind.id,
        shortName: name, formalName: kind.formalName(in: region), headTitle: kind.headTitle,
        order: kind.order)
    organization.shortName = name
    if let formalName = row.optional(.formalName) { organization.formalName = formalName }
    if let headTitle = row.optional(.headTitle) { organization.headTitle = headTitle }
    if let contact = row.optional(.contact) { organization.contact = contact }
    if let telephone = row.optional(.telephone) { organization.telephone = telephone }
    if let days = try row.dueDays() { organization.dueDays = days }
    if let order = try row.count(.order) { organization.order = order }
    try put(
      .organization(organization), over: existing.map { .organization($0) },
      key: .organization(organization.id), row: row,
      summary: summary(of: organization, over: existing))
    know(organization)
  }

  private func summary(of organization: Organization, over existing: Organization?) -> String {
    let kind = catalog.kind(organization.kind)?.name ?? ""
    return "机构 \(existing?.shortName ?? organization.shortName)（\(kind)）"
  }

  mutating func know(_ organization: Organization) {
    let region = organization.region
    if let former = organizations.updateValue(organization, forKey: organization.id) {
      organizationsByName[.init(region: region, name: former.shortName)] = nil
    }
    organizationsByName[.init(region: region, name: organization.shortName)] = organization.id
    let place = OrganizationPlace(region: region, kind: organization.kind)
    if organizationsByKind[place] == nil { organizationsByKind[place] = organization.id }
  }
}

/// An organization's region and short name.
struct OrganizationName: Hashable {
  var region: RegionID
  var name: String
}

/// An organization's region and kind.
struct OrganizationPlace: Hashable {
  var region: RegionID
  var kind: OrganizationKindID
}
