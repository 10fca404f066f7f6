import Core
import Storage

/// A workbook that a command works on.
struct Workbook {
  let store: any Store
  let path: String

  /// The records of the office's region and those below it, with the figures of the periods asked for (nil: the working
  /// period, its parts, and the same a year earlier).
  func workspace(
    periods: Set<Period>? = nil, indicators: Set<IndicatorID> = []
  ) throws -> Workspace {
    try store.window(WindowRequest(periods: periods, indicators: indicators))
  }

  /// The records of every region below the office's too: an import or a command may name any of them.
  ///
  /// A window reaches one level down; a district needs one, a province one more for each of its cities and counties.
  func wholeWorkspace(periods: Set<Period>? = nil) throws -> Workspace {
    var whole = try workspace(periods: periods)
    var waiting = whole.children(of: whole.settings.region)
    while let region = waiting.popLast() {
      guard region.level.rank < .township else { continue }
      let part = try store.window(WindowRequest(region: region.id, periods: periods))
      whole.absorb(part)
      waiting += part.children(of: region.id)
    }
    return whole
  }

  /// A figure over all periods, and those of others like it, in the whole of the office's region.
  func chart(of key: FigureKey) throws(StoreError) -> IndicatorChart {
    let catalog = try store.window(WindowRequest(periods: [], includesChildren: false)).catalog
    return IndicatorChart(
      key, from: try store.slice(of: catalog.needed(for: key.indicator), below: nil))
  }

  /// Commits an edit in this user's name; when this returns it is on disk.
  @discardableResult
  func commit(_ edit: Edit) throws -> Edit {
    try store.commit(edit, author: Surroundings.author)
  }
}

/// Opens a workbook for one piece of work and closes it, whatever becomes of the work.
func withWorkbook<Result>(_ path: String, _ work: (Workbook) throws -> Result) throws -> Result {
  let isOpenElsewhere = SQLiteStore.isOpenElsewhere(path)
  let store = try SQLiteStore.open(at: path)
  if store.recoveredFromUncleanExit, !isOpenElsewhere {
    Console.note("提示：“\(path)”上次没有正常关闭，已存的数据都在")
  }
  let result: Result
  do { result = try work(Workbook(store: store, path: path)) } catch {
    // The work's own failure is what the user must hear of.
    try? store.close()
    throw error
  }
  DailyCopy.keepIfDue(of: store)
  try store.close()
  return result
}

extension Workspace {
  /// Takes in what another window of the same workbook holds and this one does not.
  fileprivate mutating func absorb(_ other: Workspace) {
    setRegions(regions.joined(with: other.regions))
    setOrganizations(organizations.joined(with: other.organizations))
    materials = materials.joined(with: other.materials)
    tasks = tasks.joined(with: other.tasks)
    issues = issues.joined(with: other.issues)
    figures.merge(other.figures) { known, _ in known }
  }
}

extension Array where Element: Identifiable {
  fileprivate func joined(with others: [Element]) -> [Element] {
    let known = Set(map(\.id))
    return self + others.filter { !known.contains($0.id) }
  }
}

extension Set<Period> {
  /// These periods and every shorter one in them: a year that nobody reported may follow from its quarters.
  var withParts: Set<Period> {
    reduce(into: self) { all, period in
      for length in Period.Length.allCases { all.formUnion(period.parts(length)) }
    }
  }
}
