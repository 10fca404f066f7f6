/// What a piece of markup would print in a draft.
public struct ExpressionPreview: Hashable, Sendable {
  /// As composed; empty where nothing would be said.
  public let text: String
  /// Chinese: why it would not be said as asked; nil where nothing stands against it.
  public let objection: String?
}

extension Composer {
  /// What each of some expressions (without braces) would print by itself in a draft, outside any loop.
  ///
  /// One composition answers for all of them.
  /// - Parameter draft: the draft's source, whose front matter holds for them.
  public static func previews(
    of expressions: [String], in draft: String, _ workspace: Workspace, today: Day
  ) -> [ExpressionPreview] {
    let start = FrontMatter.split(draft).bodyStart
    var source = String(decoding: Array(draft.utf8.prefix(start)), as: UTF8.self)
    if !source.isEmpty { source += "\n" }
    var starts: [Int] = []
    for expression in expressions {
      starts.append(source.utf8.count)
      source += "{\(expression)}\n\n"
    }
    var composer = Composer(source: source, name: "", library: .builtIn)
    let composition = composer.compose(workspace, today: today)
    func index(of span: SourceSpan) -> Int? {
      guard span.file == 0 else { return nil }
      return starts.lastIndex { $0 <= span.start }
    }
    var texts = [String](repeating: "", count: expressions.count)
    var objections = [String?](repeating: nil, count: expressions.count)
    for section in composition.sections {
      for block in section.blocks {
        guard let run = block.runs.first, let index = index(of: run.source) else { continue }
        texts[index] += block.string
      }
      for gap in section.gaps {
        if let index = index(of: gap.source) { objections[index] = "没有可用的数：\(gap.label)" }
      }
    }
    for mistake in composition.diagnostics {
      if let index = index(of: mistake.source) { objections[index] = mistake.message }
    }
    return zip(texts, objections).map { ExpressionPreview(text: $0, objection: $1) }
  }
}
