import Core
import Testing

/// The checks of the library find what they are there for.
struct SpeechFlawTests {
  @Test(
    "A sentence that lost its number or its end is found",
    arguments: [
      "全年召开联席会议次。", "成效明显，。", "组织竞赛16场次；。", "，成效明显。", "办结率比上年，成效明显。", "办结率达到。",
      "成效明显", "其中，成效明显。", "有的。", "擦亮“”。", "打造“一流品牌。", "成效{明显}。",
    ])
  func found(_ text: String) { #expect(!SpeechFlaw.all(in: Self.speech([text])).isEmpty) }

  @Test("A whole sentence is not, a gap in it included")
  func whole() {
    let text = "全年召开联席会议〔待填：联席会议〕，议定38件。一是抓学习；二是转作风。（办结率92.1%）会开一次，路通一段。"
    #expect(SpeechFlaw.all(in: Self.speech([text])) == [])
  }

  @Test("A hole in a series or in the numbering is found")
  func holes() {
    #expect(!SpeechFlaw.all(in: Self.speech(["一是抓学习；三是转作风。"])).isEmpty)
    #expect(!SpeechFlaw.all(in: Self.speech(["（二）抓学习。联系实际学。"])).isEmpty)
    #expect(SpeechFlaw.all(in: Self.speech(["（一）抓学习。联系实际学。", "（二）转作风。到一线去。"])) == [])
  }

  private static func speech(_ paragraphs: [String]) -> Composition {
    var composition = Composition(files: ["稿"])
    composition.sections = [
      ComposedSection(
        blocks: paragraphs.map {
          ComposedBlock(kind: .paragraph, text: Array($0.utf8), runs: [])
        })
    ]
    return composition
  }
}
