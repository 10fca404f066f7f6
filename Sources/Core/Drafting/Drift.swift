/// A figure of a frozen speech whose records have changed since.
public struct Drift: Hashable, Sendable {
  /// One record then and now.
  public struct RecordChange: Hashable, Sendable {
    public var key: FigureKey
    /// Nil where nothing was recorded.
    public var then: Amount?
    /// Nil where the record is gone.
    public var now: Amount?

    public init(key: FigureKey, then: Amount?, now: Amount?) {
      self.key = key
      self.then = then
      self.now = now
    }
  }

  /// 区总工会·竞赛场次.
  public var label: String
  /// The frozen sentence that it stands in.
  public var sentence: String
  /// As the speech says it: 超过580名, or 〔待填：…〕.
  public var printed: String
  /// The records behind it that have changed; never empty.
  public var changes: [RecordChange]

  public init(label: String, sentence: String, printed: String, changes: [RecordChange]) {
    self.label = label
    self.sentence = sentence
    self.printed = printed
    self.changes = changes
  }

  public var keys: [FigureKey] { changes.map(\.key) }
}

extension FrozenSpeech {
  /// The figures whose records have changed, in order of appearance.
  ///
  /// The workspace must have loaded the figures of `keys`: one that is not there counts as removed.
  public func drifts(in workspace: Workspace) -> [Drift] {
    blocks.filter { !$0.isMuted }.flatMap { block in
      let text = Array(block.text.utf8)
      return block.figures.compactMap { figure -> Drift? in
        let changes = figure.records.compactMap { record -> Drift.RecordChange? in
          let now = workspace.figure(record.key)?.amount
          return now == record.amount
            ? nil : Drift.RecordChange(key: record.key, then: record.amount, now: now)
        }
        guard !changes.isEmpty, text.indices.contains(figure.range) else { return nil }
        return Drift(
          label: figure.label, sentence: block.sentence(around: figure.range.lowerBound),
          printed: String(decoding: text[figure.range], as: UTF8.self), changes: changes)
      }
    }
  }
}
