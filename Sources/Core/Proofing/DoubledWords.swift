/// Words of two characters that nobody says twice in a row.
///
/// 组织组织 and 服务服务 may be a noun and a verb, 学习学习 and 研究研究 are ways of speaking: such are left out.
enum DoubledWords {
  static let words = WordTable(
    """
    刚才 现在 目前 今天 今年 去年 近年 当前 大家 首先 其次 最后 另外 主要 所有 各位 下面 上述 以上 如何
    工作 发展 建设 群众 职工 妇女 青年 经济 社会 精神 思想 会议 积极 全面
    坚持 加强 推进 落实 进行 通过 以及 并且 因此 但是 同时 全市 全县 全区 各级
    广大 开展 实现 取得 促进 充分 切实 深入 不断 大力 我省 党委 政府 市委 县委
    区委 工会 妇联 共青团 科协 残联 群团 基层 机制 制度 任务 目标 重点 问题
    方面 情况 作用 优势 力量 水平 能力 要求 部署 中央 人民 国家 文化 教育
    科技 创新 改革 事业 权益 维护 认识 意识 围绕 贯彻 结合 按照 根据 为了 由于
    以后 以前 之后 之前 期间 单位 社区 乡镇 街道 队伍 干部 党员 团员 市场 环境 资源 政策 措施 成效 成绩 贡献 责任 使命 职责
    对于 关于 成为 具有 之间 之中 其中 已经 必须 应当 可以 能够 需要 我国
    """)
  /// 再努力努力, 社会工作工作者
  static let before = CharacterSetTable("再多好会")
  /// 工会, 协会: no 会 that a verb follows.
  static let bodies = WordTable("工会 协会 商会 总会 联合会 委员会 大会")
  static let after = CharacterSetTable("者站再看地就，")
}

extension ParagraphPass {
  /// A phrase of two to twenty-four characters said twice at once: 开展活动开展活动.
  ///
  /// Each character is compared with where it stood last: as many equal distances in a row as the distance is long make a
  /// phrase twice.
  mutating func repeatedPhrases() {
    guard summary.hanziCount >= 6 else { return }
    for (end, length) in text.equalStretches() {
      let start = end - 2 * length
      guard start >= summary.start else { continue }
      guard text.isRepeated(start, length) else {
        repeatedClause(start, length)
        continue
      }
      if length == 2, !text.isDoubledWord(start) { continue }
      let phrase = string(start, start + length)
      report(.doubledWord, start, end, .error, "“\(phrase)”重复了", fix: phrase)
    }
  }

  /// 数字要看，数字要看，: a clause of six hanzi or more said twice at once; of four in a list, 勇于创新、勇于创新.
  private mutating func repeatedClause(_ start: Int, _ length: Int) {
    guard length >= 5 else { return }
    var hanzi = 0
    var marks = 0
    for offset in start..<start + length {
      if isOne(offset, of: .hanzi) {
        hanzi += 1
      } else if isOne(offset, of: .stop) {
        marks += at(offset) == U.pause ? 0 : 1
      } else if !isOne(offset, of: .digit) {
        return
      }
    }
    // 劳动模范、全国劳动模范、全国 is a list; so is 一天天，一天天.
    let edge = isOne(start, of: .stop) ? start : start + length - 1
    let end = start + 2 * length
    let isItem =
      hanzi == length - 1
      && (at(start + length - 1) == U.pause
        || at(start) == U.pause && (isOne(end, of: [.stop, .closing]) || end >= summary.end))
    guard hanzi >= 6 || isItem, isOne(edge, of: .stop), marks == (at(edge) == U.pause ? 0 : 1),
      at(start + length - 1) != U.pause || !isOne(start, of: .numeral)
    else { return }
    report(
      .doubledWord, start, end, .warning, "“\(string(start, start + length))”重复了")
  }
}

extension ParagraphText {
  /// Whether a word that stands twice from here on is one that cannot.
  func isDoubledWord(_ start: Int) -> Bool {
    DoubledWords.words.starting(at: start, in: self) == 2
      && (!DoubledWords.before.contains(at(start - 1))
        || DoubledWords.bodies.ending(at: start, in: self) > 0)
      && !DoubledWords.after.contains(at(start + 4))
  }

  fileprivate func equalStretches() -> [(end: Int, length: Int)] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 512) { last in
      // Long ago, and of equal bytes: filled at once.
      last.initialize(repeating: Int32(bitPattern: 0x8080_8080))
      var found: [(end: Int, length: Int)] = []
      var distance = 0
      var run = 0
      for index in bodyStart..<bodyEnd {
        let scalar = self[index]
        let slot = Int(scalar & 511)
        let gap = index &- Int(last[slot])
        last[slot] = Int32(truncatingIfNeeded: index)
        // Most characters stood last far off, or never: then nothing here is said twice.
        if gap > 24 {
          run = 0
          continue
        }
        // 明明白白 within a phrase, or two characters of one slot, must not break what is said twice.
        if run > 0, self[index &- distance] == scalar {
          run &+= 1
        } else if gap >= 2, self[index &- gap] == scalar,
          gap <= 12 || isOne(index, of: .stop) || isOne(index &- 1, of: .stop)
        {
          // What is longer than twelve is a clause: it is looked for from mark to mark.
          (run, distance) = (1, gap)
        } else {
          run = 0
          continue
        }
        if run == distance {
          found.append((index + 1, distance))
          run = 0
        }
      }
      return found
    }
  }

  fileprivate func isRepeated(_ start: Int, _ length: Int) -> Bool {
    var distinct = false
    for offset in 0..<length {
      guard self[start + offset] == self[start + length + offset],
        isOne(start + offset, of: .hanzi), length >= 5 || !isOne(start + offset, of: .numeral)
      else { return false }
      if self[start + offset] != self[start] { distinct = true }
    }
    // 一步一步 has two; 哈哈哈 has one kind of character.
    return distinct
  }
}
