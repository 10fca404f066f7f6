import ArgumentParser
import Core
import Exchange

/// Records one figure.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "录入一条数据。",
    discussion: """
      数据名写作“[区域.][机构.]指标[@期]”，不写期就是工作期。数值照平常写：1,547、１６、三百八十九、3.2亿；\
      写“不适用”表示本期不统计；负数前面加写 -- 。已核的数据改动后变为已报；超出合理范围的照录，记为存疑。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("数据名，如 总工会.竞赛场次@2025", valueName: "数据名"))
  var path: String
  @Argument(help: ArgumentHelp("数值，如 16、389万元、不适用", valueName: "数值"))
  var value: String
  @Option(help: ArgumentHelp("来源，如 报送表", valueName: "来源"))
  var source: String?
  @Option(help: ArgumentHelp("口径", valueName: "口径"))
  var scope: String?
  @Option(help: ArgumentHelp("备注", valueName: "备注"))
  var note: String?
  @Option(help: ArgumentHelp("目标值", valueName: "数值"))
  var target: String?

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      guard let place = try FigureTarget.find([path], in: workbook).first else { return }
      let figure = try changed(place)
      guard figure != place.existing else {
        return try Console.print("\(place.name)：\(place.text(of: figure))，没有变动")
      }
      try workbook.commit(
        Edit(
          title: "录入 \(place.name)",
          changes: [
            Change(before: place.existing.map { .figure($0) }, after: .figure(figure))
          ]))
      try Console.print(
        "\(place.name)：\(place.text(of: place.existing)) → \(place.text(of: figure))")
      if !figure.doubt.isEmpty { Console.note("存疑：\(figure.doubt)") }
    }
  }

  private func changed(_ place: FigureTarget) throws -> Figure {
    var figure = place.existing ?? Figure(key: place.key, amount: nil)
    figure.amount = try amount(value, of: place.indicator)
    if let source { figure.source = source }
    if let scope { figure.scope = scope }
    if let note { figure.note = note }
    if let target { figure.target = try amount(target, of: place.indicator) }
    guard figure != place.existing else { return figure }
    figure.status = figure.amount == nil ? .notApplicable : .reported
    figure.confirmedBy = ""
    figure.doubt = ""
    if let amount = figure.amount,
      let reason = Plausibility.doubt(
        amount, of: place.indicator, in: place.key.period, previous: place.previous)
    {
      figure.status = .doubtful
      figure.doubt = reason
    }
    return figure
  }

  private func amount(_ text: String, of indicator: Indicator) throws -> Amount? {
    text == FigureStatus.notApplicable.rawValue
      ? nil : try FigureEntry.amount(text, unit: "", indicator: indicator)
  }
}
