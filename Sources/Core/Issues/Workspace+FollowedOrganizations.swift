extension Workspace {
  /// The organizations whose issues the office follows: those of its own region and of the regions directly below, which a
  /// window holds whatever region it shows.
  public var followedOrganizations: Set<OrganizationID> {
    let home = settings.region
    let regions = [home] + children(of: home).map(\.id)
    return Set(regions.flatMap { organizations(of: $0) }.map(\.id))
  }
}
