import Core

/// A list of sentences of the speech: those that cite a record, or those that miss one.
public struct CitationsDialog: Hashable, Sendable {
  public enum Scope: Hashable, Sendable {
    /// Those that cite this record, miss it, or went for want of it; Enter goes to the sentence.
    case figure(FigureKey)
    /// 待填 and 略去; Enter goes to the cell that is missing.
    case missing
  }

  public var scope: Scope
  public var selected = 0
  public var mistake: String?

  public init(_ scope: Scope) { self.scope = scope }

  func mentions(in composition: Composition) -> [Mention] {
    switch scope {
    case .figure(let key): composition.mentions(of: key)
    case .missing: composition.missing
    }
  }
}
