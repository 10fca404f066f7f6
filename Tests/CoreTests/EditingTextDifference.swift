@testable import Core

/// What the differences of revisions are made of, tried on whole texts: how one became another, word by word, paragraph by
/// paragraph. The same two texts always give the same answer.
struct TextDifference: Hashable, Sendable {
  enum Change: Hashable, Sendable {
    case equal, removed, added
  }

  /// Words that stay, go or come; what goes stands before what comes in its place.
  struct Piece: Hashable, Sendable {
    let change: Change
    let text: String
  }

  struct Paragraph: Hashable, Sendable {
    let placement: ParagraphPlacement
    let pieces: [Piece]

    var isChanged: Bool {
      if case .kept = placement { return pieces.contains { $0.change != .equal } }
      return true
    }
  }

  /// In reading order.
  let paragraphs: [Paragraph]

  var isEmpty: Bool { !paragraphs.contains(where: \.isChanged) }

  /// Compares two texts, whose paragraphs are parted by LF.
  init(from old: String, to new: String) {
    let olds = Self.paragraphs(of: old)
    let news = Self.paragraphs(of: new)
    paragraphs = ParagraphAlignment.placements(olds, news).map { placement in
      Paragraph(placement: placement, pieces: Self.pieces(placement, olds, news))
    }
  }

  private static func paragraphs(of text: String) -> [[DifferenceToken]] {
    Array(text.unicodeScalars).split(separator: "\n", omittingEmptySubsequences: false)
      .map(DifferenceToken.tokens)
  }

  private static func pieces(
    _ placement: ParagraphPlacement, _ olds: [[DifferenceToken]], _ news: [[DifferenceToken]]
  ) -> [Piece] {
    switch placement {
    case .removed(let old), .movedAway(let old, _): piece(.removed, olds[old][...])
    case .added(let new): piece(.added, news[new][...])
    case .movedHere(let new, _): piece(.equal, news[new][...])
    case .kept(let old, let new):
      TokenDifference.steps(olds[old], news[new]).flatMap { step in
        switch step {
        case .kept(_, let range): piece(.equal, news[new][range])
        case .changed(let gone, let come):
          piece(.removed, olds[old][gone]) + piece(.added, news[new][come])
        }
      }
    }
  }

  private static func piece(_ change: Change, _ tokens: ArraySlice<DifferenceToken>) -> [Piece] {
    tokens.isEmpty ? [] : [Piece(change: change, text: tokens.string)]
  }
}
