import Core

/// How long the speech takes, counted anew only for the sections whose words changed.
struct SpokenTally: Sendable {
  private(set) var total = SpokenLength()
  private var sections: [SpokenLength] = []
  /// What was counted.
  private var texts: [[[UInt8]]] = []

  /// - Parameter changed: the sections that were composed anew; nil for all of them.
  mutating func refresh(_ composition: Composition, changed: [Int]?) {
    let count = composition.sections.count
    let fresh = changed.map(Set.init) ?? Set(0..<count)
    if fresh.isEmpty, sections.count == count { return }
    let known = min(sections.count, count)
    sections.removeLast(sections.count - known)
    texts.removeLast(texts.count - known)
    total = SpokenLength()
    for (index, section) in composition.sections.enumerated() {
      if index >= known {
        texts.append(Self.spokenTexts(section))
        sections.append(SpokenLength(of: section))
      } else if fresh.contains(index) {
        // A keystroke in the source composes every section anew, and most come out as they were.
        let texts = Self.spokenTexts(section)
        if texts != self.texts[index] {
          self.texts[index] = texts
          sections[index] = SpokenLength(of: section)
        }
      }
      total += sections[index]
    }
  }

  private static func spokenTexts(_ section: ComposedSection) -> [[UInt8]] {
    section.blocks.lazy.filter { !$0.isMuted }.map(\.text)
  }
}
