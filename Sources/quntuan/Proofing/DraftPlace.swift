import Core

/// Where something stands in a draft, each from 1: the part, the paragraph in it, and the run of the paragraph.
struct DraftPlace {
  let section: Int
  let paragraph: Int
  /// Nil where the paragraph has no run there.
  let run: Int?

  init(_ finding: Finding, in spoken: SpokenBlock) {
    let found = DraftFinding(finding, in: spoken)
    (section, paragraph, run) = (found.section + 1, found.block + 1, found.run.map { $0 + 1 })
  }
}
