/// Whom the front matter names, looked up in the workbook.
extension Compositor {
  /// Sets the region and the organization that the draft is about. What the workbook does not know is told: the speech would
  /// otherwise be about another region and say nothing of it.
  mutating func resolveFrontMatter(_ workspace: Workspace) {
    nameDiagnostics = []
    let region = workspace.regions.first { $0.name == frontMatter.region }
    home = region?.id ?? workspace.settings.region
    if region == nil, !frontMatter.region.isEmpty, let place = frontMatter.regionPlace {
      noteUnknown(
        .error, frontMatter.region, at: place, among: workspace.regions.map(\.name),
        "没有叫“\(frontMatter.region)”的区域，是按\(workspace.home?.name ?? "本区域")写的")
    }
    subject = nil
    guard !frontMatter.organizations.isEmpty else { return }
    let own = workspace.organizations(of: home)
    for name in frontMatter.organizations {
      let found = workspace.organization(named: name, among: own)
      // A draft that names one organization alone is about it: bare indicators, materials and tasks are its own.
      if let found, frontMatter.organizations.count == 1,
        let index = workspace.organizations.firstIndex(where: { $0.id == found.id })
      {
        subject = (index, found.id)
      }
      if found == nil, let place = frontMatter.organizationsPlace {
        let names = own.map(\.shortName) + workspace.catalog.kinds.map(\.name)
        noteUnknown(
          .warning, name, at: place, among: names,
          "\(workspace.region(home)?.name ?? "本区域")没有叫“\(name)”的机构")
      }
    }
  }

  private mutating func noteUnknown(
    _ severity: Diagnostic.Severity, _ name: String, at place: Range<Int>,
    among names: [String], _ message: String
  ) {
    // The draft is the first file; it is read before anything is prepared.
    guard let file = script.files.first else { return }
    let span = SourceSpan(file: 0, start: place.lowerBound, end: place.upperBound)
    let nearest = nearestNames(to: name, among: names).filter { $0 != name }
    nameDiagnostics.append(
      file.diagnostic(
        severity, span, message,
        suggestion: nearest.isEmpty ? "" : "是否要写：\(nearest.joined(separator: "、"))",
        fixes: file.fixes(Correction(wrong: name, candidates: nearest), in: span)))
  }
}

extension Workspace {
  /// The one of these that the front matter calls so: by its kind, else by its short or formal name.
  func organization(named name: String, among organizations: [Organization]) -> Organization? {
    let kind = catalog.kind(named: name)?.id
    return organizations.first { $0.kind == kind }
      ?? organizations.first { $0.shortName == name || $0.formalName == name }
  }
}
