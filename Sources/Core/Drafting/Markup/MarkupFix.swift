/// A change to the source that would set a mistake right, word for word.
public struct MarkupFix: Hashable, Sendable {
  /// What goes.
  public var span: SourceSpan
  /// What comes in its place; empty takes the span away.
  public var replacement: String

  public init(span: SourceSpan, replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

/// A wrong word in a piece of markup, and what may have been meant, nearest first.
struct Correction: Hashable, Sendable {
  var wrong: String
  var candidates: [String]
}

extension SourceFile {
  /// The changes that carry a correction out; none where the wrong word does not stand exactly once in the span.
  func fixes(_ correction: Correction?, in span: SourceSpan) -> [MarkupFix] {
    guard let correction, let place = onlyPlace(of: Array(correction.wrong.utf8), in: span) else {
      return []
    }
    return correction.candidates.map { MarkupFix(span: place, replacement: $0) }
  }

  private func onlyPlace(of word: [UInt8], in span: SourceSpan) -> SourceSpan? {
    guard !word.isEmpty, span.end - span.start >= word.count else { return nil }
    var found: Int?
    for start in span.start...(span.end - word.count)
    where bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word) {
      guard found == nil else { return nil }
      found = start
    }
    return found.map { SourceSpan(file: span.file, start: $0, end: $0 + word.count) }
  }
}

extension PathError {
  /// The name that is wrong, with those that may have been meant.
  var correction: Correction? {
    switch self {
    case .unknownRegion(let name, let names), .unknownOrganization(let name, let names),
      .unknownIndicator(let name, _, let names), .ambiguousIndicator(let name, let names):
      Correction(wrong: name, candidates: names)
    case .malformed, .badPeriod, .noOrganization, .notOneRecord, .cannotAdd: nil
    }
  }
}
