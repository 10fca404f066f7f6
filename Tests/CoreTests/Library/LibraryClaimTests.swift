import Core
import Testing

/// What a speech may say where nothing was reported: judgments and demands, but no deed and no fault of anybody.
struct LibraryClaimTests {
  @Test("Where no issue is recorded, no speech says of anybody 有的…", arguments: templates)
  func faults(_ name: String) {
    for clause in Self.clauses(of: TextLibrary.builtIn.template(name) ?? "") {
      #expect(!clause.hasPrefix("有的"), "\(name): \(clause)")
    }
  }

  @Test(
    "The half-year speech of no kind finds a fault or a change that nobody recorded",
    arguments: kinds)
  func halfYear(_ kind: String) {
    let source = TextLibrary.builtIn.template("单个群团组织半年总结与下半年安排") ?? ""
    for clause in Self.clauses(of: source.replacing("机构: 工会", with: "机构: \(kind)")) {
      #expect(!clause.hasPrefix("有的"), "\(clause)")
      for word in Self.changes { #expect(!clause.contains(word), "\(clause)") }
    }
  }

  /// Words that tell of a change, which takes two records.
  private static let changes = ["越来越多", "多了起来", "陆续", "纷纷", "不再只", "从前", "又添", "比过去"]

  private static let templates = TextLibrary.builtIn.templateNames
  private static let kinds = GeneratedDistrict.kinds.map(\.name)

  private static func clauses(of source: String) -> [Substring] {
    var composer = Composer(source: source, name: "稿", library: .builtIn)
    let text = composer.compose(GeneratedDistrict.empty, today: DraftingFixture.today).plainText
    return text.split { "。！？；，：\n".contains($0) }
  }
}
