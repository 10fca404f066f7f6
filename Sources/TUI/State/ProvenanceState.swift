import Core

/// Who changed the records behind the speech's figures last, as far as it was asked.
public struct ProvenanceState: Sendable {
  private var changes: [FigureKey: LastChange] = [:]
  private var answered: Set<FigureKey> = []
  private var asked: Set<FigureKey> = []

  /// What the journal knows of a record.
  enum Knowledge: Hashable {
    /// Not asked, or not answered yet.
    case unknown
    case untouched
    case changed(LastChange)
  }

  func knowledge(of key: FigureKey) -> Knowledge {
    if let change = changes[key] { return .changed(change) }
    return answered.contains(key) ? .untouched : .unknown
  }

  /// What of these was never asked; from now on it was.
  mutating func ask(_ keys: [FigureKey]) -> [FigureKey] {
    keys.filter { !answered.contains($0) && asked.insert($0).inserted }
  }

  /// Takes an answer, but for records that changed after the question.
  mutating func take(_ keys: [FigureKey], _ found: [FigureKey: LastChange]) {
    for key in keys where asked.remove(key) != nil {
      answered.insert(key)
      changes[key] = found[key]
    }
  }

  /// A record changed: what is known of it is old.
  mutating func forget(_ key: FigureKey) {
    asked.remove(key)
    answered.remove(key)
    changes[key] = nil
  }
}
