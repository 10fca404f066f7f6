import Core
import Testing

@Suite struct TaskProgressTests {
  private static let subject = Subject.organization(.init(rawValue: 1))
  private static let year = Period(year: 2026).unsafelyUnwrapped

  private func indicator(_ direction: Indicator.Direction) -> Indicator {
    Indicator(
      id: .init(rawValue: 7), code: "x.y", name: "竞赛场次", reporters: .everyKind,
      unit: Unit("场次"), nature: .flow, addsOverTime: true, addsOverOrganizations: true,
      direction: direction)
  }

  private func progress(
    _ recorded: String?, of target: String?, direction: Indicator.Direction = .up
  ) throws -> TaskProgress {
    let indicator = indicator(direction)
    let key = FigureKey(subject: Self.subject, indicator: indicator.id, period: Self.year)
    var workspace = Workspace(
      settings: WorkspaceSettings(region: .init(rawValue: 1), period: Self.year),
      catalog: Catalog(kinds: [], indicators: [indicator]))
    if let recorded {
      workspace.figures[key] = Figure(key: key, amount: try Amount(plain: recorded))
    }
    return TaskProgress(
      PlannedTask(
        subject: Self.subject, text: "办好技能比武", period: Self.year, indicator: indicator.id,
        target: try target.map { try Amount(plain: $0) }), in: workspace)
  }

  @Test(arguments: [
    ("18", "18", "100%", TaskProgress.Outcome.reached), ("19", "18", "105.5%", .reached),
    ("16", "18", "88.8%", .short), ("17999", "18000", "99.9%", .short), ("0", "18", "0%", .short),
    ("93.4", "93.5", "99.8%", .short),
  ])
  func theRateIsRoundedDownSoThatOnlyAReachedTargetIsFull(
    recorded: String, target: String, rate: String, outcome: TaskProgress.Outcome
  ) throws {
    let progress = try progress(recorded, of: target)
    #expect(progress.rate == rate)
    #expect(progress.outcome == outcome)
  }

  @Test func whatTheQuartersAddUpToReachesTheTarget() throws {
    var indicator = indicator(.up)
    indicator.lengths = [.quarter, .year]
    var workspace = Workspace(
      settings: WorkspaceSettings(region: .init(rawValue: 1), period: Self.year),
      catalog: Catalog(kinds: [], indicators: [indicator]))
    let task = PlannedTask(
      subject: Self.subject, text: "办好技能比武", period: Self.year, indicator: indicator.id,
      target: try Amount(plain: "40"))
    let quarters = Self.year.parts(.quarter)
    for quarter in quarters.dropLast() {
      let key = FigureKey(subject: Self.subject, indicator: indicator.id, period: quarter)
      workspace.figures[key] = Figure(key: key, amount: try Amount(plain: "10"))
    }
    #expect(TaskProgress(task, in: workspace).outcome == .unreported)
    let last = FigureKey(
      subject: Self.subject, indicator: indicator.id, period: try #require(quarters.last))
    workspace.figures[last] = Figure(key: last, amount: try Amount(plain: "10"))
    #expect(TaskProgress(task, in: workspace).amount == (try Amount(plain: "40")))
    #expect(TaskProgress(task, in: workspace).outcome == .reached)
  }

  @Test func whereLessIsBetterStayingBelowReachesIt() throws {
    #expect(try progress("3", of: "5", direction: .down).outcome == .reached)
    #expect(try progress("6", of: "5", direction: .down).outcome == .short)
    #expect(try progress("3", of: "5", direction: .down).rate == nil)
  }

  @Test func withoutARecordItWaitsAndWithoutATargetThereIsNothingToReach() throws {
    #expect(try progress(nil, of: "18").outcome == .unreported)
    #expect(try progress("16", of: nil).outcome == .untargeted)
  }

  @Test func aTargetOfNothingHasNoRate() throws {
    #expect(try progress("16", of: "0").rate == nil)
    #expect(try progress("16", of: "0").outcome == .reached)
  }

  @Test func aRateBeyondWhatCanBeCountedIsNotTold() throws {
    let progress = try progress("900000000000000", of: "0.0001")
    #expect(progress.rate == nil)
    #expect(progress.outcome == .reached)
  }
}

@Suite struct WordsSaidTests {
  private func composition(_ texts: String...) -> Composition {
    Composition(sections: [
      ComposedSection(
        blocks: texts.map { ComposedBlock(kind: .paragraph, text: Array($0.utf8), runs: []) })
    ])
  }

  @Test func aRecordIsFoundByItsNameElseByItsContent() {
    let speech = composition("打造“驿路暖阳”品牌。再擦亮“驿路暖阳”。", "以赛代训、以师带徒，成效明显。")
    let subject = Subject.region(.init(rawValue: 1))
    let period = Period(year: 2025).unsafelyUnwrapped
    let brand = Material(subject: subject, category: .brand, name: "驿路暖阳", period: period)
    let practice = Material(
      subject: subject, category: .practice, name: "匠心青禾", period: period,
      content: "以赛代训、以师带徒。")
    #expect(speech.said(of: brand.sayableWords).map(speech.count(of:)) == 2)
    #expect(speech.said(of: practice.sayableWords) == "以赛代训、以师带徒")
    #expect(
      speech.sentences(saying: "驿路暖阳") == ["打造“驿路暖阳”品牌。", "再擦亮“驿路暖阳”。"])
    #expect(speech.said(of: ["未曾提到"]) == nil)
  }

  @Test(arguments: [("“夜校”", "夜校"), ("「夜校」", "夜校"), ("夜校", "夜校"), ("“甲”和“乙", "“甲”和“乙")])
  func aNameIsRecordedWithoutTheQuotationMarksAroundIt(typed: String, name: String) {
    #expect(Material.bareName(typed) == name)
  }
}
