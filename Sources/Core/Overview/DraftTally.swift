/// What is told of a draft without opening it: how long it is, and what it still lacks.
public struct DraftTally: Hashable, Sendable {
  /// Spoken characters, punctuation included, spaces left out.
  public var characters: Int
  /// What the minutes are computed from.
  public var length: SpokenLength
  /// 待填.
  public var gaps: Int
  /// Mistakes that cost a sentence.
  public var errors: Int
  /// What stands, but not as it was asked for.
  public var warnings: Int
  /// What proofreading finds; nil where it was not proofread.
  public var proofs: ProofCount?

  public init(of composition: Composition, proofs: ProofCount? = nil) {
    self.proofs = proofs
    characters = composition.characterCount
    length = SpokenLength(of: composition)
    gaps = composition.gaps.count
    errors = composition.diagnostics.count { $0.severity == .error }
    warnings = composition.diagnostics.count - errors
  }
}
