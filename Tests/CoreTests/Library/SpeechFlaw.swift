import Core

/// What nobody may have to read aloud: a sentence that lost a part of itself.
enum SpeechFlaw {
  static func all(in composition: Composition) -> [String] {
    composition.sections.flatMap { section in
      let blocks = section.blocks.filter { !$0.isMuted }
      return blocks.flatMap { flaws(in: $0) } + series(blocks)
    } + numbering(composition.sections.flatMap(\.blocks).filter { !$0.isMuted })
  }

  private static let marks: Set<Unicode.Scalar> = ["。", "？", "！", "；", "：", "，", "、"]

  private static func flaws(in block: ComposedBlock) -> [String] {
    let text = Array(withoutGaps(block.string).unicodeScalars)
    var flaws: [String] = []
    if text.isEmpty { flaws.append("empty block") }
    if let first = text.first, marks.contains(first) { flaws.append("leading mark") }
    for (a, b) in zip(text, text.dropFirst()) where isApart(a, b) {
      flaws.append("adjacent \(a)\(b)")
    }
    for (open, close) in [("（", "）"), ("“", "”")] as [(Unicode.Scalar, Unicode.Scalar)]
    where text.count(where: { $0 == open }) != text.count(where: { $0 == close }) {
      flaws.append("unpaired \(open)")
    }
    if text.contains(where: { "{}[]@|〔".unicodeScalars.contains($0) }) { flaws.append("markup") }
    if block.kind == .paragraph, !block.isAddressee, !["。", "！", "？"].contains(text.last) {
      flaws.append("no end mark")
    }
    return (flaws + dangling(text) + unmeasured(text)).map { "\($0): \(block.string)" }
  }

  /// A gap stands for its figure.
  private static func withoutGaps(_ text: String) -> String {
    text.contains("〔") ? text.replacing(/〔待填：[^〕]*〕/, with: "0") : text
  }

  /// Two marks that cannot stand side by side.
  private static func isApart(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    if marks.contains(a) {
      return marks.contains(b)
        || "，、；：".unicodeScalars.contains(a) && "）”".unicodeScalars.contains(b)
    }
    return "（“".unicodeScalars.contains(a) && (marks.contains(b) || "）”".unicodeScalars.contains(b))
  }

  /// Words that cannot end a clause: what followed them has left.
  private static let openEnds = byLastSign([
    "比上年", "比上年同期", "其中", "同时", "以及", "达到", "超过", "办结率", "化解率", "成功率", "像", "比如", "尤其是",
    "共有", "分别",
  ])
  /// Words that cannot stand between two marks.
  private static let openings: Set<String> = ["有的", "此外", "还有", "一是", "二是", "三是", "一要", "二要"]

  private static func dangling(_ text: [Unicode.Scalar]) -> [String] {
    text.split { marks.contains($0) }.flatMap { clause in
      let words = String(String.UnicodeScalarView(clause))
      let ends = clause.last.flatMap { openEnds[$0] } ?? []
      let isOpen = openings.contains(words) || ends.contains { clause.ends(with: $0) }
      return isOpen ? ["nothing after \(words)"] : []
    }
  }

  /// 席会议次 of 「召开联席会议次」: the end of each indicator's name with its unit, by the unit's last sign.
  private static let unmeasuredEnds = byLastSign(
    BuiltInCatalog.indicators.filter { $0.unit.name != "%" }.map {
      String($0.name.suffix(3)) + $0.unit.name
    })

  private static func unmeasured(_ text: [Unicode.Scalar]) -> [String] {
    text.indices.flatMap { end in
      (unmeasuredEnds[text[end]] ?? []).compactMap {
        text[...end].ends(with: $0) ? "no number: \(String(String.UnicodeScalarView($0)))" : nil
      }
    }
  }

  private static func byLastSign(_ words: [String]) -> [Unicode.Scalar: [[Unicode.Scalar]]] {
    let scalars = Set(words).map { Array($0.unicodeScalars) }
    return Dictionary(grouping: scalars.filter { !$0.isEmpty }) { $0[$0.count - 1] }
  }

  // MARK: Numbers that the program writes

  private static let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

  /// 一、（一）1. without holes.
  private static func numbering(_ blocks: [ComposedBlock]) -> [String] {
    var counts = [0, 0, 0]
    var flaws: [String] = []
    for block in blocks {
      guard let level = level(of: block), level <= 3 else { continue }
      counts[level - 1] += 1
      for deeper in level..<3 { counts[deeper] = 0 }
      let number = counts[level - 1]
      let hanzi = digits[min(number, digits.count) - 1]
      let mark = [1: "\(hanzi)、", 2: "（\(hanzi)）"][level] ?? "\(number)."
      if !block.string.hasPrefix(mark) { flaws.append("expected \(mark): \(block.string)") }
    }
    return flaws
  }

  /// A run-in heading stands in its paragraph.
  private static func level(of block: ComposedBlock) -> Int? {
    if case .heading(let level) = block.kind { return level }
    if block.kind == .paragraph, block.string.hasPrefix("（") { return 2 }
    return nil
  }

  /// 一是 二是 三是: each series starts at one and misses none.
  private static func series(_ blocks: [ComposedBlock]) -> [String] {
    var flaws: [String] = []
    for suffix in ["是", "要"] {
      var last = 0
      for block in blocks {
        for sentence in block.string.split(whereSeparator: { "。；：".contains($0) }) {
          guard let number = digits.firstIndex(where: { sentence.hasPrefix($0 + suffix) }) else {
            continue
          }
          if number > 0, number != last { flaws.append("series: \(sentence)") }
          last = number + 1
        }
      }
    }
    return flaws
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with words: [Unicode.Scalar]) -> Bool {
    count >= words.count && suffix(words.count).elementsEqual(words)
  }
}
