import Core

/// The frozen speeches of the workbook, and the records behind their figures as they stand now: what tells drift.
public struct FinalSpeeches: Sendable {
  /// A draft's 定稿.
  public struct Final: Sendable {
    public var revision: RevisionID
    public var speech: FrozenSpeech

    public init(revision: RevisionID, speech: FrozenSpeech) {
      self.revision = revision
      self.speech = speech
    }
  }

  public private(set) var finals: [DraftID: Final]
  /// Of every record that a frozen figure cites, in the window or not; none where nothing is recorded.
  private var amounts: [FigureKey: Amount]
  /// Grows whenever drift may be another.
  private(set) var revision = 0

  public init(finals: [DraftID: Final] = [:], amounts: [FigureKey: Amount] = [:]) {
    self.finals = finals
    self.amounts = amounts
  }

  /// Takes what was read anew.
  mutating func replace(with others: FinalSpeeches) {
    finals = others.finals
    amounts = others.amounts
    revision += 1
  }

  /// A record changed here.
  mutating func note(_ amount: Amount?, of key: FigureKey) {
    guard !finals.isEmpty, amounts[key] != amount else { return }
    amounts[key] = amount
    revision += 1
  }

  /// The figures of one speech whose records have changed since it was frozen, in order of appearance.
  func drifts(of draft: DraftID) -> [Drift] {
    finals[draft]?.speech.drifts { amounts[$0] } ?? []
  }
}

/// A figure that has drifted, with the draft that says it.
public struct DraftDrift: Sendable {
  public var draft: DraftID
  public var drift: Drift
}
