import Core
import Testing

@testable import Exchange

/// Speeches to be written out.
enum SpeechFixture {
  /// With the parts that a paper has: title, addressee, headings, a run-in heading, figures, a gap, quotation marks.
  static let composition = Composition(sections: [
    ComposedSection(blocks: [
      block(.title, [("在全区群团工作座谈会上的讲话", .literal)]),
      block(.paragraph, [("同志们：", .literal)]),
      block(.paragraph, [("今天开这个会，是“听一听、议一议”——把情况摸清楚……", .literal)]),
    ]),
    ComposedSection(
      heading: "一、肯定成绩",
      blocks: [
        block(.heading(level: 1), [("一、", .generated), ("肯定成绩", .literal)]),
        block(
          .paragraph,
          [
            ("（一）", .generated), ("服务更实。组织竞赛", .literal), ("16场次", .figure(0)),
            ("，贷款", .literal), ("〔待填：区妇联·创业担保贷款〕", .gap(0)), ("。", .literal),
          ]),
        block(.heading(level: 2), [("（二）", .generated), ("阵地更牢", .literal)]),
        block(.paragraph, [("不讲的一段。", .literal)], isMuted: true),
        block(.paragraph, [("A&B<C>\u{1B}[31m\u{0}结束。", .literal)]),
      ],
      gaps: [Gap(label: "区妇联·创业担保贷款", keys: [], source: span)]),
  ])

  static var details: SpeechDetails {
    get throws {
      var frontMatter = FrontMatter()
      frontMatter.meeting = "群团工作座谈会"
      frontMatter.speakerTitle = "区委副书记"
      frontMatter.speaker = "李明"
      frontMatter.date = Day(year: 2026, month: 1, day: 15)
      return SpeechDetails(
        name: "座谈会讲话", frontMatter: frontMatter, author: "王干事", office: "青禾区委",
        today: try #require(Day(year: 2026, month: 3, day: 1)))
    }
  }

  /// A title and paragraphs, as many as are given.
  static func speech(_ paragraphs: [String], title: String = "讲话") -> Composition {
    Composition(sections: [
      ComposedSection(
        blocks: [block(.title, [(title, .literal)])]
          + paragraphs.map { block(.paragraph, [($0, .literal)]) })
    ])
  }

  static func block(
    _ kind: ComposedBlock.Kind, _ pieces: [(String, Run.Kind)], isMuted: Bool = false
  ) -> ComposedBlock {
    var text: [UInt8] = []
    var runs: [Run] = []
    for (words, kind) in pieces {
      let start = text.count
      text += Array(words.utf8)
      runs.append(Run(range: start..<text.count, kind: kind, source: span))
    }
    return ComposedBlock(kind: kind, text: text, runs: runs, isMuted: isMuted)
  }

  private static let span = SourceSpan(file: 0, start: 0, end: 0)
}
