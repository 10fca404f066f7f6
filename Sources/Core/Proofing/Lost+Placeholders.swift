/// Marks that a writer or a filter puts where words belong: XX, ××, **, __, ○○, 某某.
enum PlaceholderSets {
  static let marks = CharacterSetTable("XxＸｘ×✕╳*＊﹡∗⁎_＿○●□■△")
  static let stars = CharacterSetTable("*＊﹡∗⁎")
  static let letters = CharacterSetTable("XxＸｘ")
  /// Behind a single x these say that something was to be filled in.
  static let afterSingle = CharacterSetTable(
    "年月日市县区省镇乡村州街路局个名万亿家件次人场户项条届期位元委政府%％岁号季部厂校社同主书院班点时分届余多起批支套台")
}

extension ParagraphPass {
  mutating func filler(_ index: Int) {
    guard index >= fillerEnd else { return }
    let scalar = at(index)
    switch scalar {
    case 0x67D0: return some(index)
    case 0x5F85: return toFill(index)
    case 0x7B: return braces(index)
    case 0x23, 0xFF03: return hashes(index)
    default: break
    }
    var end = index
    while PlaceholderSets.marks.contains(at(end)) { end += 1 }
    fillerEnd = end
    let length = end - index
    let isLetters = PlaceholderSets.letters.contains(scalar)
    // Part of a Latin word, a model number, a multiplication.
    if isOne(index - 1, of: .latin) || isOne(end, of: .latin) { return }
    if isLetters, at(end) == 0x2D, isOne(end + 1, of: .digit) { return }
    if isLetters {
      if isOne(index - 1, of: .digit) || (isOne(end, of: .digit) && !text.isYearOf(end)) {
        return yearLetters(index, end)
      }
      if length == 1 { return singleLetter(index) }
      return placeholder(index, end)
    }
    // A rule of stars across the page.
    if length >= summary.length { return }
    if PlaceholderSets.stars.contains(scalar) { return star(index, end) }
    if scalar == 0x25CB, isOne(index - 1, of: .numeral),
      isOne(end, of: .numeral) || at(end) == U.nian
    {
      return
    }
    if scalar == 0xD7, isOne(index - 1, of: .digit), isOne(end, of: .digit) { return }
    if scalar == 0xD7, length == 1 { return singleLetter(index) }
    if scalar == 0x5F || scalar == 0xFF3F {
      if length >= 2 || isOne(index - 1, of: .hanzi) || isOne(end, of: .hanzi) {
        // A rule drawn across the page.
        if length < 12 || summary.length > length { placeholder(index, end) }
      }
      return
    }
    // ○ in a hanzi year, ● □ as a bullet.
    if length == 1 {
      if scalar == 0x25CB, isOne(index - 1, of: .numeral) || isOne(end, of: .numeral) { return }
      guard index > summary.start, isOne(index - 1, of: .hanzi), isOne(end, of: .hanzi) else {
        return
      }
      if scalar != 0x25CB, scalar != 0x25A1, scalar != 0x25B3 { return strayMark(index) }
    }
    if length >= 2 || (scalar == 0x25A1 || scalar == 0x25CB || scalar == 0x25B3) {
      placeholder(index, end)
    }
  }

  /// 继##年, #个市区. A heading of Markdown, 3#楼 and #话题# are others.
  private mutating func hashes(_ index: Int) {
    var end = index
    while at(end) == 0x23 || at(end) == 0xFF03 { end += 1 }
    fillerEnd = end
    guard !isOne(index - 1, of: [.digit, .latin]), !isOne(end, of: [.digit, .latin]),
      index > summary.start || at(end) != 0x20, end - index < 9
    else { return }
    if end - index == 1 {
      let isTopic = (end..<min(count, end + 24)).contains { at($0) == at(index) }
      guard PlaceholderSets.afterSingle.contains(at(end)), !isTopic else { return }
    }
    guard isOne(end, of: [.hanzi, .stop]) || at(end) == U.percent else { return }
    placeholder(index, end)
  }

  mutating func placeholder(_ start: Int, _ end: Int, _ severity: ProofSeverity = .error) {
    report(
      .placeholder, start, end, severity, "“\(string(start, end))”是占位符号：这里该填的内容还没有填")
    lostEnd = max(lostEnd, end)
  }

  /// 20xx年, 201x年
  private mutating func yearLetters(_ start: Int, _ end: Int) {
    var first = start
    while isOne(first - 1, of: .digit) { first -= 1 }
    if at(end) == U.nian || (end - start >= 2 && start - first == 2 && !isOne(end, of: .digit)) {
      placeholder(first, end)
    } else if end - start >= 2, !isOne(end, of: .digit) {
      placeholder(start, end)
    }
  }

  /// X建, X员, X组织: 党 that a filter took.
  private static let party = CharacterSetTable("建员组章风课史费龄纪群")
  private static let rays = CharacterSetTable("光射线轴染形型刀")

  private mutating func singleLetter(_ index: Int) {
    let previous = at(index - 1)
    let next = at(index + 1)
    guard !isOne(index - 1, of: [.digit, .latin]), !isOne(index + 1, of: [.digit, .latin]) else {
      return
    }
    if next == 0x20 || previous == 0x20 { return spacedLetter(index) }
    let isFilled =
      PlaceholderSets.afterSingle.contains(next) && !stands("部门", at: index + 1)
      && (next != 0x65F6 || previous == U.di)
    // “x”发展理念: all of a name in its quotation marks.
    let isQuoted =
      previous == U.openQuote
      && (next == U.closeQuote || isOne(index + 1, of: .hanzi) && !Self.rays.contains(next))
    let isParty =
      Self.party.contains(next)
      && (isOne(index - 1, of: [.hanzi, .stop, .fullStop, .opening]) || index == summary.start)
    if isFilled || previous == U.di || isQuoted || isParty {
      placeholder(index, index + 1)
    } else if isOne(index - 1, of: .hanzi), isOne(index + 1, of: .hanzi), previous != 0x7D20,
      !Self.rays.contains(next)
    {
      // 全X各级; X光, X射线, 维生素X are words.
      placeholder(index, index + 1)
    } else if at(index) == 0xD7, isOne(index - 1, of: .hanzi) || isOne(index + 1, of: .hanzi) {
      placeholder(index, index + 1)
    }
  }

  /// 在 X 市召开: copying from a page sets spaces around Latin letters. 长 × 宽 is a formula.
  private mutating func spacedLetter(_ index: Int) {
    let left = at(index - 1) == 0x20 ? index - 2 : index - 1
    let right = at(index + 1) == 0x20 ? index + 2 : index + 1
    guard at(index) != 0xD7, isOne(right, of: .hanzi), !Self.rays.contains(at(right)),
      at(left) != 0x7D20,
      isOne(left, of: .hanzi) || at(left) == U.comma || at(left) == U.stop
        || (PlaceholderSets.afterSingle.contains(at(right)) && !isOne(left, of: [.digit, .latin]))
    else { return }
    placeholder(index, index + 1)
  }

  /// ** where a filter ate a number, or the bold of Markdown.
  private mutating func star(_ start: Int, _ end: Int) {
    if end - start == 1 {
      // A bullet or a footnote.
      let isYear = isOne(start - 1, of: .digit) && at(end) == U.nian
      let isQuoted = at(start - 1) == U.openQuote && at(end) == U.closeQuote
      guard
        isYear || isQuoted
          || (start > summary.start && isOne(start - 1, of: [.hanzi, .stop])
            && (isOne(end, of: [.hanzi, .stop]) || at(end) == 0x25))
      else { return }
      return placeholder(start, end)
    }
    guard end - start == 2 else { return placeholder(start, end) }
    if let close = text.boldEnd(from: end) {
      report(
        .markup, start, end, .warning, "“**”是Markdown的加粗记号，不该留在讲话稿里", fix: "")
      report(
        .markup, close, close + 2, .warning, "“**”是Markdown的加粗记号，不该留在讲话稿里", fix: "")
      fillerEnd = close + 2
      return
    }
    placeholder(start, end)
  }

  /// 某某同志 is a person unnamed; 某些, 某种 are words.
  private mutating func some(_ index: Int) {
    guard at(index + 1) == 0x67D0 else {
      if let next = ["市", "县", "区", "镇", "乡", "省"].first(where: { stands($0, at: index + 1) }),
        isClauseStart(index) || ends("在", before: index), !next.isEmpty
      {
        report(.placeholder, index, index + 2, .hint, "“\(string(index, index + 2))”没有写明是哪里")
      }
      return
    }
    var end = index
    while at(end) == 0x67D0 { end += 1 }
    fillerEnd = end
    placeholder(index, end, .warning)
  }

  /// 〔待填：…〕, 【待核实】
  private mutating func toFill(_ index: Int) {
    guard ["待填", "待补", "待定", "待核", "待确认", "待完善"].contains(where: { stands($0, at: index) }),
      [0x3014, 0x3010, 0xFF08, 0x28, 0x5B, 0xFF3B].contains(Int(at(index - 1)))
    else { return }
    // 〔待填：活动场次（缺团县委）〕: what is missing may be told within.
    let isOurs = at(index - 1) == 0x3014
    let limit = min(count, index + (isOurs ? 200 : 60))
    func closes(_ place: Int) -> Bool {
      if isOurs { return at(place) == 0x3015 }
      return isOne(place, of: .closing) || at(place) == 0x29 || at(place) == 0x5D
    }
    let end = (index..<limit).first(where: closes) ?? limit
    report(
      .placeholder, index - 1, min(count, end + 1), .error,
      "“\(string(index - 1, end + 1))”：这里该填的内容还没有填")
    fillerEnd = end
    lostEnd = max(lostEnd, end)
  }

  private mutating func braces(_ index: Int) {
    guard at(index + 1) == 0x7B else { return }
    var end = index + 2
    while end < count, end - index < 60, at(end) != 0x7D { end += 1 }
    guard at(end) == 0x7D, at(end + 1) == 0x7D else { return }
    placeholder(index, end + 2)
    fillerEnd = end + 2
  }
}

extension ParagraphText {
  fileprivate func isYearOf(_ index: Int) -> Bool { at(index) == U.nian }

  /// Where bold type that begins here ends: words between that do not begin with a measure word.
  fileprivate func boldEnd(from start: Int) -> Int? {
    guard isOne(start, of: [.hanzi, .opening, .digit]),
      LargeUnits.counted.starting(at: start, in: self) == 0,
      !PlaceholderSets.afterSingle.contains(at(start))
    else { return nil }
    var index = start
    while index < count, index - start <= 60 {
      if at(index) == 0x2A {
        guard at(index + 1) == 0x2A, at(index + 2) != 0x2A, index - start >= 2 else { return nil }
        return index
      }
      index += 1
    }
    return nil
  }
}
