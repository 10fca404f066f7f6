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
  /// The workspace, and one with other records throughout: nothing that was said of the one holds for the other.
  let strangers: [Workspace]

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
    strangers = [workspace, try Self.stranger(to: workspace)]
  }

  /// The same organizations and indicators, but every figure one higher, and every text that is told another.
  private static func stranger(to workspace: Workspace) throws -> Workspace {
    var other = workspace
    for (key, figure) in workspace.figures {
      other.figures[key]?.amount = try figure.amount?.adding(Amount(whole: 1))
    }
    for index in other.materials.indices { other.materials[index].name += "新篇" }
    for index in other.tasks.indices { other.tasks[index].text += "再上台阶" }
    for index in other.issues.indices { other.issues[index].manifestation += "较为明显" }
    return other
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
var edited = composer

/// While one character of the speech comes and goes, in its first paragraph and in its last.
var typed = composer
let typing = [sample.source.replacing("同志们：", with: "各位同志们："), sample.source + "完。"]

let bytes = composition.sections.flatMap(\.blocks).flatMap(\.text)
let copied = "memcpy of the same text"
var turn = 0

@MainActor func press(_ place: Int) {
  turn = 1 - turn
  typed.edit(to: turn == 0 ? sample.source : typing[place])
  keep(typed.recompose(sample.workspaces[0], changed: []))
}

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
  // Parsed before, as a compiled template is; what paths and words mean is known, what records say is not.
  Benchmark("compose from scratch", floor: copied) {
    turn = 1 - turn
    keep(composer.compose(sample.strangers[turn], today: sample.today))
  },
  Benchmark("compose after one changed figure", floor: copied) {
    turn = 1 - turn
    keep(edited.recompose(sample.workspaces[turn], changed: [sample.key]))
  },
  Benchmark("compose after a keystroke at its start", floor: copied) { press(0) },
  Benchmark("compose after a keystroke at its end", floor: copied) { press(1) },
]).main(arguments)
