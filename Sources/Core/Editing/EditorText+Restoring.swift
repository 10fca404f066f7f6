extension EditorText {
  /// The title of the first locked section (`@锁`) that another state of the text has otherwise or not at all; nil if
  /// it can be put in this one's place.
  public func lockedHeading(changedBy other: EditorText) -> String? {
    let others = Set(other.outline.map { other.lines(of: $0) })
    return outline.first { $0.isLocked && !others.contains(lines(of: $0)) }?.title
  }

  /// A section's lines, without blank ones at the end: they belong to its place, not to its words.
  private func lines(of section: OutlineEntry) -> [[Unicode.Scalar]] {
    var lines = paragraphs[section.paragraphs].map(\.scalars)
    while let last = lines.last, last.allSatisfy(SourceHeading.isSpace) { lines.removeLast() }
    return lines
  }
}
