/// Organizations side by side, some with their whole names and some with the short ones.
extension ParagraphPass {
  private static let wholeTails = WordTable("女联合会 人联合会 业联合会 界联合会 侨联合会 技术协会 义青年团")
  private static let shortTails = WordTable("妇联 科协 残联 工商联 文联 侨联 团委 团县委 团区委 团市委")

  /// Asked at a 、: 区妇女联合会、区科协.
  mutating func namesBeside(_ mark: Int) {
    let isWhole = Self.wholeTails.ending(at: mark, in: text) > 0
    guard isWhole || Self.shortTails.ending(at: mark, in: text) > 0 else { return }
    var end = mark + 1
    while end - mark < 16, isOne(end, of: .hanzi) {
      end += 1
      let other = isWhole ? Self.shortTails : Self.wholeTails
      guard other.ending(at: end, in: text) > 0 else { continue }
      let (start, stop) =
        isWhole ? (mark - text.hanziLength(before: mark, atMost: 16), mark) : (mark + 1, end)
      report(
        .organizationForm, start, stop, .hint, "并列的几家有的用全称，有的用简称：要一致")
      return
    }
  }
}
