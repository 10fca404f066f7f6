import Core

extension Importer {
  /// An organization is known by its region and kind: a second row of both changes the first.
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
    let existing = organizations.values.first { $0.region == regionID && $0.kind == kind.id }
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
      key: .organization(regionID, kind.id), row: row, summary: "机构 \(name)（\(kind.name)）")
    organizations[organization.id] = organization
  }
}
