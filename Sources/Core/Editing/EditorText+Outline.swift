/// One section of a draft's outline.
public struct OutlineEntry: Hashable, Sendable {
  /// 1 for `##` to 4 for `#####`.
  public let level: Int
  /// The heading's words as typed.
  public let title: String
  /// The source lines from its heading up to the next of its level or above, its subsections included.
  public let paragraphs: Range<Int>
  /// `@略`: kept but not spoken.
  public let isMuted: Bool
  /// `@锁`: locked against edits.
  public let isLocked: Bool
}

/// The sections of live text as its headings part it.
extension EditorText {
  /// All sections, in order.
  public var outline: [OutlineEntry] {
    var entries: [OutlineEntry] = []
    var next: [Int] = Array(repeating: paragraphs.count, count: SourceHeading.levels.upperBound + 1)
    for index in (bodyStart..<paragraphs.count).reversed() {
      guard let heading = heading(at: index) else { continue }
      let end = next[...heading.level].min() ?? paragraphs.count
      next[heading.level] = index
      entries.append(entry(heading, index..<end))
    }
    return entries.reversed()
  }

  /// The innermost section that a place stands in; nil before the first heading.
  public func section(at position: TextPosition) -> OutlineEntry? {
    let first = bodyStart
    guard position.paragraph >= first else { return nil }
    for index in (first...position.paragraph).reversed() {
      if let heading = heading(at: index) {
        return entry(heading, index..<sectionEnd(index, heading.level))
      }
    }
    return nil
  }

  /// Whether a place cannot be typed at, because its section or one around it is locked.
  public func isLocked(at position: TextPosition) -> Bool {
    lockedHeading(in: position..<position) != nil
  }

  /// The title of the first locked section that a range touches.
  func lockedHeading(in range: Range<TextPosition>) -> String? {
    let first = bodyStart
    let (lower, upper) = (range.lowerBound.paragraph, range.upperBound.paragraph)
    guard upper >= first else { return nil }
    for index in max(lower, first)...upper {
      if let heading = heading(at: index), heading.isLocked { return title(heading, index) }
    }
    guard lower >= first else { return nil }
    var innermost = SourceHeading.levels.upperBound + 1
    for index in (first...lower).reversed() {
      guard let heading = heading(at: index), heading.level < innermost else { continue }
      if heading.isLocked { return title(heading, index) }
      innermost = heading.level
    }
    return nil
  }

  func heading(at index: Int) -> SourceHeading? { SourceHeading(paragraphs[index].scalars) }

  /// The line behind a section that begins at a line.
  func sectionEnd(_ start: Int, _ level: Int) -> Int {
    paragraphs.indices[(start + 1)...].first { heading(at: $0).map { $0.level <= level } ?? false }
      ?? paragraphs.count
  }

  /// The line behind the front matter, whose `#` are YAML's remarks.
  var bodyStart: Int {
    let fence: [Unicode.Scalar] = ["-", "-", "-"]
    guard paragraphs[0].scalars == fence else { return 0 }
    return paragraphs.dropFirst().firstIndex { $0.scalars == fence }.map { $0 + 1 } ?? 0
  }

  private func entry(_ heading: SourceHeading, _ paragraphs: Range<Int>) -> OutlineEntry {
    OutlineEntry(
      level: heading.level, title: title(heading, paragraphs.lowerBound), paragraphs: paragraphs,
      isMuted: heading.isMuted, isLocked: heading.isLocked)
  }

  private func title(_ heading: SourceHeading, _ index: Int) -> String {
    String(paragraphs[index].scalars[heading.words])
  }
}
