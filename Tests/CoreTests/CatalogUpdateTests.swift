import SeededRandom
import Testing

@testable import Core

/// A newer program offers new catalogue entries and never overwrites the user's.
@Suite("A catalogue update")
struct CatalogUpdateTests {
  static let program = BuiltInCatalog.catalog
  static let activities = CatalogEntry.Key(.indicator, "common.activities")
  static let grassroots = CatalogEntry.Key(.indicator, "common.grassroots")

  /// The catalogue as a program brought it that had no 干部下基层 and another 口径 of 活动场次.
  static let older = Catalog(
    kinds: program.kinds,
    indicators: program.indicators.filter { $0.code != grassroots.code }.map {
      var indicator = $0
      if $0.code == activities.code { indicator.definition = "本组织主办的活动" }
      return indicator
    })

  static func change(
    _ code: String, in catalog: Catalog, _ body: (inout Indicator) -> Void
  ) -> Catalog {
    Catalog(
      kinds: catalog.kinds,
      indicators: catalog.indicators.map {
        var indicator = $0
        if $0.code == code { body(&indicator) }
        return indicator
      })
  }

  static func update(
    of workbook: Catalog, touched: Set<CatalogEntry.Key> = [],
    seen: Set<CatalogFingerprint> = older.fingerprints
  ) -> CatalogUpdate {
    CatalogUpdate(
      from: program, to: workbook, memory: CatalogMemory(seen: seen, touched: touched))
  }

  /// The workbook's catalogue after an edit, numbered as a store numbers new records.
  static func apply(_ edit: Edit?, to catalog: Catalog) -> Catalog {
    var workspace = Workspace(
      settings: WorkspaceSettings(region: .unsaved, period: Period(year: 2025).unsafelyUnwrapped),
      catalog: catalog)
    for change in edit?.changes ?? [] { workspace.apply(change) }
    return workspace.catalog
  }

  @Test("of the program's own catalogue is empty")
  func same() {
    #expect(Self.update(of: Self.program, seen: Self.program.fingerprints).items.isEmpty)
    #expect(Self.update(of: Self.program, seen: []).items.isEmpty)
  }

  @Test("offers what is new and what nobody changed, old → new, with a tick")
  func offers() throws {
    let update = Self.update(of: Self.older)
    #expect(update.items.map(\.standing) == [.changed, .new])
    #expect(update.items.map(\.name) == ["活动场次", "干部下基层"])
    let difference = try #require(update.items.first?.differences.first)
    #expect(difference.field == "口径")
    #expect(difference.text.hasPrefix("口径：本组织主办的活动 → 报告期内"))
    #expect(update.usual == [Self.activities, Self.grassroots])
    #expect(update.undecidedCount == 2)
  }

  @Test("taken brings the workbook to the program's catalogue, in its order")
  func taken() throws {
    let update = Self.update(of: Self.older)
    let edit = try #require(update.edit(taking: update.usual))
    #expect(edit.title == "目录更新：新增1项、更新1项")
    let after = Self.apply(edit, to: Self.older)
    #expect(after.fingerprints == Self.program.fingerprints)
    // Behind the entry that it follows in the program.
    let names = after.indicators.map(\.name)
    let place = try #require(names.firstIndex(of: "干部下基层"))
    #expect(place > 0 && place <= 3, "\(names.prefix(6))")
    let back = Self.apply(edit.inverse, to: after)
    #expect(back.fingerprints == Self.older.fingerprints)
  }

  @Test("keeps what the office changed, and only shows it")
  func kept() throws {
    let workbook = Self.change(Self.activities.code, in: Self.older) { $0.name = "办活动" }
    let update = Self.update(of: workbook, touched: [Self.activities])
    let item = try #require(update.items.first { $0.id == Self.activities })
    #expect(item.standing == .kept)
    #expect(item.caution == "本单位改过，保留原样")
    #expect(item.differences.map(\.text).contains("名称：办活动 → 活动场次"))
    let all = Set(update.items.map(\.id))
    let edit = try #require(update.edit(taking: all))
    #expect(edit.changes.count == 1, "only 干部下基层 is taken")
    #expect(Self.apply(edit, to: workbook).indicators(named: "办活动").count == 1)
  }

  @Test("knows a version again to which an update was taken back")
  func takenBack() {
    let update = Self.update(
      of: Self.older, touched: [Self.activities, Self.grassroots],
      seen: Self.older.fingerprints.union(Self.program.fingerprints))
    #expect(update.items.map(\.standing) == [.changed, .new])
    #expect(update.usual.isEmpty, "it has been decided once")
    #expect(update.undecidedCount == 0)
  }

  @Test("of a workbook from before versions were remembered goes by the journal")
  func unremembered() {
    let update = Self.update(of: Self.older, touched: [Self.activities], seen: [])
    #expect(update.items.map(\.standing) == [.new, .kept])
    #expect(update.fingerprints.isSuperset(of: Self.program.fingerprints))
  }

  @Test("does not bring back with a tick what was removed")
  func removed() {
    let update = Self.update(
      of: Self.older, touched: [Self.grassroots], seen: Self.older.fingerprints)
    #expect(update.items.last?.isDecided == true)
    #expect(update.usual == [Self.activities])
  }

  @Test("ticks no change of unit, because recorded figures stay what they are")
  func unit() throws {
    let older = Self.change(Self.activities.code, in: Self.program) { $0.unit = Unit("次") }
    let update = Self.update(of: older, seen: older.fingerprints)
    let item = try #require(update.items.first)
    #expect(item.standing == .changed)
    #expect(item.caution?.hasPrefix("单位变了") == true)
    #expect(update.usual.isEmpty)
    #expect(update.edit(taking: [item.id]) != nil, "whoever wants it can have it")
  }

  @Test("leaves out an indicator whose name the office has given to its own")
  func name() throws {
    let own = Indicator(
      id: .init(rawValue: 9001), code: "own.1", name: "干部下基层", reporters: .everyKind,
      unit: Unit("天"), nature: .flow, addsOverTime: true, addsOverOrganizations: true)
    let workbook = Catalog(kinds: Self.older.kinds, indicators: Self.older.indicators + [own])
    let item = try #require(Self.update(of: workbook).items.first { $0.id == Self.grassroots })
    #expect(item.standing == .blocked)
    #expect(Self.update(of: workbook).edit(taking: [Self.grassroots]) == nil)
  }

  @Test("takes along what a chosen indicator cannot be stored without")
  func needs() throws {
    let rate = try #require(Self.program.indicators.first { $0.numerator != nil })
    let kind = try #require(Self.program.kinds.first)
    let parts = try [rate.numerator, rate.denominator].map {
      try #require($0.flatMap(Self.program.indicator)?.code)
    }
    let without = Catalog(
      kinds: Self.program.kinds.filter { $0.id != kind.id },
      indicators: Self.program.indicators.filter {
        $0.id != rate.id && !parts.contains($0.code) && !Self.isOnly($0, of: kind)
      })
    let update = CatalogUpdate(from: Self.program, to: without, memory: CatalogMemory())
    let edit = try #require(update.edit(taking: [.init(.indicator, rate.code)]))
    let after = Self.apply(edit, to: without)
    let taken = try #require(after.indicators.first { $0.code == rate.code })
    #expect(taken.numerator.flatMap(after.indicator)?.code == parts[0])
    #expect(taken.denominator.flatMap(after.indicator)?.code == parts[1])
    let own = try #require(Self.program.indicators.first { Self.isOnly($0, of: kind) })
    let edit2 = try #require(update.edit(taking: [.init(.indicator, own.code)]))
    #expect(Self.apply(edit2, to: without).kinds.contains { $0.code == kind.code })
  }

  private static func isOnly(_ indicator: Indicator, of kind: OrganizationKind) -> Bool {
    indicator.reporters == .kinds([kind.id])
  }

  @Test(
    "is empty after all of it was taken, whatever was missing before", arguments: UInt64(1)...40)
  func property(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let kinds = Self.program.kinds.filter { _ in random.next() % 8 != 0 }
    let known = Set(kinds.map(\.id))
    var indicators = Self.program.indicators.filter { indicator in
      if case .kinds(let reporters) = indicator.reporters, known.isDisjoint(with: reporters) {
        return false
      }
      return random.next() % 4 != 0
    }
    let there = Set(indicators.map(\.id))
    for index in indicators.indices {
      // A workbook holds no rate without its parts.
      let parts = [indicators[index].numerator, indicators[index].denominator]
      if !parts.allSatisfy({ $0.map(there.contains) ?? true }) {
        (indicators[index].numerator, indicators[index].denominator) = (nil, nil)
      }
      if random.next() % 5 == 0 { indicators[index].definition += "（旧）" }
    }
    let workbook = Catalog(kinds: kinds, indicators: indicators)
    let update = CatalogUpdate(
      from: Self.program, to: workbook, memory: CatalogMemory(seen: workbook.fingerprints))
    let after = Self.apply(update.edit(taking: Set(update.offers.map(\.id))), to: workbook)
    #expect(after.fingerprints.isSuperset(of: Self.program.fingerprints), "seed \(seed)")
    #expect(
      CatalogUpdate(from: Self.program, to: after, memory: CatalogMemory()).items.isEmpty,
      "seed \(seed)")
  }
}
