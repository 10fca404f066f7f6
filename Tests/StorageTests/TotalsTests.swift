import Core
import GRDB
import SeededRandom
import TestGround
import Testing

@testable import Storage

@Suite("Totals from the packed figures are what the figures come to")
struct TotalsTests {
  let folder: TemporaryFolder
  var path: String { folder.file("w.quntuan") }

  init() throws { folder = try TemporaryFolder() }

  /// 青禾区's office with a rate, a number that does not add up, and two towns with two organizations each.
  private func province() throws -> SQLiteStore {
    var seed = Office.seed
    seed.indicators.append(
      Indicator(
        id: .init(rawValue: 4), code: "received", name: "受理", reporters: .everyKind,
        unit: Unit("件"), nature: .flow, addsOverTime: true, addsOverOrganizations: true,
        lengths: [.year, .half, .month], ranks: [.county, .township], order: 4))
    seed.indicators.append(
      Indicator(
        id: .init(rawValue: 5), code: "settled", name: "办结", reporters: .kinds([Office.union]),
        unit: Unit("件"), nature: .flow, addsOverTime: false, addsOverOrganizations: true,
        ranks: [.county, .township], order: 5))
    seed.indicators.append(
      Indicator(
        id: .init(rawValue: 6), code: "rate", name: "办结率", reporters: .kinds([Office.union]),
        unit: Unit("%"), nature: .ratio, addsOverTime: false, addsOverOrganizations: false,
        decimals: 1, numerator: .init(rawValue: 5), denominator: .init(rawValue: 4),
        ranks: [.county, .township], order: 6))
    seed.indicators.append(
      Indicator(
        id: .init(rawValue: 7), code: "people", name: "参加", reporters: .everyKind,
        unit: Unit("人"), nature: .flow, addsOverTime: false, addsOverOrganizations: false,
        ranks: [.county, .township], order: 7))
    let store = try SQLiteStore.create(at: path, seed: seed)
    let kinds = try store.window().catalog.kinds
    for name in ["清河镇", "石桥镇"] {
      try Self.addOrganizations(of: kinds, in: [try Self.addTown(name, to: store)], to: store)
    }
    return store
  }

  private static func addTown(_ name: String, to store: SQLiteStore) throws -> Region {
    let town = Region(name: name, level: .town, parent: Office.home)
    let made = try store.commit(Office.insertion(.region(town)), author: "王芳")
    guard case .region(let added)? = made.changes.first?.after else { return town }
    return added
  }

  /// One of each kind in each town, in one edit.
  private static func addOrganizations(
    of kinds: [OrganizationKind], in towns: [Region], to store: SQLiteStore
  ) throws {
    let organizations = towns.flatMap { town in
      kinds.map { kind in
        Organization(
          region: town.id, kind: kind.id, shortName: kind.shortName(in: town),
          formalName: kind.formalName(in: town), headTitle: kind.headTitle, order: kind.order)
      }
    }
    try store.commit(
      Edit(
        title: "新增机构",
        changes: organizations.map { Change(before: nil, after: .organization($0)) }),
      author: "王芳")
  }

  private static let periods = [
    "2025", "2025H1", "2025H2", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2025-01", "2024", "2024Q1",
    "2024Q2", "2024Q3", "2024Q4", "2024H1", "2024H2",
  ].map(Office.period)

  private static func everything(_ store: SQLiteStore) throws -> Workspace {
    let catalog = try store.window().catalog
    return try store.slice(of: Set(catalog.indicators.map(\.id)), below: nil)
  }

  /// One to twelve figures put, changed or taken away.
  private static func edit(
    on workspace: Workspace, using generator: inout SeededGenerator
  ) -> Edit {
    var changes: [FigureKey: Change] = [:]
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      guard let organization = workspace.organizations.randomElement(using: &generator),
        let indicator = workspace.catalog.reported(by: organization.kind, at: .county)
          .randomElement(using: &generator),
        let period = periods.randomElement(using: &generator),
        let status = FigureStatus.allCases.randomElement(using: &generator)
      else { continue }
      let key = FigureKey(
        subject: .organization(organization.id), indicator: indicator.id, period: period)
      let before = workspace.figure(key)
      // Now and then an amount of which two do not fit into a sum.
      let isHuge = Int.random(in: 0..<40, using: &generator) == 0
      let units =
        isHuge ? Int64.max - 5 : Int64.random(in: -50_000...900_000_000, using: &generator)
      let figure = Figure(
        key: key, amount: status == .notApplicable ? nil : Amount(units: units), status: status)
      let isRemoval = before != nil && Int.random(in: 0..<4, using: &generator) == 0
      changes[key] = Change(
        before: before.map(Record.figure), after: isRemoval ? nil : .figure(figure))
    }
    return Edit(title: "录入", changes: Array(changes.values))
  }

  private static func check(_ store: SQLiteStore, _ comment: String) throws {
    let workspace = try everything(store)
    for region in workspace.regions {
      for period in ["2025", "2025H1", "2025Q3"].map(Office.period) {
        let kept = try store.totals(of: region.id, in: period)
        let fromNothing = RegionTotals(of: region.id, in: period, from: workspace)
        #expect(kept == fromNothing, "\(comment), \(region.name) \(period)")
      }
    }
    #expect(try store.queue.read { try PackedFigures($0).disagreements() } == 0, "\(comment)")
  }

  @Test("after any edits, taken back and made again", arguments: 0..<4)
  func edits(round: Int) throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let store = try province()
    for step in 0..<40 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: _ = try store.undo(author: "王芳")
      case 1: _ = try store.redo(author: "王芳")
      default:
        let edit = Self.edit(on: try Self.everything(store), using: &generator)
        try store.commit(edit, author: "王芳")
      }
      try Self.check(store, "seed \(seed), step \(step)")
    }
    try store.close()
  }

  @Test("after a long edit, and after it was taken back")
  func longEdit() throws {
    let store = try province()
    let organizations = try Self.everything(store).organizations
    let isKept = try store.edit(title: "导入", author: "王芳") { sink in
      for (index, organization) in organizations.enumerated() {
        for period in Self.periods {
          let key = FigureKey(
            subject: .organization(organization.id), indicator: .init(rawValue: 4), period: period)
          let amount = Amount(units: Int64(index + 1) * 10_000)
          try sink.put(Figure(key: key, amount: amount), over: nil)
        }
      }
      return true
    }
    #expect(isKept)
    try Self.check(store, "imported")
    let line = try #require(
      try store.totals(of: Office.home, in: Office.year)[.init(rawValue: 4)])
    #expect(line.current.amount?.plainText == "21" && line.current.coverage == "6/6")
    _ = try store.undo(author: "王芳")
    try Self.check(store, "taken back")
    try store.close()
  }

  @Test("where a region's organizations stand far apart, and many have no figures")
  func scattered() throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let store = try province()
    let kinds = try store.window().catalog.kinds
    let towns = try (1...24).map { try Self.addTown("第\($0)镇", to: store) }
    // One kind in every town, then the other.
    for kind in kinds { try Self.addOrganizations(of: [kind], in: towns, to: store) }
    try Self.check(store, "without figures")
    for step in 0..<8 {
      let edit = Self.edit(on: try Self.everything(store), using: &generator)
      try store.commit(edit, author: "王芳")
      try Self.check(store, "seed \(seed), step \(step)")
    }
    try store.close()
  }

  @Test("in a workbook of the eighth version, once it is brought up to the ninth")
  func migration() throws {
    let store = try province()
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let edit = Self.edit(on: try Self.everything(store), using: &generator)
      try store.commit(edit, author: "王芳")
    }
    let totals = try store.totals(of: Office.home, in: Office.year)
    try store.close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(
        sql:
          "DROP TABLE figure_packed; DROP INDEX organization_by_region; PRAGMA user_version = 8")
    }
    try queue.close()
    let migrated = try SQLiteStore.open(at: path)
    #expect(try migrated.totals(of: Office.home, in: Office.year) == totals)
    try Self.check(migrated, "migrated")
    try migrated.close()
    #expect(try WorkbookExamination(of: path).problems == [])
  }
}

@Suite("A window may be read without its figures, and these after it")
struct FiguresOfSubjectsTests {
  @Test("The figures of subjects and periods are those of a window")
  func figures() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    for period in ["2025", "2025Q2", "2024", "2023"] {
      try store.commit(
        Office.insertion(.figure(try Office.figure("16", in: period))), author: "王芳")
    }
    var window = try store.window(WindowRequest(periods: []))
    #expect(window.figures.isEmpty)
    let periods = WindowRequest.usualPeriods(around: Office.year)
    window.figures = try store.figures(
      of: window.organizations.map { .organization($0.id) }, in: periods)
    #expect(window.figures.count == 3)
    #expect(window == (try store.window()))
    #expect(try store.figures(of: [.organization(Office.womenID)], in: periods).isEmpty)
    try store.close()
  }
}
