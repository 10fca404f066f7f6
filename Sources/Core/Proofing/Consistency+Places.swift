/// Names of places where a text speaks of its own: 在青禾区委的领导下, 谱写青禾高质量发展新篇章.
extension ParagraphPass {
  private static let bodies = WordTable(
    "委 党委 政府 人民政府 总工会 工会 团委 妇联 工商联 残联 科协 文联 侨联 各级 广大 职工 青年 妇女 群团 高质量 经济社会 现代化")
  private static let levels = CharacterSetTable("省市县区旗州盟")

  /// Words of a sentence in which another place is spoken of by right.
  private static let visits = WordTable(
    """
    借鉴 考察 对标 赶超 经验 做法 模式 例如 比如 譬如 兄弟 友好 对口 援 协作 结对 \
    帮扶 交流 来自 籍 调研 参观 取经 签约 签订 引进 招商 合作 联合开展 联合举办 捐 \
    慰问 灾 试点 先行 曾 原任 调任 挂职 走访 赴 之间 等地 通报 刊发 转发 报道
    """)
  private static let joins = CharacterSetTable("、与和同及跟到从由给向往像如以")

  /// Asked at 市, 县, 区, 质 and 谱.
  mutating func place(_ index: Int) {
    if at(index) == 0x8D28 {
      shortPlace(before: index - 1)
    } else if at(index) == 0x8C31 {
      if at(index + 1) == 0x5199 { shortPlace(from: index + 2) }
    } else if Self.bodies.starting(at: index + 1, in: text) > 0,
      let start = Gazetteer.builtIn.start(ofNameEndingAt: index, in: text)
    {
      note(start, index, isShort: false)
    }
  }

  // MARK: Short names

  private static let promoters = WordTable("推动 助力 服务 促进 实现 推进 赋能 加快 引领 支撑 保障 护航 谱写 书写 续写 为 对")
  /// Names that are words as well: 推动港口高质量发展.
  private static let ordinary = WordTable(
    """
    复兴 振兴 宏伟 新兴 和平 合作 互助 富裕 富民 中原 港口 海港 资源 通道 东方 新华 光明 前进 向阳 友好 友谊 解放 工农 民权 共和 平安 安居 乐业 \
    安定 永定 红旗 东风 南方 长治 长安 安康 大同 新城 老城 新建 城关 城中 江南 江北 河东 河西 开平 文明 高明 通用 吉利 平定 普定 民乐 民和 \
    三门 江口 河口 铁山 矿山 中山 长江 西部 东部 南部 北部 山阳 华侨
    """)

  /// 助力临川高质量发展
  private mutating func shortPlace(before end: Int) {
    guard at(end) == 0x9AD8, stands("量发展", at: end + 2) else { return }
    for length in [2, 3] where end - length > summary.start {
      let start = end - length
      if Self.promoters.ending(at: start, in: text) > 0, isShortName(start, end) {
        return note(start, end, isShort: true)
      }
    }
  }

  private static let chapters = WordTable("发展 新 改革 现代化 振兴 转型 跨越 建设 篇章")

  /// 谱写临川发展新篇章
  private mutating func shortPlace(from start: Int) {
    for end in [start + 2, start + 3] where end < summary.end {
      if Self.chapters.starting(at: end, in: text) > 0, isShortName(start, end) {
        return note(start, end, isShort: true)
      }
    }
  }

  private func isShortName(_ start: Int, _ end: Int) -> Bool {
    Self.ordinary.ending(at: end, in: text) != end - start
      && !Gazetteer.builtIn.places(named: string(start, end)).isEmpty
  }

  private mutating func note(_ start: Int, _ end: Int, isShort: Bool) {
    guard !text.isOne(start - 1, of: Self.joins), !isVisit(around: start) else { return }
    summary.places.append(
      PlaceWord(
        name: string(start, end), start: start, level: isShort ? "" : string(end, end + 1)))
  }

  private func isVisit(around index: Int) -> Bool {
    text.sentence(around: index).contains { Self.visits.starting(at: $0, in: text) > 0 }
  }

  // MARK: Titles

  /// The place that a title names, known or not: 在青禾区群团工作会议上的讲话.
  /// - Parameter index: of 市, 县 or 区.
  func placeOfTitle(at index: Int) -> String {
    if let start = Gazetteer.builtIn.start(ofNameEndingAt: index, in: text) {
      return string(start, index + 1)
    }
    var start = index
    while start > summary.start, isOne(start - 1, of: .hanzi), at(start - 1) != 0x5728,
      !text.isOne(start - 1, of: Self.levels)
    {
      start -= 1
    }
    guard (2...4).contains(index - start), !Self.all.contains(at(index - 1)) else { return "" }
    return string(start, index + 1)
  }

  private static let all = CharacterSetTable("全我本各")
}

/// A place that the text speaks of as its own.
struct PlaceWord: Hashable, Sendable {
  /// Without 市, 县, 区.
  var name: String
  var start: Int
  /// 市, 县, 区; empty where it is left out.
  var level: String

  var isShort: Bool { level.isEmpty }
  var wholeName: String { name + level }
  var length: Int { wholeName.unicodeScalars.count }
}
