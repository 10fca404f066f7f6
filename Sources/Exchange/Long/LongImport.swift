import Core

/// Takes in a set with a table too long to be held: every row is read, judged and carried out before the next.
///
/// A figure is judged against what is recorded when its row comes. Where the year before comes later in the set, the
/// figure is judged again then, which is one more change of the same edit.
public struct LongImport {
  private let set: ImportSet
  private let author: String
  /// How many rows of each outcome the plan keeps.
  private let mostKept: Int

  public init(_ set: ImportSet, author: String, keeping mostKept: Int = 1_000) {
    self.set = set
    self.author = author
    self.mostKept = mostKept
  }

  /// Reads the set to its end and puts everything that is not refused into `sink`.
  ///
  /// - Parameters:
  ///   - workspace: must hold what `ImportSet.plan` asks for, but no figures.
  ///   - observer: is told how far it has come, and may stop it.
  /// - Returns: what became of the rows: all are counted, the first are kept, and the changes are not.
  /// - Throws: `TableError`, and what `sink` throws; nothing may be kept then.
  public func run(
    in workspace: Workspace, into sink: any EditSink, observer: ImportObserver? = nil
  ) throws -> ImportPlan {
    var others = set
    others.files.removeAll { $0.kind == .figures }
    var first = Importer(others, workspace: workspace, author: author, mostKept: mostKept)
    first.run(others)
    var known = workspace
    known.take(try sink.append(first.plan.edit.changes))
    var importer = Importer(set, workspace: known, author: author, mostKept: mostKept)
    importer.plan = first.plan
    importer.plan.edit.changes = []
    var figures = try FigureStream(set, importer, sink, observer)
    try figures.run()
    return figures.importer.plan
  }
}

extension Workspace {
  /// Takes in the records that others of the same import may name.
  fileprivate mutating func take(_ changes: [Change]) {
    var regions = Dictionary(uniqueKeysWithValues: regions.map { ($0.id, $0) })
    var organizations = Dictionary(uniqueKeysWithValues: organizations.map { ($0.id, $0) })
    var kinds = Dictionary(uniqueKeysWithValues: catalog.kinds.map { ($0.id, $0) })
    var indicators = Dictionary(uniqueKeysWithValues: catalog.indicators.map { ($0.id, $0) })
    for change in changes {
      switch change.after {
      case .region(let region)?: regions[region.id] = region
      case .organization(let organization)?: organizations[organization.id] = organization
      case .kind(let kind)?: kinds[kind.id] = kind
      case .indicator(let indicator)?: indicators[indicator.id] = indicator
      default: break
      }
    }
    setRegions(Array(regions.values))
    setOrganizations(Array(organizations.values))
    catalog = Catalog(kinds: Array(kinds.values), indicators: Array(indicators.values))
  }
}
