/// A number that lost its measure word: 45企业, 慰问职工620，, 7000余困难家庭.
extension ParagraphPass {
  mutating func missingMeasure(_ number: ReadNumber) {
    // 3万群众 is said.
    guard number.unitLength == 0, number.decimals == 0, number.scale == 0, !number.isYear,
      number.start > summary.start, !isName(number)
    else { return }
    let isRest = at(number.digitsEnd) == U.yu
    if text.isClauseEnd(number.end), at(number.end) != U.colon {
      guard isRest || isCountAtEnd(number) else { return }
      return bare(number)
    }
    guard CountedThings.all.starting(at: number.end, in: text) > 0,
      at(number.digitsEnd) != U.duo,
      isRest || isClauseStart(number.start) && !Self.emergencies.contains(number.units / 10_000)
        || LostWords.verbs.ending(at: number.start, in: text) >= 2
        || CountedThings.leads.contains(at(number.start - 1))
    else { return }
    // 2000余居民 is sometimes said.
    bare(number, isRest ? .hint : .warning)
  }

  private static let emergencies = [110, 119, 120, 122]

  private mutating func bare(_ number: ReadNumber, _ severity: ProofSeverity = .warning) {
    report(
      .missingNumber, number.start, number.end, severity,
      "“\(string(number.start, number.end))”后面像是少了量词")
  }

  /// 慰问企业28，: behind a noun that is counted, in a clause that leads to a count.
  private func isCountAtEnd(_ number: ReadNumber) -> Bool {
    let value = number.units / 10_000
    guard !(1900...2100).contains(value),
      !isOne(number.end + 1, of: .digit),
      isOne(number.start - 1, of: .hanzi)
    else { return false }
    let isOfNoun =
      CountedThings.all.ending(at: number.start, in: text) > 0
      || LostWords.hedges.ending(at: number.start, in: text) >= 2
      || LostWords.nounsBefore.values.contains { $0.ending(at: number.start, in: text) > 0 }
    return isOfNoun && text.hasCountVerb(inClauseBefore: number.start)
  }

  /// 12351 is a telephone number; 4050人员 and 863项目 are words.
  private func isName(_ number: ReadNumber) -> Bool {
    let value = number.units / 10_000
    return !number.isGrouped
      && ((1900...2100).contains(value) || (12_300...12_399).contains(value) || value == 4_050
        || [863, 973, 211, 985].contains(value))
      && number.end == number.digitsEnd
  }
}

enum CountedThings {
  /// What is counted by 名, 家, 个 or 户, and never stands right behind a number.
  static let all = WordTable(
    """
    企业 单位 组织 商会 协会 机构 支部 基层 工会 妇联 团委 职工 干部 党员 妇女 青年 学生 儿童 群众 志愿 会员 团员 教师 选手 医生 农民 工人
    困难 贫困 残疾 大学 科技 专家 律师 人才 劳模 工匠 老人 居民 村民 农户 家庭 街道 社区 乡镇 项目 案件 纠纷 岗位 代表 委员 民警 师生 商户 村居
    """)
  /// 对45企业, 有120志愿者
  static let leads = CharacterSetTable("有对为向给让使到在帮")
}
