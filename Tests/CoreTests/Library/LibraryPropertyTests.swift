import Core
import SeededRandom
import Testing

/// The whole library on workbooks of every fullness: what is missing shows, and nothing else is harmed.
struct LibraryPropertyTests {
  @Test(
    "An empty workbook gives gaps, never a diagnostic or a broken sentence", arguments: templates)
  func empty(_ name: String) {
    let composition = compose(Self.builtIn(name), GeneratedDistrict.empty)
    #expect(composition.diagnostics.isEmpty, "\(composition.diagnostics.map(\.message))")
    #expect(SpeechFlaw.all(in: composition) == [])
    #expect(composition.sections.contains { !$0.gaps.isEmpty })
  }

  @Test("Whatever half of the records is there, no speech has a mistake or a broken sentence")
  func subsets() {
    let seed = SeededGenerator.anySeed()
    print("library property seed: \(seed)")
    var district = GeneratedDistrict(seed: seed)
    for round in 0..<6 {
      let workspace = district.workspace()
      for name in Self.templates {
        let composition = compose(Self.builtIn(name), workspace)
        // A figure that 超过 does not fit is the workbook's; anything else would be the template's.
        let mistakes = composition.diagnostics.filter {
          $0.severity == .error || $0.message.hasSuffix("与实际不符")
        }
        for flaw in mistakes.map(\.message) + SpeechFlaw.all(in: composition) {
          Issue.record("seed \(seed) round \(round) \(name): \(flaw)")
        }
      }
    }
  }

  @Test("The half-year pattern is whole for each of the eleven", arguments: kinds)
  func halfYear(_ kind: String) {
    let source = Self.builtIn("单个群团组织半年总结与下半年安排")
    let composition = compose(
      source.replacing("机构: 工会", with: "机构: \(kind)"), GeneratedDistrict.empty)
    #expect(composition.diagnostics.isEmpty, "\(composition.diagnostics.map(\.message))")
    #expect(SpeechFlaw.all(in: composition) == [])
    #expect(composition.plainText.contains(kind == "共青团" ? "团区委" : kind))
  }

  private static let templates = TextLibrary.builtIn.templateNames
  private static let kinds = GeneratedDistrict.kinds.map(\.name)

  private static func builtIn(_ name: String) -> String { TextLibrary.builtIn.template(name) ?? "" }

  private func compose(_ source: String, _ workspace: Workspace) -> Composition {
    var composer = Composer(source: source, name: "稿", library: .builtIn)
    return composer.compose(workspace, today: DraftingFixture.today)
  }
}
