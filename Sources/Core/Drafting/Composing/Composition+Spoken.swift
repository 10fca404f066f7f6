/// A block that is spoken, and where it stands.
public struct SpokenBlock: Sendable {
  /// Indices into `Composition.sections` and `ComposedSection.blocks`.
  public let section: Int
  public let index: Int
  public let block: ComposedBlock
}

extension Composition {
  /// What the speaker says, in order: all blocks but the muted ones (`@略`).
  public var spoken: [SpokenBlock] {
    sections.enumerated().flatMap { section, content in
      content.blocks.enumerated().lazy.filter { !$1.isMuted }
        .map { SpokenBlock(section: section, index: $0, block: $1) }
    }
  }

  /// What the speaker says, a paragraph a line.
  public var spokenText: String { spoken.map(\.block.string).joined(separator: "\n") }
}
