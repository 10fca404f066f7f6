import Core
import Glibc
import Measuring
import Storage

// The built-in speech over the sample district. The workbook is the last argument: scripts/bench makes it by the
// program's own `new` and `import`.

/// The sample speech, ready to be composed.
struct Sample {
  static let template = "群团工作座谈会讲话"

  let source: String
  let today: Day
  /// A figure that one sentence cites.
  let key: FigureKey
  /// The workspace with that figure at one value and at another.
  let workspaces: [Workspace]

  init(at path: String) throws {
    let store = try SQLiteStore.open(at: path, access: .readOnly)
    let catalogue = try store.window(WindowRequest(periods: []))
    guard let source = TextLibrary.builtIn.template(Self.template),
      let today = Day("2026-01-15"),
      let indicator = catalogue.catalog.indicators.first(where: { $0.name == "竞赛场次" }),
      let union = catalogue.organizations.first(where: { $0.shortName == "区总工会" })
    else { throw SampleError.incomplete(path) }
    var composer = Composer(source: source, name: Self.template, library: .builtIn)
    let demand = composer.demand(in: catalogue)
    let usual = WindowRequest.usualPeriods(around: catalogue.settings.period)
    let workspace = try store.window(WindowRequest(periods: usual.union(demand.periods)))
    try store.close()
    self.source = source
    self.today = today
    key = FigureKey(
      subject: .organization(union.id), indicator: indicator.id, period: workspace.settings.period)
    guard var figure = workspace.figure(key) else { throw SampleError.incomplete(path) }
    figure.amount = try Amount(whole: 18)
    var changed = workspace
    changed.figures[key] = figure
    workspaces = [workspace, changed]
  }

  var composer: Composer { Composer(source: source, name: Self.template, library: .builtIn) }
}

enum SampleError: Error {
  /// The workbook is not the sample's.
  case incomplete(String)
}

var arguments = Array(CommandLine.arguments.dropFirst())
let path = arguments.popLast() ?? ""
let sample = try Sample(at: path)
var composer = sample.composer
let composition = composer.compose(sample.workspaces[0], today: sample.today)
let bytes = composition.sections.flatMap(\.blocks).flatMap(\.text)
let copied = "memcpy of the same text"
var turn = 0

let cited = composition.sections.flatMap(\.citations).flatMap(\.keys)
let characters = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
let message = Array("\(characters) characters, \(Set(cited).count) figures cited\n".utf8)
_ = write(2, message, message.count)

Suite([
  Benchmark(copied) { bytes.withUnsafeBytes { keep(Array($0)) } },
  Benchmark("parse the template", floor: copied) { keep(sample.composer) },
  Benchmark("parse it with its fragments and compose", floor: copied) {
    var composer = sample.composer
    keep(composer.compose(sample.workspaces[0], today: sample.today))
  },
  Benchmark("compose from scratch", floor: copied) {
    keep(composer.compose(sample.workspaces[0], today: sample.today))
  },
  Benchmark("compose after one changed figure", floor: copied) {
    turn = 1 - turn
    keep(composer.recompose(sample.workspaces[turn], changed: [sample.key]))
  },
]).main(arguments)
