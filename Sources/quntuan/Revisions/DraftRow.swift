import Core

/// A line of `draft list`.
struct DraftRow {
  private let draft: Draft
  private let isCurrent: Bool
  private let head: FrontMatter
  private let characterCount: Int
  private let gapCount: Int
  private let final: RevisionSummary?

  /// - Parameter catalogue: a window without figures.
  init(_ draft: Draft, in workbook: Workbook, _ catalogue: Workspace) throws {
    self.draft = draft
    isCurrent = draft.id == catalogue.settings.draft
    head = FrontMatter.split(draft.source).frontMatter
    final = catalogue.finals[draft.id]
    if let final {
      (characterCount, gapCount) = (final.characterCount, final.gapCount)
    } else {
      let composition = try Speech(of: draft, in: workbook, catalogue).composition
      (characterCount, gapCount) = (composition.characterCount, composition.gaps.count)
    }
  }

  var cells: [String] {
    [
      isCurrent ? "*" : "", draft.name, draft.template, head.date?.isoText ?? "",
      head.period?.code ?? "", "\(characterCount)", "\(gapCount)", final == nil ? "" : "定稿",
    ]
  }

  var object: JSONObject { JSONObject(members) }

  /// For a list of more than drafts: the part that it stands in comes first.
  func object(part: String) -> JSONObject { JSONObject([("part", .text(part))] + members) }

  private var members: [(String, JSONValue)] {
    [
      ("name", .text(draft.name)), ("template", .text(draft.template)),
      ("current", .flag(isCurrent)), ("date", .optional(head.date?.isoText)),
      ("period", .optional(head.period?.code)), ("characters", .number(Int64(characterCount))),
      ("gaps", .number(Int64(gapCount))), ("final", .flag(final != nil)),
    ]
  }
}
