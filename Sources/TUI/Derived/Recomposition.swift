import Core

/// Which sections of a speech read otherwise than before.
enum Recomposition: Equatable {
  /// Nothing was composed at all.
  case nothing
  /// The words of these; where the words of the others come from may have moved.
  case sections([Int])
  case everything

  /// What has to be cut into lines again; nil for all of it.
  var sections: [Int]? {
    switch self {
    case .nothing: []
    case .sections(let sections): sections
    case .everything: nil
    }
  }
}

extension Composition {
  /// What reads otherwise than in an older composition: a keystroke moves the source of all that follow it, but the words
  /// of one section.
  func reworded(since old: Composition) -> Recomposition {
    guard sections.count == old.sections.count else { return .everything }
    return .sections(sections.indices.filter { !sections[$0].readsLike(old.sections[$0]) })
  }
}

extension ComposedSection {
  /// Whether it takes the same lines.
  fileprivate func readsLike(_ other: ComposedSection) -> Bool {
    blocks.count == other.blocks.count
      && zip(blocks, other.blocks).allSatisfy { $0.kind == $1.kind && $0.text == $1.text }
  }
}
