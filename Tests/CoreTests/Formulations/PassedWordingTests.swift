import SeededRandom
import Testing

@testable import Core

@Suite("Formulations in a speech")
struct PassedWordingTests {
  static let formulations = [
    Formulation(
      name: "规划时期", text: "“十四五”时期", from: Day("2021-01-01"), until: Day("2025-12-31")),
    Formulation(name: "规划时期", text: "“十五五”时期", from: Day("2026-01-01")),
    Formulation(name: "口号", text: "同心向党、同行为民", until: Day("2024-12-31")),
    Formulation(name: "口号", text: "新时代同心向党、同行为民再出发", from: Day("2025-01-01")),
    Formulation(name: "要求", text: "三个着力", until: Day("2024-12-31")),
    Formulation(name: "停用", text: "擦亮青禾群团名片", until: Day("2025-06-30")),
  ]

  private func compose(_ source: String) -> Composition {
    let workspace = DraftingFixture.workspace(formulations: Self.formulations)
    var composer = Composer(source: source, name: "讲稿", library: .builtIn)
    var composition = composer.compose(workspace, today: DraftingFixture.today)
    composer.notePassedWordings(in: &composition, workspace)
    return composition
  }

  @Test("a citation says the one in force on the speech's own date")
  func speechDate() {
    #expect(compose("{提法.规划时期}").plainText == "“十五五”时期")
    #expect(compose("---\n日期: 2025-12-31\n---\n{提法.规划时期}").plainText == "“十四五”时期")
  }

  @Test(
    "a citation says what the list of the same day shows, whatever the dates", arguments: 0..<200)
  func sameAsSeries(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let days = try (1...9).map { try #require(Day(year: 2026, month: $0, day: 1)) }
    let list = (0..<4).map { index in
      let pair = [random.next() % 9, random.next() % 9].sorted().map { days[Int($0)] }
      return Formulation(
        id: .init(rawValue: Int64(index + 1)), name: "口号", text: "第\(index)条",
        from: random.next() % 4 == 0 ? nil : pair[0], until: random.next() % 2 == 0 ? nil : pair[1])
    }
    let series = FormulationSeries("口号", of: list)
    for day in days {
      let said = DraftingFixture.compose(
        "---\n日期: \(day.isoText)\n---\n{提法.口号}", DraftingFixture.workspace(formulations: list))
      #expect(
        said.plainText == series.inForce(on: day)?.text ?? "〔待填：提法·口号〕", "\(day): \(list)")
    }
  }

  @Test("its run lands on the citation in the source")
  func provenance() throws {
    let source = "扎实走好{提法.规划时期}的路。"
    let block = try #require(compose(source).sections.first?.blocks.first)
    let run = try #require(block.runs.first { $0.kind == .field })
    let cited = Array(source.utf8)[run.source.start..<run.source.end]
    #expect(String(decoding: cited, as: UTF8.self) == "{提法.规划时期}")
    #expect(run.source.file == 0)
  }

  @Test("a citation without one in force is a gap, and its warning names the last and its end")
  func passedCitation() {
    let composition = compose("第一行。\n\n要{提法.停用}。")
    #expect(composition.plainText == "第一行。\n要〔待填：提法·停用〕。")
    #expect(composition.diagnostics.map(\.severity) == [.warning])
    #expect(
      composition.diagnostics.map(\.message) == [
        "提法“停用”已于2025年6月30日停用（擦亮青禾群团名片），讲话日期为2026年1月15日"
      ])
    #expect(composition.diagnostics.map(\.line) == [3])
    #expect(composition.diagnostics.map(\.column) == [2])
  }

  @Test("in an optional clause it takes the clause with it, and is told all the same")
  func passedInClause() {
    let composition = compose("工作扎实[，着力{提法.停用}]。")
    #expect(composition.plainText == "工作扎实。")
    #expect(composition.diagnostics.count == 1)
  }

  @Test(
    "an unknown name is a gap with the nearest ones; in an optional clause the office may do without"
  )
  func unknown() {
    let composition = compose("{提法.指导思响}")
    #expect(composition.gaps.map(\.label) == ["提法·指导思响"])
    #expect(composition.diagnostics.map(\.message) == ["提法库里没有“指导思响”"])
    #expect(composition.diagnostics.map(\.suggestion) == ["是否要写：指导思想"])
    #expect(compose("好[，{提法.省委要求}]。").diagnostics.isEmpty)
  }

  @Test("prose that has a passed one by hand is warned of, with its place and the present one")
  func prose() {
    let composition = compose("同志们：\n\n奋进“十四五”时期，成绩喜人。")
    #expect(
      composition.diagnostics.map(\.message) == ["“‘十四五’时期”是已于2025年12月31日停用的提法（规划时期）"])
    #expect(
      composition.diagnostics.map(\.suggestion) == ["现行的是“‘十五五’时期”；可改写成{提法.规划时期}"])
    #expect(composition.diagnostics.map(\.line) == [3])
    #expect(composition.diagnostics.map(\.column) == [3])
    #expect(composition.gaps.isEmpty)
  }

  @Test(
    "what holds no passed wording of six characters or more is let be",
    arguments: [
      "三个着力。", "新时代同心向党、同行为民再出发。", "“十五五”时期。", "{提法.规划时期}。",
    ])
  func letBe(source: String) {
    #expect(compose(source).diagnostics.isEmpty)
  }

  @Test("nothing is told of what is kept but not spoken")
  func muted() {
    #expect(compose("## 备用 @略\n\n奋进“十四五”时期。").diagnostics.isEmpty)
  }

  @Test("passed wordings are found with their ranges in bytes, in order, with what replaces each")
  func outdated() throws {
    let formulations = Formulations(.builtIn, recorded: Self.formulations)
    let text = "擦亮青禾群团名片，奋进“十四五”时期，擦亮青禾群团名片"
    let bytes = Array(text.utf8)
    let hits = PassedWordings(formulations, on: DraftingFixture.today).hits(in: bytes)
    #expect(
      hits.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["擦亮青禾群团名片", "“十四五”时期", "擦亮青禾群团名片"])
    #expect(hits.map { $0.replacement?.text } == [nil, "“十五五”时期", nil])
    #expect(hits.first?.suggestion == "在提法库里补上现行的一条")
    let before = PassedWordings(formulations, on: try #require(Day("2025-06-30")))
    #expect(before.hits(in: bytes).isEmpty)
  }

  @Test("the names that a draft asks for are known, those of its fragments among them")
  func cited() {
    var composer = Composer(
      source: "{提法.规划时期}\n\n@引 片", name: "讲稿",
      library: DraftingFixture.library(["片": "{提法.口号}"]))
    #expect(
      composer.citedFormulations(in: DraftingFixture.workspace()) == ["规划时期", "口号"])
  }
}
