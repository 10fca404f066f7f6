import Testing

@testable import Core

@Suite("The built-in catalogue")
struct CatalogTests {
  @Test("has no mistakes")
  func mistakes() { #expect(CatalogMistakes.inBuiltInFiles() == []) }

  @Test("knows the eleven usual organizations and eighty indicators or more, in order")
  func size() {
    #expect(BuiltInCatalog.kinds.filter { !$0.isOptional }.count == 11)
    #expect(BuiltInCatalog.kinds.first?.name == "工会")
    #expect(BuiltInCatalog.indicators.count >= 80)
    #expect(BuiltInCatalog.indicators.map(\.order) == Array(1...BuiltInCatalog.indicators.count))
    #expect(Set(BuiltInCatalog.manifestations.map(\.tendency)) == Set(Tendency.allCases))
  }

  @Test("calls the league's head 书记 and the disabled federation's 理事长")
  func heads() {
    let titles = Dictionary(
      uniqueKeysWithValues: BuiltInCatalog.kinds.map { ($0.name, $0.headTitle) })
    #expect(titles["共青团"] == "书记")
    #expect(titles["残联"] == "理事长")
  }

  @Test("finds an indicator by name or alias, a name before an alias")
  func names() throws {
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    let union = try #require(catalog.kind(named: "总工会"))
    #expect(catalog.indicator(named: "竞赛场次", of: union.id)?.unit == Unit("场次"))
    let women = try #require(catalog.kind(named: "妇联"))
    #expect(catalog.indicator(named: "贷款", of: women.id)?.unit == Unit("万元"))
    #expect(catalog.regionIndicator(named: "地区生产总值")?.growth != nil)
  }

  @Test("names what is wrong in a file, by entry")
  func found() throws {
    var entry = IndicatorEntry(
      code: "union.x", name: "竞赛场次", kinds: ["union", "nobody"], group: "", unit: "%",
      nature: .ratio, overTime: true, overOrganizations: false, numerator: "union.y",
      periods: ["week"])
    let mistakes = CatalogMistakes.indicators([entry], kinds: ["union"])
    for reason in ["nobody", "union.y", "half a ratio", "never adds", "week"] {
      #expect(
        mistakes.contains { $0.hasPrefix("indicators.yaml: union.x: ") && $0.contains(reason) })
    }
    entry.kinds = ["union"]
    #expect(
      CatalogMistakes.indicators([entry, entry], kinds: ["union"]).contains {
        $0.contains("union has two of 竞赛场次")
      })
    let line = TendencyEntry.Line(clause: "坐等上门。", remedies: [])
    let tendency = TendencyEntry(
      kind: .bureaucratic, sign: "", manifestations: [line], evidence: [])
    #expect(CatalogMistakes.tendency(tendency).count == 2)
  }
}
