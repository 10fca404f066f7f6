import Core
import TUI
import Testing

/// Labels that are unsure are asked, likely ones confirmed.
extension ImportingFiles {
  /// A file is picked; what was found in it is still to be told.
  private static func reading() throws -> (Sitting, ImportFindings) {
    var sitting = try picking()
    try sitting.press("Down Enter")
    return (sitting, try findings(sitting))
  }

  @Test func unsureLabelsAreAskedOneAfterAnotherAndTheFilesReadWithTheAnswers() throws {
    var (sitting, findings) = try Self.reading()
    findings.questions = [Self.question("贷款发放"), Self.question("家教指导"), Self.question("完成比例")]
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("对不上的名称 1/3"))
    #expect(sitting.picture.contains("区妇联的指标“贷款发放”"))
    #expect(sitting.picture.contains("区妇联2025年报表.xlsx C3格"))
    // The nearest; one that is sought; none at all.
    try sitting.press("Enter t:wqfw Enter Down*2 Enter")
    #expect(
      try Self.order(sitting).answers == [
        LabelAnswer(key: LabelKey(.indicator, "贷款发放"), target: "贷款"),
        LabelAnswer(key: LabelKey(.indicator, "家教指导"), target: "维权服务"),
        LabelAnswer(key: LabelKey(.indicator, "完成比例"), target: "略"),
      ])
  }

  @Test func shiftTabGoesBackToTheQuestionBefore() throws {
    var (sitting, findings) = try Self.reading()
    findings.questions = [Self.question("贷款发放"), Self.question("家教指导")]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter S-Tab Down Enter Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["家庭教育服务", "贷款"])
  }

  @Test func whatIsSoughtAndNotFoundIsNoAnswer() throws {
    var (sitting, findings) = try Self.reading()
    findings.questions = [Self.question("贷款发放")]
    try Self.answer(&sitting, findings)
    try sitting.press("t:没有这一项 Enter")
    #expect(sitting.picture.contains("对不上的名称 1/1"))
  }

  @Test func aPeriodMayBeTyped() throws {
    var (sitting, findings) = try Self.reading()
    findings.questions = [
      LabelQuestion(
        key: LabelKey(.period, ""), title: "没有写明是哪一期", place: "报表.xlsx",
        near: [LabelChoice("2025", text: "2025年")], others: [])
    ]
    try Self.answer(&sitting, findings)
    try sitting.press("t:２０２４H1 Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["2024H1"])
  }

  @Test func anAnswerThatDoesNotFitIsNotAskedForEver() throws {
    var (sitting, findings) = try Self.reading()
    findings.questions = [Self.question("贷款发放")]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter")
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("先看改动，再写入"))
    #expect(sitting.picture.contains("不采用 2"))
  }

  @Test func likelyOnesAreConfirmedInOneListAndWrongOnesAsked() throws {
    var (sitting, findings) = try Self.reading()
    findings.likely = [
      LikelyLabel(question: Self.question("贷款数"), target: "贷款"),
      LikelyLabel(question: Self.question("服务家庭"), target: "家庭教育服务"),
    ]
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("[√] 区妇联的指标“贷款数” → 贷款"))
    try sitting.press("Down Space Enter")
    #expect(sitting.picture.contains("对不上的名称 1/1"))
    try sitting.press("t:wq Enter")
    #expect(
      try Self.order(sitting).answers == [
        LabelAnswer(key: LabelKey(.indicator, "贷款数"), target: "贷款"),
        LabelAnswer(key: LabelKey(.indicator, "服务家庭"), target: "维权服务"),
      ])
  }

  @Test func oneLabelThatMeansTwoThingsIsNotDecidedAsOne() throws {
    var (sitting, findings) = try Self.reading()
    findings.likely = [
      LikelyLabel(question: Self.question("活动数"), target: "文体活动"),
      LikelyLabel(question: Self.question("活动数"), target: "主题活动"),
    ]
    try Self.answer(&sitting, findings)
    try sitting.press("Enter")
    #expect(try Self.order(sitting).answers.isEmpty)
    try Self.answer(&sitting, findings)
    #expect(sitting.picture.contains("先看改动，再写入"), "what was confirmed is not asked again")
  }

  @Test func whatWasDecidedEarlierCanBeAskedAnew() throws {
    var (sitting, findings) = try Self.reading()
    findings.decided = [LikelyLabel(question: Self.question("完成比例"), target: "略")]
    try Self.answer(&sitting, findings)
    try sitting.press("F8")
    #expect(sitting.picture.contains("指标“完成比例” → 不导入"))
    try sitting.press("Space Enter Enter")
    #expect(try Self.order(sitting).answers.map(\.target) == ["贷款"])
  }
}
