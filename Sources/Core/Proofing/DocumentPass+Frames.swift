/// Titles, headings and paragraphs as wholes.
extension DocumentPass {
  mutating func frames() {
    let prose = paragraphs.count { $0.length >= 30 && $0.stopCount > 0 && $0.last == U.stop }
    let isWrapped = isHardWrapped
    if isWrapped { wrappedEnd() }
    for index in paragraphs.indices where needsLook(paragraphs[index]) {
      let paragraph = paragraphs[index]
      if !isWrapped, !isCutWord(paragraph, index) { lineEnd(paragraph, index, prose) }
      headingEnd(paragraph, index)
    }
    title()
  }

  /// Most paragraphs end with a stop and bear no number: nothing can be wrong with their ends.
  private func needsLook(_ paragraph: ParagraphSummary) -> Bool {
    paragraph.length > 0 && (paragraph.last != U.stop || paragraph.head != nil)
  }

  /// Whether lines look cut at a fixed width: then line ends say nothing about sentences.
  private var isHardWrapped: Bool {
    let long = paragraphs.indices.filter { paragraphs[$0].length >= 24 }
    guard long.count >= 6 else { return false }
    return long.count { !Self.isEnd(paragraphs[$0].last) } * 2 > long.count
  }

  /// The first line end of a text cut at a fixed width stands for all of them.
  private mutating func wrappedEnd() {
    guard let index = paragraphs.firstIndex(where: { $0.length >= 24 && !Self.isEnd($0.last) })
    else { return }
    report(
      .brokenLine, index, paragraphs[index].end - 1, 1, .warning,
      "全文像是按固定的宽度断了行：一句话拆在几行里，要接起来")
  }

  /// 工 at the end of a line and 作 at the start of the next.
  private mutating func isCutWord(_ paragraph: ParagraphSummary, _ index: Int) -> Bool {
    guard paragraph.length >= 12, index + 1 < paragraphs.count, paragraph.hanziCount > 8,
      case let next = paragraphs[index + 1], next.length > 0, next.head == nil,
      next.length >= 6, next.stopCount > 0 || paragraph.stopCount > 0,
      CommonWords.pairs.contains(UInt64(paragraph.last) << 16 | UInt64(next.first))
    else { return false }
    report(
      .brokenLine, index, paragraph.end - 1, 1, .warning, "一个词拆在了两行：断错了行")
    return true
  }

  static func isEnd(_ scalar: UInt32) -> Bool {
    [
      0x300D, 0x300F, U.dash, U.stop, 0xFF01, 0xFF1F, U.ellipsis, U.colon, U.semicolon,
      U.closeQuote, U.closeBracket, 0x300B, 0x3011, 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x22,
    ].contains(scalar)
  }

  private mutating func lineEnd(_ paragraph: ParagraphSummary, _ index: Int, _ prose: Int) {
    guard prose >= 1, paragraph.length >= 12, paragraph.hanziCount * 2 > paragraph.length else {
      return
    }
    if paragraph.last == U.comma || paragraph.last == U.pause {
      // Verse and salutations end so; a paragraph of prose does not.
      guard paragraph.length >= 20 || paragraph.stopCount > 0 else { return }
      report(
        .brokenLine, index, paragraph.end - 1, 1, .warning,
        "这一行到“\(paragraph.last == U.comma ? "，" : "、")”就断了：后面像是少了内容，或断错了行")
      return
    }
    if paragraph.last == U.semicolon, endsList(index) {
      report(
        .missingStop, index, paragraph.end - 1, 1, .warning, "后面不再并列：最后一项的末尾用句号", fix: "。")
      return
    }
    guard !Self.isEnd(paragraph.last),
      paragraph.stopCount > 0
        ? paragraph.length >= 20 : paragraph.commaCount >= 2 && paragraph.length >= 30
    else { return }
    // A run-in list or a heading with its own stops.
    guard let next = nextIndex(after: index) else {
      missingStop(paragraph, index)
      return
    }
    if paragraphs[next].head == nil, paragraphs[next].start == 0, paragraph.start > 0,
      paragraphs[next].stopCount > 0
    {
      report(.brokenLine, index, paragraph.end - 1, 1, .warning, "这一行没有说完就断了：像是断错了行")
    } else {
      missingStop(paragraph, index)
    }
  }

  /// Whether nothing follows but who signs and when.
  private func endsList(_ index: Int) -> Bool {
    guard let next = nextIndex(after: index) else { return true }
    let line = paragraphs[next]
    return line.stopCount == 0 && line.commaCount == 0 && line.length <= 30 && line.head == nil
      && line.series.isEmpty && !Self.isEnd(line.last)
  }

  private mutating func missingStop(_ paragraph: ParagraphSummary, _ index: Int) {
    report(
      .missingStop, index, paragraph.end - 1, 1, paragraph.stopCount > 0 ? .warning : .hint,
      "段末没有句号，或话没有说完")
  }

  func nextIndex(after index: Int) -> Int? {
    var next = index + 1
    while next < paragraphs.count {
      if paragraphs[next].length > 0 { return next }
      next += 1
    }
    return nil
  }

  private mutating func headingEnd(_ paragraph: ParagraphSummary, _ index: Int) {
    guard let head = paragraph.head, let level = head.form.level, level <= 2, paragraph.length <= 36
    else { return }
    switch paragraph.last {
    case U.stop where paragraph.stopCount == 1 && paragraph.commaCount <= 1 && hasBody(index):
      report(.headingStop, index, paragraph.end - 1, 1, .hint, "单独成行的标题末尾一般不用句号", fix: "")
    case U.comma, U.semicolon, U.pause:
      if paragraph.last == U.semicolon, isListed(index, head.form) { return }
      report(
        .headingStop, index, paragraph.end - 1, 1, .warning,
        "标题末尾不用“\(paragraph.last == U.comma ? "，" : paragraph.last == U.pause ? "、" : "；")”",
        fix: "")
    default: break
    }
  }

  /// Whether a paragraph of prose follows.
  private func hasBody(_ index: Int) -> Bool {
    nextIndex(after: index).map { paragraphs[$0].head == nil && paragraphs[$0].length >= 12 }
      ?? false
  }

  /// （一）…；（二）…；: the items of a list, one a line.
  private func isListed(_ index: Int, _ form: HeadMark.Form) -> Bool {
    let neighbours = [index - 1, index + 1].filter(paragraphs.indices.contains)
    return neighbours.contains { paragraphs[$0].head?.form == form }
  }

  // MARK: Title

  /// 同志们： on the first line: the title got lost.
  private mutating func title() {
    guard let first = paragraphs.firstIndex(where: { $0.length > 0 }) else { return }
    let paragraph = paragraphs[first]
    guard paragraph.last == U.colon, paragraph.length <= 30, paragraphs.count > 3,
      paragraph.head == nil
    else { return }
    report(.missingTitle, first, paragraph.start, 0, .hint, "开头就是称谓，没有标题")
  }
}

/// Words of two characters that no speech does without: where a line end parts one, the line is cut.
enum CommonWords {
  static let pairs: Set<UInt64> = {
    let text = """
      工作 群众 职工 组织 建设 服务 发展 活动 社会 经济 妇女 青年 干部 会议 精神 领导 思想 教育 管理 企业 单位 部门 政府 街道 社区 乡镇 困难
      帮扶 培训 志愿 创新 创业 就业 维护 权益 保障 制度 机制 责任 任务 目标 重点 基层 基础 项目 资金 作用 优势 力量 能力 水平 素质 作风 问题
      情况 要求 措施 落实 推进 推动 加强 提高 提升 促进 完善 健全 深化 开展 举办 参与 积极 认真 扎实 深入 全面 切实 充分 努力 坚持 围绕 贯彻
      学习 宣传 引导 团结 动员 凝聚 发挥 实现 取得 成绩 成效 进一 一步 我们 他们 各级 全市 全县 全区 人民 国家 中央 事业 改革 文化 科技 和谐
      稳定 环境 生活 生产 农村 城市 儿童 残疾 代表 委员 主席 书记 同志 先进 典型 品牌 平台 载体 桥梁 纽带 维权 救助 慰问 调研 考核 监督
      """
    return Set(
      text.split(whereSeparator: \.isWhitespace).map { word in
        word.unicodeScalars.reduce(UInt64(0)) { $0 << 16 | UInt64($1.value & 0xFFFF) }
      })
  }()
}
