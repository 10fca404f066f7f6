/// Counties and districts that a text names by their bodies: 青禾区委, 石桥县总工会.
extension ParagraphPass {
  private static let bodies = WordTable("委 委员 总工会 妇联 科协 残联 工商联 文联 侨联 政府 人大 政协 人民政府")
  private static let titled = WordTable("群团 工会 党的 共青 团代 妇代")
  /// What 县, 区 and 旗 are no names with: 各县, 开发区, 社区.
  private static let notNames = CharacterSetTable(
    "各全本我这该两几多外每某原老大小市县区省州旗镇乡街盟党政军民群团工和与及或的了在是为对把从向到经由将请给让做好发新社园地城片辖校街灾景库牧林郊治汇报据按")
  private static let example = WordTable("学习 借鉴 考察 兄弟 邻近 例如 比如 前往")

  /// Asked at 县, 区 and 旗.
  mutating func place(_ index: Int) {
    let isTitle = summary.length <= 40 && Self.titled.starting(at: index + 1, in: text) > 0
    guard isTitle || Self.bodies.starting(at: index + 1, in: text) > 0 else { return }
    let start = index - 2
    guard start >= summary.start,
      (start..<index).allSatisfy({ isOne($0, of: .hanzi) && !Self.notNames.contains(at($0)) }),
      !(max(summary.start, start - 6)..<start).contains(where: {
        Self.example.starting(at: $0, in: text) > 0
      })
    else { return }
    summary.places.append(PlaceMention(name: text.packed(start, 3), start: start))
  }
}
