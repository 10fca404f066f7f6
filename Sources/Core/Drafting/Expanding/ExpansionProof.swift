/// Composes an expanded draft, mends marks that now meet, and lets it pass only if the speech is what it was.
struct ExpansionProof {
  let before: Composition
  let source: SourceFile
  let library: TextLibrary
  let workspace: Workspace
  let today: Day

  /// Where text and items meet without a blank line, `@序` parts them.
  private static let partings = [
    ("", ""), ("", "\n@序 一是"), ("@序 一是\n", ""), ("@序 一是\n", "\n@序 一是"),
  ]

  func expansion(
    of range: Range<Int>, as text: String, _ what: String
  ) throws(ExpansionError) -> Expansion {
    for (opening, closing) in Self.partings {
      var bytes = source.bytes
      bytes.replaceSubrange(range, with: (opening + text + closing).utf8)
      if let settled = settle(bytes, near: range) {
        return Expansion(settled, of: source.bytes, replacing: range, what)
      }
    }
    throw .wouldChange
  }

  /// Takes away one mark after another that composing would have taken away at the edges of the construct.
  private func settle(_ source: [UInt8], near range: Range<Int>) -> [UInt8]? {
    var source = source
    let added = source.count - self.source.bytes.count
    let area = range.lowerBound - 8..<range.upperBound + added + 8
    for _ in 0..<64 {
      let composition = compose(source)
      if composition.saysTheSame(as: before) { return source }
      guard let fix = composition.strayMark(comparedWith: before), area.contains(fix.place),
        source[fix.place...].starts(with: fix.mark)
      else { return nil }
      source.replaceSubrange(fix.place..<fix.place + fix.mark.count, with: fix.instead)
    }
    return nil
  }

  private func compose(_ source: [UInt8]) -> Composition {
    var composer = Composer(
      source: String(decoding: source, as: UTF8.self), name: self.source.name, library: library)
    return composer.compose(workspace, today: today)
  }
}

extension Expansion {
  /// The smallest replacement that holds the construct and what was mended beside it.
  fileprivate init(
    _ after: [UInt8], of before: [UInt8], replacing range: Range<Int>, _ what: String
  ) {
    var start = 0
    while start < range.lowerBound, start < after.count, before[start] == after[start] {
      start += 1
    }
    var end = 0
    while end < min(before.count - range.upperBound, after.count - start),
      before[before.count - 1 - end] == after[after.count - 1 - end]
    { end += 1 }
    while start > 0, before[start] & 0xC0 == 0x80 { start -= 1 }
    while end > 0, before[before.count - end] & 0xC0 == 0x80 { end -= 1 }
    self.init(
      range: start..<before.count - end,
      replacement: String(decoding: after[start..<after.count - end], as: UTF8.self), what: what)
  }
}

extension Composition {
  private var blocks: [(block: ComposedBlock, section: ComposedSection)] {
    sections.flatMap { section in section.blocks.map { ($0, section) } }
  }

  /// Whether words, figures and gaps are the same, and no new mistake is among them.
  fileprivate func saysTheSame(as other: Composition) -> Bool {
    let (mine, others) = (blocks, other.blocks)
    guard mine.count == others.count, errorCount <= other.errorCount else { return false }
    return zip(mine, others).allSatisfy { a, b in
      a.block.kind == b.block.kind && a.block.text == b.block.text
        && a.block.isMuted == b.block.isMuted
        && a.block.bindings(in: a.section) == b.block.bindings(in: b.section)
    }
  }

  private var errorCount: Int { diagnostics.count { $0.severity == .error } }

  fileprivate struct StrayMark {
    /// In the draft's source.
    var place: Int
    var mark: [UInt8]
    var instead: [UInt8]
  }

  /// The first mark that stands here and not in the other, or stands here as another one.
  fileprivate func strayMark(comparedWith other: Composition) -> StrayMark? {
    guard
      let (mine, theirs) = zip(blocks, other.blocks).first(where: {
        $0.block.text != $1.block.text
      })
    else { return nil }
    let (text, wanted) = (mine.block.text, theirs.block.text)
    var place = zip(text, wanted).prefix { $0 == $1 }.count
    while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    guard PunctuationMark(text, place) != nil,
      let run = mine.block.runs.first(where: { $0.range.contains(place) }), run.kind == .literal,
      run.source.file == 0
    else { return nil }
    let end = place + PunctuationMark.length
    let isExtra = text[end...].prefix(6).elementsEqual(wanted[place...].prefix(6))
    let instead =
      !isExtra && PunctuationMark(wanted, place) != nil
      ? Array(wanted[place..<place + PunctuationMark.length]) : []
    return StrayMark(
      place: run.source.start + place - run.range.lowerBound, mark: Array(text[place..<end]),
      instead: instead)
  }
}

extension ComposedBlock {
  fileprivate struct Binding: Equatable {
    var range: Range<Int>
    var keys: [FigureKey]
    var label: String
  }

  /// Its figures with their records, and its gaps.
  fileprivate func bindings(in section: ComposedSection) -> [Binding] {
    runs.compactMap { run in
      switch run.kind {
      case .figure(let index):
        let citation = section.citations[index]
        // A list of names that no markup can ask for from here has become words.
        guard !citation.keys.isEmpty || citation.derivation == .literal else { return nil }
        return Binding(
          range: run.range, keys: citation.keys,
          label: "\(citation.derivation)\(citation.statedSource)")
      case .gap(let index):
        let gap = section.gaps[index]
        return Binding(range: run.range, keys: gap.keys, label: gap.label)
      case .literal, .generated, .field: return nil
      }
    }
  }
}
