/// Composes a draft or template, again and again: after a changed figure only the sections that depend on it, after an
/// edit only those that it touches.
public struct Composer: Sendable {
  /// The draft's own words about its meeting.
  public let frontMatter: FrontMatter
  /// Which sections the last run composed; the others stood from before.
  public private(set) var recomposedSections: [Int] = []

  let frontMatterDiagnostics: [Diagnostic]
  var compositor: Compositor
  /// One for each part of the draft; nil where it was read anew and has not been composed since.
  var passages: [Passage?] = []
  var surroundings: Inputs?
  var passed: KnownPassed?
  /// Whether the draft has been edited since it was composed last.
  var isEdited = false

  /// - Parameter last: the composer of another text or of the same one before, whose reading of the same markup is used again.
  public init(source: String, name: String, library: TextLibrary, after last: Composer? = nil) {
    let file = SourceFile(name: name, text: source)
    let (frontMatter, start, diagnostics) = FrontMatter.split(file)
    self.frontMatter = frontMatter
    frontMatterDiagnostics = diagnostics
    compositor = Compositor(library: library, frontMatter: frontMatter)
    if let last { compositor.script.memory = last.compositor.script.memory }
    _ = compositor.script.read(draft: file, from: start)
  }

  /// The UTF-8 texts of the files that source spans mean, in the order of `Composition.files`: the draft and the
  /// fragments that it has cited so far.
  public var sources: [[UInt8]] { compositor.script.files.map(\.bytes) }

  // MARK: Composing

  /// Composes the whole text.
  ///
  /// - Parameter today: the day of the speech, where the draft names none.
  public mutating func compose(_ workspace: Workspace, today: Day) -> Composition {
    if isEdited { startAnew() }
    prepare(workspace, today: today)
    return run(workspace, changed: nil)
  }

  /// Composes the sections that depend on these figures and those that were edited, and keeps the others.
  ///
  /// Anything else that changed since the last run composes the whole. Before a first `compose` it does nothing but
  /// that, with the report period's last day for the speech's.
  public mutating func recompose(
    _ workspace: Workspace, changed: Set<FigureKey>
  ) -> Composition {
    let day = surroundings?.today ?? workspace.settings.period.lastDay ?? Day.earliest
    guard let surroundings, surroundings.hold(for: workspace), passages.count == units.count else {
      return compose(workspace, today: day)
    }
    let composition = run(workspace, changed: ChangedFigures(changed))
    guard isEdited else { return composition }
    guard compositor.fragments.isNumbered(by: passages.lazy.flatMap { $0?.cited ?? [] }) else {
      return compose(workspace, today: day)
    }
    isEdited = false
    return composition
  }

  private mutating func prepare(_ workspace: Workspace, today: Day) {
    if surroundings?.today != today || surroundings?.structureHolds(for: workspace) != true {
      compositor.forgetMeanings()
    }
    surroundings = Inputs(workspace, today: today)
    compositor.prepare(workspace, today: frontMatter.date ?? today)
  }

  private var units: [DraftUnit] { compositor.script.units }

  /// - Parameter changed: the records that alone have changed; nil where anything may have.
  private mutating func run(_ workspace: Workspace, changed: ChangedFigures?) -> Composition {
    var recomposed: Set<Int> = []
    if passages.count != units.count { passages = units.map { _ in nil } }
    for index in units.indices {
      if let changed, let passage = passages[index], !passage.isTouched(by: changed),
        passage.partsBefore == compositor.numbering.parts,
        passage.citedBefore == compositor.citations
      {
        compositor.resume(after: passage)
      } else {
        compose(unit: index, changed: changed, workspace)
        recomposed.insert(index)
      }
    }
    finishPartCount(workspace, &recomposed)
    return assemble(recomposed)
  }

  private mutating func compose(
    unit index: Int, changed: ChangedFigures?, _ workspace: Workspace
  ) {
    passages[index] = compositor.compose(
      units[index].nodes, isFirst: index == 0, after: passages[index], changed: changed, workspace)
  }

  /// `{部分数}` can be said only when all parts are known.
  private mutating func finishPartCount(_ workspace: Workspace, _ recomposed: inout Set<Int>) {
    let count = passages.last.flatMap(\.self)?.partsAfter ?? 0
    compositor.startOver()
    guard count != compositor.expectedParts else { return }
    compositor.expectedParts = count
    for index in units.indices {
      guard let passage = passages[index], passage.usesPartCount else { continue }
      compositor.resume(before: passage)
      compose(unit: index, changed: nil, workspace)
      recomposed.insert(index)
    }
    compositor.startOver()
  }

  private mutating func assemble(_ recomposed: Set<Int>) -> Composition {
    var composition = Composition(files: compositor.script.files.map(\.name))
    recomposedSections = []
    var diagnostics =
      frontMatterDiagnostics + compositor.nameDiagnostics + compositor.script.diagnostics
    for (index, passage) in passages.enumerated() {
      guard let passage else { continue }
      diagnostics += passage.diagnostics
      for section in passage.sections {
        if section.blocks.isEmpty, !composition.sections.isEmpty {
          composition.sections[composition.sections.count - 1].absorb(section)
        } else {
          composition.sections.append(section)
          if recomposed.contains(index) {
            recomposedSections.append(composition.sections.count - 1)
          }
        }
      }
    }
    if !diagnostics.isEmpty {
      diagnostics.sort { ($0.source.file, $0.source.start) < ($1.source.file, $1.source.start) }
    }
    composition.diagnostics = diagnostics
    return composition
  }

  // MARK: Demand

  /// The indicators and periods that a store must have loaded for this text; rather too many than too few.
  ///
  /// It parses every fragment that may be cited, and keeps what it parsed for `compose`.
  public mutating func demand(in workspace: Workspace) -> (
    indicators: Set<IndicatorID>, periods: Set<Period>
  ) {
    compositor.prepare(workspace, today: frontMatter.date ?? Day.earliest)
    compositor.parseAllCited(workspace)
    return compositor.script.demand(in: workspace.catalog, report: compositor.report)
  }

  /// The indicators that this text may ask of the organizations of the regions below the office's own; nil where it may be any.
  /// To be asked after `demand`.
  public func demandBelow(in workspace: Workspace) -> Set<IndicatorID>? {
    // A draft about another region goes through that one's organizations.
    guard compositor.home == workspace.settings.region else { return nil }
    return compositor.script.demandBelow(in: workspace.catalog)
  }
}

/// What a composition depends on besides figures.
struct Inputs: Sendable {
  var settings: WorkspaceSettings
  var catalog: Catalog
  var regions: [Region]
  var organizations: [Organization]
  var materials: [Material]
  var tasks: [PlannedTask]
  var issues: [Issue]
  var formulations: [Formulation]
  var today: Day

  init(_ workspace: Workspace, today: Day) {
    settings = workspace.settings
    catalog = workspace.catalog
    regions = workspace.regions
    organizations = workspace.organizations
    materials = workspace.materials
    tasks = workspace.tasks
    issues = workspace.issues
    formulations = workspace.formulations
    self.today = today
  }

  /// Cheap where nothing changed: equal arrays that share their storage are not compared by element.
  func hold(for workspace: Workspace) -> Bool {
    structureHolds(for: workspace) && materials == workspace.materials
      && tasks == workspace.tasks && issues == workspace.issues
  }

  func structureHolds(for workspace: Workspace) -> Bool {
    settings == workspace.settings && organizations == workspace.organizations
      && regions == workspace.regions && catalog == workspace.catalog
      && formulations == workspace.formulations
  }
}

extension ComposedSection {
  /// Takes in what a section without text still has to tell.
  fileprivate mutating func absorb(_ other: ComposedSection) {
    omissions += other.omissions.map { omission in
      var omission = omission
      omission.block = blocks.count
      return omission
    }
    dependencies += other.dependencies
  }
}

extension Passage {
  fileprivate func isTouched(by changed: ChangedFigures) -> Bool {
    sections.contains { changed.touch($0.dependencies[...]) }
  }
}
