/// 依据: where every figure of a speech comes from, in order of appearance.
public struct Evidence: Hashable, Sendable {
  /// How far the figure can be relied on: that of its weakest record.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case verified = "已核"
    case reported = "已报"
    case doubtful = "存疑"
    case notApplicable = "不适用"
    /// A record behind it is gone.
    case missing = "未报"
    /// It states its own source in the text.
    case literal = "自填"
    /// Counted or listed from the office's own registers.
    case register = "台账"
    /// There is no figure yet.
    case gap = "待填"
  }

  public struct Row: Hashable, Sendable {
    /// From 1.
    public var number: Int
    public var sentence: String
    /// As the speech says it: 超过580名.
    public var wording: String
    /// With its unit: 583人; several where the wording compares them.
    public var exact: String
    /// How the wording follows, in words.
    public var derivation: String
    /// 区总工会·参赛职工·2025年, with each amount.
    public var records: [String]
    public var status: Status
    public var source: String
  }

  /// A number in prose that is tied to no record.
  public struct UnboundNumber: Hashable, Sendable {
    /// With the words just behind it.
    public var text: String
    public var sentence: String
  }

  /// 略去: a clause that the speech does not say, for want of a figure.
  public struct Omission: Hashable, Sendable {
    /// As it is written, markup included.
    public var clause: String
    /// The figures that it lacks: 总工会·竞赛场次.
    public var figure: String
    /// Who owes them; empty where no record is owed.
    public var owners: [String]
  }

  public var rows: [Row]
  public var unbound: [UnboundNumber]
  public var omissions: [Omission]

  /// - Parameter workspace: with the records of `speech.keys`; amounts are those of the speech, all else is today's.
  public init(_ speech: FrozenSpeech, workspace: Workspace) {
    rows = []
    unbound = []
    for block in speech.blocks where !block.isMuted {
      let text = Array(block.text.utf8)
      for figure in block.figures where text.indices.contains(figure.range) {
        let reader = FigureEvidence(figure: figure, workspace: workspace)
        rows.append(
          Row(
            number: rows.count + 1, sentence: block.sentence(around: figure.range.lowerBound),
            wording: String(decoding: text[figure.range], as: UTF8.self), exact: reader.exact,
            derivation: reader.derivation, records: reader.records, status: reader.status,
            source: reader.source))
      }
      unbound += block.unboundNumbers
    }
    omissions = speech.sections.flatMap(\.omissions).map { omission in
      var owners: [String] = []
      for key in omission.keys {
        let name = workspace.name(of: key.subject)
        if !owners.contains(name) { owners.append(name) }
      }
      return Omission(clause: omission.clause, figure: omission.label, owners: owners)
    }
  }

  public func count(_ status: Status) -> Int { rows.count { $0.status == status } }

  /// 共12个数：已核5、已报4、存疑1、自填2；未挂接3处；略去1处.
  public var summary: String {
    let counts = Status.allCases.compactMap { status -> String? in
      let count = count(status)
      return count == 0 ? nil : "\(status.rawValue)\(count)"
    }
    let list = counts.isEmpty ? "" : "：\(counts.joined(separator: "、"))"
    return "共\(rows.count)个数\(list)；未挂接\(unbound.count)处；略去\(omissions.count)处"
  }
}

/// What the records say of one figure.
private struct FigureEvidence {
  let figure: FrozenFigure
  let workspace: Workspace

  var exact: String {
    if let total { return total }
    return figure.records.map(amount).joined(separator: "、")
  }

  /// The sum, where the figure is one.
  private var total: String? {
    guard figure.records.count > 1, isSum, let first = figure.records.first else { return nil }
    var sum = Amount.zero
    for record in figure.records {
      guard record.key.indicator == first.key.indicator, let amount = record.amount,
        let next = try? sum.adding(amount)
      else { return nil }
      sum = next
    }
    return sum.plainText + unit(of: first)
  }

  private var isSum: Bool {
    switch figure.derivation {
    case .cited(.sum), .cited(.value), .cited(.wording): true
    case .cited, .gap: false
    }
  }

  var derivation: String {
    let parts = total == nil ? "" : "合计：\(figure.records.map(amount).joined(separator: "＋"))"
    switch figure.derivation {
    case .gap: return "待填"
    case .cited(.value): return parts.isEmpty ? "原数" : parts
    case .cited(.wording(let word)):
      return (parts.isEmpty ? "原数" : parts) + "，措辞“\(word)”"
    case .cited(.sum): return parts.isEmpty ? "合计" : parts
    case .cited(.change): return "两期比较"
    case .cited(.share): return "占比"
    case .cited(.ratio): return "分子除以分母"
    case .cited(.target): return "与目标比较"
    case .cited(.list): return "名单"
    case .cited(.literal): return "文中自填"
    }
  }

  var records: [String] {
    figure.records.map { "\(workspace.recordName(of: $0.key)) \(amount($0))" }
  }

  var status: Evidence.Status {
    switch figure.derivation {
    case .gap: return .gap
    case .cited(.literal): return .literal
    case .cited: break
    }
    guard !figure.records.isEmpty else { return .register }
    let statuses = figure.records.map { record -> Evidence.Status in
      switch workspace.figure(record.key)?.status {
      case nil: .missing
      case .doubtful?: .doubtful
      case .notApplicable?: .notApplicable
      case .reported?: .reported
      case .verified?: .verified
      }
    }
    let weakestFirst: [Evidence.Status] = [
      .missing, .doubtful, .reported, .notApplicable, .verified,
    ]
    return weakestFirst.first(where: statuses.contains) ?? .missing
  }

  var source: String {
    guard figure.statedSource.isEmpty else { return figure.statedSource }
    var sources: [String] = []
    for record in figure.records {
      let source = workspace.figure(record.key)?.source ?? ""
      if !source.isEmpty, !sources.contains(source) { sources.append(source) }
    }
    return sources.joined(separator: "；")
  }

  private func amount(_ record: FrozenRecord) -> String {
    record.amount.map { $0.plainText + unit(of: record) } ?? "未报"
  }

  private func unit(of record: FrozenRecord) -> String {
    workspace.catalog.indicator(record.key.indicator)?.unit.name ?? ""
  }
}

extension Workspace {
  /// 区总工会·竞赛场次·2025年: a record as people name it.
  public func recordName(of key: FigureKey) -> String {
    let indicator = catalog.indicator(key.indicator)?.name ?? ""
    return "\(name(of: key.subject))·\(indicator)·\(key.period.chineseText)"
  }
}
