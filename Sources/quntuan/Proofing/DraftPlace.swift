import Core

/// Where something stands in a draft, each from 1: the part, the paragraph in it, and the run of the paragraph.
struct DraftPlace {
  let section: Int
  let paragraph: Int
  /// Nil where the paragraph has no run there.
  let run: Int?

  /// - Parameters:
  ///   - section: its index, and that of the block in it.
  ///   - content: what the block says.
  init(_ finding: Finding, section: Int, block: Int, of content: ComposedBlock) {
    let found = DraftFinding(finding, section: section, block: block, of: content)
    (self.section, paragraph, run) = (section + 1, block + 1, found.run.map { $0 + 1 })
  }
}
