import Core
import Glibc
import Measuring
import Storage

// What the store and the model take on a workbook of any size; the workbook is the last argument. scripts/bench-scale makes it
// by `province`, and writes to it: hand over a copy.

/// The workbook, and what is asked of it.
struct Office {
  let store: SQLiteStore
  let workspace: Workspace
  let home: RegionID
  /// A region below with all that lies below it; the office's own where there is none.
  let city: RegionID
  let period: Period
  let key: FigureKey
  let chart: FigureKey
  let source: String
  let today: Day

  static let template = "群团工作座谈会讲话"

  struct Incomplete: Error {}

  init(at path: String) throws {
    store = try SQLiteStore.open(at: path)
    let workspace = try store.window()
    self.workspace = workspace
    home = workspace.settings.region
    city = workspace.children(of: home).first?.id ?? home
    period = workspace.settings.period
    guard let organization = workspace.organizations(of: home).first,
      let key = workspace.figures.keys.filter({
        $0.subject == .organization(organization.id) && $0.period == workspace.settings.period
      }).min(),
      let summed = workspace.catalog.reported(by: organization.kind, at: .province)
        .first(where: { workspace.catalog.addsUp($0) && $0.nature != .ratio }),
      let source = TextLibrary.builtIn.template(Self.template), let today = Day("2026-01-15")
    else { throw Incomplete() }
    self.key = key
    chart = FigureKey(subject: .region(home), indicator: summed.id, period: period)
    self.source = source
    self.today = today
  }

  /// How many figures the totals of a region read, of both years.
  func count(below region: RegionID) throws -> Int {
    let slice = try store.slice(of: [], below: region)
    let subjects = Set(slice.organizations.map { Subject.organization($0.id) })
    // By the hundred: SQLite's statement is bound anew for each.
    let counts = try store.figureCounts(of: subjects)
    return counts[period, default: 0] + (period.previousYear.flatMap { counts[$0] } ?? 0)
  }

  /// The same figure with another amount, as somebody types it.
  func enter(_ turn: Int) throws {
    guard let before = try store.figures(of: [key])[key] else { throw Incomplete() }
    var after = before
    after.amount = Amount(units: before.amount.map { $0.units + (turn % 2 == 0 ? 1 : -1) } ?? 0)
    try store.commit(
      Edit(title: "录入", changes: [Change(before: .figure(before), after: .figure(after))]),
      author: "scale")
  }
}

var arguments = Array(CommandLine.arguments.dropFirst())
let office = try Office(at: arguments.popLast() ?? "")
let whole = try office.count(below: office.home)
let part = try office.count(below: office.city)
let message = Array("\(whole) figures in the whole's totals, \(part) in the city's\n".utf8)
_ = write(2, message, message.count)

let sums = (0..<max(1, whole)).map { Int64($0) &* 10_000 }
let floor = "add as many amounts in memory"
let catalog = office.workspace.catalog
var composer = Composer(source: office.source, name: Office.template, library: .builtIn)
_ = composer.compose(office.workspace, today: office.today)
var edited = composer
let index = SearchIndex(try office.store.directory())
var turn = 0

Suite([
  Benchmark(floor) { keep(sums.reduce(0, &+)) },
  Benchmark("totals of the whole, two years", floor: floor) {
    keep(try office.store.totals(of: office.home, in: office.period))
  },
  Benchmark("totals of a city, two years") {
    keep(try office.store.totals(of: office.city, in: office.period))
  },
  Benchmark("ranking of all below, every year") {
    let slice = try office.store.slice(of: catalog.needed(for: office.chart.indicator), below: nil)
    keep(IndicatorChart(office.chart, from: slice))
  },
  Benchmark("window") { keep(try office.store.window()) },
  Benchmark("overview") {
    let subjects = office.workspace.organizations(of: office.home).map {
      Subject.organization($0.id)
    }
    keep(
      Overview(
        of: [.region(office.home)] + subjects,
        below: office.workspace.organizations(below: office.home), in: office.period,
        on: office.today, from: office.workspace))
  },
  Benchmark("compose the speech") {
    keep(composer.compose(office.workspace, today: office.today))
  },
  Benchmark("compose after one changed figure") {
    keep(edited.recompose(office.workspace, changed: [office.key]))
  },
  Benchmark("search") {
    keep(index.results(of: SearchQuery("zgh"), in: office.period, limit: 5))
  },
  Benchmark("enter a figure, on disk") {
    turn += 1
    try office.enter(turn)
  },
]).main(arguments)
