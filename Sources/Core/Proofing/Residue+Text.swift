/// What copying leaves behind: control characters, markup, page numbers, doubled words.
extension ParagraphPass {
  mutating func control(_ index: Int) {
    let scalar = at(index)
    switch scalar {
    case 0x0D:
      // CR LF ends a line.
      if index == count - 1 { return }
      // Whether two lines were joined here or a word was parted nobody can tell; only a second CR before the line's own is surely too many.
      report(
        .controlCharacter, index, index + 1, .error, "行内有多余的回车符",
        fix: at(index + 1) == 0x0D ? "" : nil)
    case 0x0C: report(.controlCharacter, index, index + 1, .warning, "有换页符", fix: "")
    case 0x3003:
      // 克拉拉〃蔡特金: what became of a middle dot.
      guard isOne(index - 1, of: .hanzi), isOne(index + 1, of: .hanzi) else { return }
      report(.garbled, index, index + 1, .warning, "“〃”像是间隔号“·”变来的", fix: "·")
    case 0xFFFD:
      report(.garbled, index, index + 1, .error, "有不能辨认的字（编码转换时丢了）")
    case 0xE000...0xF8FF:
      report(.garbled, index, index + 1, .error, "有自造字或图标字符，换一台电脑就看不见")
    case 0xFEFF where index == 0 && isFirstLine: break
    case 0x6F:
      // An o where 。 was, as scanned texts have it.
      guard isOne(index - 1, of: .hanzi), isOne(index + 1, of: .hanzi) else { return }
      report(.garbled, index, index + 1, .warning, "“o”像是句号变来的", fix: "。")
    case 0x5E, 0x7C, 0x5C, 0x40, 0x25C6, 0x25C7, 0x4E28: strayMark(index)
    case 0x60, 0x2236, 0x301D...0x301F, 0xFE50...0xFE55, 0xFF02, 0xFF07, 0xFF0E, 0xFF61...0xFF64:
      lookalike(index)
    default: report(.controlCharacter, index, index + 1, .error, "有看不见的控制字符", fix: "")
    }
  }

  // MARK: Doubled words

  mutating func doubled(_ index: Int) {
    let scalar = at(index)
    if scalar == 0x8FDB || scalar == 0x6211 { return doubledPhrase(index) }
    if scalar == U.de {
      deDiDe(index)
      share(index)
      orphan(index)
    }
    guard at(index + 1) == scalar else { return }
    let previous = at(index - 1)
    let next = at(index + 2)
    let isDoubled: Bool =
      switch scalar {
      case U.de: previous != 0x76EE && next != 0x786E
      case 0x4E86:
        previous != 0x4E3A && previous != 0x9664 && next != 0x89E3 && next != 0x7136
          && next != 0x4E0D && next != 0x4E4B && next != 0x65AD && next != 0x5B57 && next != 0x4E8B
      case U.shi: !CharacterSets.beforeShi.contains(previous) && next != 0x975E
      case 0x5728: !CharacterSets.beforeZai.contains(previous)
      case 0x548C: !CharacterSets.afterHe.contains(next) && previous != 0x6C14 && previous != 0x6696
      case 0x53CA: !"时物格其".unicodeScalars.contains { $0.value == next } && previous != 0x4EE5
      case 0x4E0E: previous != 0x53C2 && previous != 0x7ED9 && next != 0x4F17 && next != 0x4F1A
      case U.yao: !CharacterSets.beforeYao.contains(previous)
      case 0x4EE5: !CharacterSets.beforeYi.contains(previous)
      default: false
      }
    guard isDoubled, at(index + 2) != scalar else { return }
    report(
      .doubledWord, index, index + 2, .error, "“\(string(index, index + 2))”：字重复了",
      fix: string(index, index + 1))
  }

  /// 。的科教优势明显: the name that a sentence began with is gone. 的确 and 的士 are words.
  private mutating func orphan(_ index: Int) {
    guard isOne(index - 1, of: .stop), at(index - 1) != U.pause, at(index - 1) != U.colon,
      isOne(index + 1, of: .hanzi), !CharacterSets.afterDe.contains(at(index + 1)),
      index > summary.start
    else { return }
    report(.hole, index, index + 2, .warning, "“的”前面的名称丢了")
  }

  private mutating func doubledPhrase(_ index: Int) {
    // Of two or of three characters: most that stand here are not said again.
    guard at(index) == at(index + 2) || at(index) == at(index + 3) else { return }
    for word in ["进一步", "我们", "我市", "我县", "我区"] where stands(word, at: index) {
      let length = word.unicodeScalars.count
      if stands(word, at: index + length) {
        report(.doubledWord, index, index + 2 * length, .error, "“\(word)”重复了", fix: word)
      }
    }
  }

  // MARK: Markup

  mutating func tag(_ index: Int) {
    var end = index + 1
    if at(end) == 0x2F { end += 1 }
    let nameStart = end
    while isOne(end, of: [.latin, .digit]), end - nameStart < 12 { end += 1 }
    guard end > nameStart, !isOne(nameStart, of: .digit) else { return }
    while end < count, end - index < 120, at(end) != 0x3E, at(end) != 0x3C { end += 1 }
    guard at(end) == 0x3E else { return }
    markEnd = end + 1
    report(.markup, index, end + 1, .error, "有网页标记，不是讲话稿的内容", fix: "")
  }

  mutating func link(_ index: Int) {
    var middle = index + 1
    while middle < count, middle - index < 80, at(middle) != 0x5D { middle += 1 }
    guard at(middle) == 0x5D, at(middle + 1) == 0x28 else { return }
    var end = middle + 2
    while end < count, end - middle < 200, at(end) != 0x29, at(end) > 0x20, at(end) < 0x80 {
      end += 1
    }
    guard at(end) == 0x29 else { return }
    markEnd = end + 1
    report(.markup, index, end + 1, .error, "有Markdown的链接，不是讲话稿的内容", fix: string(index + 1, middle))
  }

  // MARK: Whole lines

  mutating func readWholeParagraph() {
    settleStraightQuotes()
    settleSpaces()
    repeatedPhrases()
    lineStart()
    residueLine()
    sums()
    readBesideHoles()
  }

  private static let midSentence: [UInt32: CharacterSetTable] = [
    U.de: CharacterSetTable("确士"), 0x4E86: CharacterSetTable("解不却"),
    0x5F97: CharacterSetTable("益到知以出"), 0x4EEC: CharacterSetTable(""),
    0x5417: CharacterSetTable(""),
  ]

  /// 的工作取得成效。: no line of prose begins so.
  private mutating func lineStart() {
    guard summary.length >= 8, let words = Self.midSentence[at(summary.start)],
      !words.contains(at(summary.start + 1))
    else { return }
    report(
      .brokenLine, summary.start, summary.start + 1, .warning,
      "行首是“\(string(summary.start, summary.start + 1))”：前面像是少了内容，或断错了行")
  }

  private mutating func residueLine() {
    if summary.length <= 24, text.isPageNumber() {
      findings.removeAll { $0.rule == .dash || $0.rule == .rangeMark }
      report(.pageNumber, summary.start, summary.end, .warning, "像是排版留下的页码")
      return
    }
    if text.isContentsLine() {
      findings.removeAll { $0.rule == .ellipsis || $0.rule == .clashingMarks }
      report(.tableOfContents, summary.start, summary.end, .warning, "像是目录里的一行")
      summary.head = nil
      return
    }
    if isTrail() {
      report(.webResidue, summary.start, summary.end, .warning, "网页的导航")
      return
    }
    if summary.length == 2 || summary.length <= 4, text.letters() == "目录" {
      report(.tableOfContents, summary.start, summary.end, .warning, "留下了目录")
    }
    if at(summary.start) == 0x23, summary.length > 2 {
      var end = summary.start
      while at(end) == 0x23 { end += 1 }
      if at(end) == 0x20, end - summary.start <= 6, isOne(end + 1, of: [.hanzi, .opening]) {
        report(.markup, summary.start, end + 1, .warning, "“#”是Markdown的标题记号", fix: "")
      }
    }
  }

  /// 首页 > 文章中心 > 正文
  private func isTrail() -> Bool {
    guard summary.length <= 60, summary.stopCount == 0,
      stands("首页", at: summary.start) || stands("网站首页", at: summary.start)
        || stands("主页", at: summary.start)
    else { return false }
    return (summary.start..<summary.end).contains { [0x3E, 0xBB, 0x203A, 0xFF1E].contains(at($0)) }
  }

  /// 谱写-2-了: the number of a page within a sentence; false for any other hyphen.
  mutating func takePageNumber(_ hyphen: Int) -> Bool {
    var end = hyphen + 1
    while isOne(end, of: .digit), end - hyphen < 5 { end += 1 }
    guard end > hyphen + 1, at(end) == 0x2D, hyphen > summary.start || end + 1 < summary.end,
      hyphen <= summary.start || isOne(hyphen - 1, of: [.hanzi, .stop, .fullStop, .closing]),
      isOne(end + 1, of: [.hanzi, .opening])
    else { return false }
    markEnd = end + 1
    report(.pageNumber, hyphen, end + 1, .warning, "像是排版留下的页码")
    return true
  }

  /// 第1页 共9页 within a line.
  mutating func pageOfPages(_ index: Int) {
    var end = index + 1
    func skip(_ set: ScalarClass) { while isOne(end, of: set), end - index < 24 { end += 1 } }
    skip(.space)
    let digits = end
    skip(.digit)
    guard end > digits else { return }
    skip(.space)
    guard at(end) == 0x9875 else { return }
    end += 1
    skip(.space)
    if at(end) == U.comma || at(end) == 0x2F { end += 1 }
    skip(.space)
    guard at(end) == 0x5171 else { return }
    end += 1
    skip([.space, .digit])
    guard at(end) == 0x9875, index > summary.start || end + 1 < summary.end else { return }
    report(.pageNumber, index, end + 1, .warning, "像是排版留下的页码")
  }
}

extension ParagraphText {
  fileprivate func letters() -> String {
    string(bodyStart, bodyEnd).replacing(" ", with: "").replacing("\u{3000}", with: "")
  }

  /// - 3 -, — 3 —, 第3页, 第 3 页 共 12 页, 3/12
  fileprivate func isPageNumber() -> Bool {
    var digits = 0
    var shape: [UInt32] = []
    for index in bodyStart..<bodyEnd where !isOne(index, of: .space) {
      if isOne(index, of: [.digit, .fullDigit]) {
        digits += 1
        if shape.last != 0x30 { shape.append(0x30) }
      } else if [0x2D, U.dash, 0x2013, 0xFF0D].contains(at(index)) {
        if shape.last != 0x2D { shape.append(0x2D) }
      } else {
        shape.append(at(index))
      }
    }
    guard (1...8).contains(digits) else { return false }
    let text = String(String.UnicodeScalarView(shape.compactMap(Unicode.Scalar.init)))
    return [
      "-0-", "第0页", "第0页共0页", "共0页", "第0页/共0页", "第0页，共0页", "第0页,共0页", "0/0", "·0·", "(第0页)",
      "（第0页）",
    ].contains(text)
      && (text != "0/0" || digits <= 5)
  }

  /// 一、工作回顾……………3
  fileprivate func isContentsLine() -> Bool {
    var end = bodyEnd
    while end > bodyStart, isOne(end - 1, of: [.digit, .space]) { end -= 1 }
    guard end < bodyEnd, end > bodyStart + 2 else { return false }
    var leaders = 0
    var index = end
    while index > bodyStart,
      [0x2E, U.ellipsis, 0xB7, 0x2D, 0x5F].contains(at(index - 1)) || isOne(index - 1, of: .space)
    {
      if !isOne(index - 1, of: .space) { leaders += at(index - 1) == U.ellipsis ? 3 : 1 }
      index -= 1
    }
    return leaders >= 6 && index > bodyStart && bodyLength < 80
  }
}

extension CharacterSets {
  static let beforeYao = CharacterSetTable("重主需首必紧概摘纪提简只若既不就将想还都也该次险机")
  static let beforeYi = CharacterSetTable("所可足难加予何")
  static let afterHe = CharacterSetTable("美平谐气睦解善缓好田")
  /// What a word with 的 that may begin a clause goes on with: 的确, 的士.
  static let afterDe = CharacterSetTable("确士黎哥卢话")
  static let beforeShi = CharacterSetTable("但还就于要总可只都也正又便乃若算越凡老倒真尤或不像硬最自国")
  static let beforeZai = CharacterSetTable("存现实所正潜内外自好旨何健不在重贵仍")
}
