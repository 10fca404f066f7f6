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
    drifts { workspace.figure($0)?.amount }
  }

  /// The figures whose records have changed, in order of appearance.
  ///
  /// - Parameter amount: what is recorded now; nil for nothing.
  public func drifts(now amount: (FigureKey) -> Amount?) -> [Drift] {
    blocks.filter { !$0.isMuted }.flatMap { block in
      let text = Array(block.text.utf8)
      return block.figures.compactMap { figure -> Drift? in
        let changes = figure.records.compactMap { record -> Drift.RecordChange? in
          let now = amount(record.key)
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

extension Drift {
  /// 16场次 → 18场次; with several records the first, and how many there are.
  public func valuesText(in workspace: Workspace) -> String {
    guard let first = changes.first else { return "" }
    let then = workspace.amountText(first.then, of: first.key)
    let now = workspace.amountText(first.now, of: first.key)
    return "\(then) → \(now)" + (changes.count > 1 ? " 等\(changes.count)条" : "")
  }

  /// 定稿时16场次，现在18场次; each record by its name where there are several.
  public func changesText(in workspace: Workspace) -> String {
    changes.map { change in
      let name = changes.count == 1 ? "" : workspace.recordName(of: change.key)
      return "\(name)定稿时\(workspace.amountText(change.then, of: change.key))，"
        + "现在\(workspace.amountText(change.now, of: change.key))"
    }.joined(separator: "；")
  }
}

extension Workspace {
  /// 16场次; 未报 where nothing is recorded.
  fileprivate func amountText(_ amount: Amount?, of key: FigureKey) -> String {
    let unit = catalog.indicator(key.indicator)?.unit.name ?? ""
    return amount.map { $0.plainText + unit } ?? "未报"
  }
}
