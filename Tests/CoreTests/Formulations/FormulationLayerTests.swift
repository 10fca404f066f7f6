import Core
import Foundation
import Testing

@Suite("The layers of the 提法库")
struct FormulationLayerTests {
  static let office = TextLayer(
    name: "用户",
    formulations: [
      Formulation(name: "规划时期", text: "“十四五”收官之年", from: Day("2025-01-01")),
      Formulation(name: "区委要求", text: "三个更进一步"),
    ])

  private static func texts(_ formulations: Formulations, _ name: String) -> [String] {
    formulations[name]?.members.map(\.text) ?? []
  }

  @Test("the office's series replaces the built-in one whole, and the workbook's that")
  func nearestWins() throws {
    let library = TextLibrary(layers: [Self.office])
    let files = Formulations(library, recorded: [])
    #expect(Self.texts(files, "规划时期") == ["“十四五”收官之年"])
    #expect(files.origin(of: "规划时期") == .office)
    #expect(files.origin(of: "指导思想") == .builtIn)
    let all = Formulations(
      library, recorded: [Formulation(name: "规划时期", text: "开局之年", from: Day("2026-01-01"))])
    #expect(Self.texts(all, "规划时期") == ["开局之年"])
    #expect(all.origin(of: "规划时期") == .workbook)
    #expect(all.series.last?.name == "区委要求", "what is not built in comes after it")
  }

  @Test("the layer beside the workbook wins over the user's")
  func laterLayer() {
    let beside = TextLayer(
      name: "工作簿旁", formulations: [Formulation(name: "区委要求", text: "五个新突破")])
    let formulations = Formulations(
      TextLibrary(layers: [Self.office, beside]), recorded: [])
    #expect(Self.texts(formulations, "区委要求") == ["五个新突破"])
    #expect(Self.texts(formulations, "规划时期") == ["“十四五”收官之年"])
  }

  @Test("a dated one brings the series beneath along, so that earlier speeches keep their words")
  func recordingDated() {
    let formulations = Formulations(.builtIn, recorded: [])
    let new = Formulation(name: "本地口号", text: "向善向上", from: Day("2026-07-01"))
    let changes = formulations.recording(new, replacing: nil)
    let recorded = changes.compactMap { change -> Formulation? in
      if case .formulation(let value)? = change.after { value } else { nil }
    }
    #expect(recorded.map(\.text) == ["向善向上", "同心同向、为民为先"])
    #expect(Set(recorded.map(\.id)).count == 2)
    let after = Formulations(.builtIn, recorded: recorded)
    #expect(after["本地口号"]?.lastDay(of: 0) == Day("2026-06-30"))
    #expect(after.overlaps.isEmpty)
  }

  @Test("one without dates replaces the series beneath")
  func recordingUndated() {
    let changes = Formulations(.builtIn, recorded: []).recording(
      Formulation(name: "本地口号", text: "向善向上"), replacing: nil)
    #expect(changes.count == 1)
  }

  @Test("changing a built-in one records its whole series with the change")
  func changingBuiltIn() throws {
    let formulations = Formulations(.builtIn, recorded: [])
    let original = try #require(formulations["规划时期"]?.members[1])
    var changed = original
    changed.text = "“十四五”收官阶段"
    let changes = formulations.recording(changed, replacing: original)
    #expect(changes.count == formulations["规划时期"]?.members.count)
    #expect(changes.allSatisfy { $0.before == nil })
    let recorded = changes.compactMap { change -> Formulation? in
      if case .formulation(let value)? = change.after { value } else { nil }
    }
    #expect(recorded.contains { $0.text == "“十四五”收官阶段" })
    #expect(!recorded.contains { $0.text == original.text })
  }

  @Test("changing the workbook's own is a change of that one")
  func changingOwn() {
    let own = Formulation(id: .init(rawValue: 4), name: "口号", text: "甲乙")
    var changed = own
    changed.until = Day("2026-06-30")
    #expect(
      Formulations(.builtIn, recorded: [own]).recording(changed, replacing: own)
        == [Change(before: .formulation(own), after: .formulation(changed))])
  }

  @Test("every name that the built-in texts cite is in force in every year from 2016 on")
  func builtInNames() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Core/Catalog").standardized
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "md" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /\{提法\.([^}|]+)/) { names.insert(String(match.1)) }
    }
    #expect(names.count >= 5)
    let formulations = Formulations(.builtIn, recorded: [])
    for name in names {
      let series = try #require(formulations[name], "no neutral wording for \(name)")
      for year in 2016...2060 {
        let day = try #require(Day(year: year, month: 6, day: 30))
        #expect(series.inForce(on: day) != nil, "\(name) in \(year)")
      }
    }
  }

  @Test("the built-in file has nothing wrong in it")
  func builtInFile() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Core/Catalog/formulations.yaml").standardized
    let read = FormulationFile(try String(contentsOf: file, encoding: .utf8))
    #expect(read.findings == [])
    #expect(read.formulations == BuiltInCatalog.formulations)
  }
}
