/// A sentence of a speech that cites a record, that misses one, or that was left out for want of one.
public struct Mention: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case cited
    /// 待填
    case gap
    /// 略去
    case omitted
  }

  public var kind: Kind
  public var section: Int
  /// Which block of its section; that of a clause left out may be the number of blocks.
  public var block: Int
  /// Which run of its block; nil for a clause left out.
  public var run: Int?
  /// The innermost heading it stands under, with the numbers: 一（二）维护权益; empty before the first.
  public var heading: String
  /// The sentence as composed; of a clause left out its markup, without the brackets.
  public var sentence: String
  /// The figure in the sentence, in UTF-8 bytes; empty for a clause left out.
  public var marked: Range<Int>
  /// As the speech says it, 超过580名; of what is missing its name, 总工会·困难职工救助.
  public var wording: String
  /// The records behind it, or those that are missing.
  public var keys: [FigureKey]
}

extension Composition {
  /// Every place that cites a record, misses it, or would cite it had its clause not been left out; in order.
  public func mentions(of key: FigureKey) -> [Mention] {
    sections.indices.flatMap { index -> [Mention] in
      guard sections[index].dependencies.contains(key) else { return [] }
      return sections[index].mentions(in: index) { _, keys in keys.contains(key) }
    }
  }

  /// Every gap and every clause left out, in order.
  public var missing: [Mention] {
    sections.indices.flatMap { index in
      sections[index].mentions(in: index) { kind, _ in kind != .cited }
    }
  }
}

extension ComposedSection {
  fileprivate func mentions(
    in number: Int, where isWanted: (Mention.Kind, [FigureKey]) -> Bool
  ) -> [Mention] {
    var found: [Mention] = []
    var path = heading
    for (index, block) in blocks.enumerated() {
      if let heading = block.heading, heading.level > 1 {
        path = self.heading.prefix { $0 != "、" } + heading.text
      }
      for (place, run) in block.runs.enumerated() {
        guard let (kind, keys, wording) = figure(of: run), isWanted(kind, keys) else { continue }
        let sentence = block.sentence(around: run.range.lowerBound)
        let marked = run.range.clamped(to: sentence)
        found.append(
          Mention(
            kind: kind, section: number, block: index, run: place, heading: path,
            sentence: String(decoding: block.text[sentence], as: UTF8.self),
            marked: marked.lowerBound - sentence.lowerBound..<marked.upperBound
              - sentence.lowerBound,
            wording: wording, keys: keys))
      }
      let isLast = index == blocks.count - 1
      for omission in omissions
      where omission.block == index || (isLast && omission.block > index) {
        add(omission, number, path, to: &found, isWanted)
      }
    }
    if blocks.isEmpty {
      for omission in omissions { add(omission, number, path, to: &found, isWanted) }
    }
    return found
  }

  private func add(
    _ omission: Omission, _ number: Int, _ path: String, to found: inout [Mention],
    _ isWanted: (Mention.Kind, [FigureKey]) -> Bool
  ) {
    guard isWanted(.omitted, omission.keys + omission.alongside) else { return }
    var clause = omission.clause[...]
    if clause.hasPrefix("["), clause.hasSuffix("]") { clause = clause.dropFirst().dropLast() }
    clause = clause.drop { "，、；".contains($0) }
    found.append(
      Mention(
        kind: .omitted, section: number, block: omission.block, run: nil, heading: path,
        sentence: String(clause), marked: 0..<0, wording: omission.label, keys: omission.keys))
  }

  private func figure(
    of run: Run
  ) -> (kind: Mention.Kind, keys: [FigureKey], wording: String)? {
    switch run.kind {
    case .figure(let index):
      guard citations.indices.contains(index) else { return nil }
      return (.cited, citations[index].keys, citations[index].text)
    case .gap(let index):
      guard gaps.indices.contains(index) else { return nil }
      return (.gap, gaps[index].keys, gaps[index].label)
    case .literal, .generated, .field: return nil
    }
  }
}
