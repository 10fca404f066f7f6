import Core

/// Finds what a report's labels mean among a workbook's organizations and indicators.
struct LabelMatcher: Sendable {
  let names: NameBook
  let catalog: Catalog
  private let regions: [RegionID: Region]
  private let organizations: [OrganizationID: Organization]
  private let everyIndicator: [Named<Indicator>]

  /// One thing under all its names, as they are compared.
  private struct Named<Value: Sendable>: Sendable {
    var value: Value
    var names: [String]
    var loose: [String]

    init(_ value: Value, _ names: [String]) {
      self.value = value
      self.names = names.map { Label($0).core }
      loose = self.names.map(Label.loose)
    }
  }

  init(_ workspace: Workspace) {
    catalog = workspace.catalog
    names = NameBook(
      regions: workspace.regions, organizations: workspace.organizations, catalog: catalog,
      home: workspace.settings.region)
    regions = Dictionary(workspace.regions.map { ($0.id, $0) }) { a, _ in a }
    organizations = Dictionary(workspace.organizations.map { ($0.id, $0) }) { a, _ in a }
    everyIndicator = catalog.indicators.map { Named($0, [$0.name] + $0.aliases) }
  }

  // MARK: Organizations

  /// Whom a label means.
  func subject(_ text: String) -> LabelMatch<Subject> {
    let core = Label(text).core
    guard !core.isEmpty else { return .unsure([]) }
    if let known = try? names.subject(named: core) { return .found(known) }
    for trimmed in Self.withoutIdleWords(core) {
      if let known = try? names.subject(named: trimmed) { return .found(known, .likely) }
    }
    let shown = names.displayNames
    let alike = shown.filter { $0.count >= 3 && Homophones.alike($0, core) }
    let initials =
      core.allSatisfy { $0.isASCII && $0.isLetter } && core.count >= 2
      ? shown.filter { PinyinInitials.rank(of: core, in: $0) == 0 } : []
    let found = Set(alike + initials)
    if found.count == 1, let name = found.first, let known = try? names.subject(named: name) {
      return .found(known, .likely)
    }
    return .unsure(nearestNames(to: core, among: shown))
  }

  /// 区总工会机关, 区总工会（本级）, 青禾区总工会:
  private static func withoutIdleWords(_ core: String) -> [String] {
    var trimmed: [String] = []
    if let open = core.firstIndex(of: "("), open != core.startIndex {
      trimmed.append(String(core[..<open]))
    }
    for suffix in ["机关", "本级", "组织", "系统"] where core.hasSuffix(suffix) {
      trimmed.append(String(core.dropLast(suffix.count)))
    }
    return trimmed
  }

  /// The organization whose name stands in a title or file name; of several the one with the longest name, none where two
  /// are named that have nothing to do with each other.
  func subject(mentionedIn title: String) -> Subject? { names.subject(mentionedIn: title) }

  // MARK: Indicators

  /// Which of what a subject reports (nil: anybody) a heading means. Of several parts (竞赛活动, 场次) the last one
  /// counts, then all of them together, then each of the others.
  func indicator(
    _ parts: [String], of subject: Subject?, unit: String?
  ) -> LabelMatch<IndicatorID> {
    let pool = pool(of: subject)
    let cores = parts.map { Label($0).core }.filter { !$0.isEmpty }
    guard let last = cores.last else { return .unsure([]) }
    let forms = [last] + (cores.count > 1 ? [cores.joined()] + cores.dropLast().reversed() : [])
    for form in forms {
      if let found = Self.one(pool.filter { $0.names.contains(form) }, unit: unit) {
        return .found(found.id)
      }
    }
    for form in forms {
      let loose = Label.loose(form)
      let fits = pool.filter { $0.loose.contains(loose) || $0.loose.contains(form) }
      if let found = Self.one(fits, unit: unit) { return .found(found.id, .likely) }
    }
    for form in forms where form.count >= 3 {
      let fits = pool.filter { named in named.names.contains { Self.isSlip(form, of: $0) } }
      if let found = Self.one(fits, unit: unit) { return .found(found.id, .likely) }
    }
    return .unsure(
      nearestNames(to: last, among: pool.map { $0.value }.flatMap { [$0.name] + $0.aliases }))
  }

  private func pool(of subject: Subject?) -> [Named<Indicator>] {
    guard let subject else { return everyIndicator }
    return everyIndicator.filter { named in
      switch (subject, named.value.reporters) {
      case (.region, .region), (.organization, .everyKind): true
      case (.organization(let id), .kinds(let kinds)):
        organizations[id].map { kinds.contains($0.kind) } ?? false
      case (.organization, .region), (.region, .everyKind), (.region, .kinds): false
      }
    }
  }

  /// The only one, or the only one that the unit fits.
  private static func one(_ fits: [Named<Indicator>], unit: String?) -> Indicator? {
    // Of one name among several kinds of organization, any says that the label is an indicator's.
    let distinct = Dictionary(fits.map { ($0.value.id, $0.value) }) { a, _ in a }
    if distinct.count == 1 { return distinct.values.first }
    guard let unit else { return nil }
    let family = FigureEntry.family(of: unit)
    let fitting = distinct.values.filter { FigureEntry.family(of: $0.unit.name) == family }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// One wrong character in five or more, characters of the same sound, or pinyin initials.
  private static func isSlip(_ form: String, of name: String) -> Bool {
    if Homophones.alike(form, name) { return true }
    if form.allSatisfy({ $0.isASCII && $0.isLetter }) {
      return PinyinInitials.rank(of: form, in: name) == 0
    }
    guard form.count >= 5, form.count == name.count else { return false }
    return zip(form, name).filter { $0 != $1 }.count == 1
  }

  // MARK: Names

  func name(of subject: Subject) -> String { names.name(of: subject) }
  func name(of indicator: IndicatorID) -> String { catalog.indicator(indicator)?.name ?? "" }

  /// Whether any kind of organization or the region has an indicator of this heading.
  func isIndicator(_ parts: [String], unit: String?) -> Bool {
    let cores = parts.map { Label($0).core }.filter { !$0.isEmpty }
    let forms = Set(cores + [cores.joined()]).subtracting([""])
    let loose = Set(forms.map(Label.loose))
    return everyIndicator.contains { named in
      named.names.contains(where: forms.contains) || named.loose.contains(where: loose.contains)
    }
  }
}
