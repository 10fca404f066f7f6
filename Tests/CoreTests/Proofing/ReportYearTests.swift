import Testing

@testable import Core

@Suite("Years against the workbook's period")
struct ReportYearTests {
  private static let proofreader: Proofreader = {
    var options = ProofOptions()
    options.only = [.yearMixed]
    if let period = Period("2025") { options.take(period) }
    return Proofreader(ProofDictionary.builtIn, options: options)
  }()

  private func fragments(_ text: String) -> [String] {
    Self.proofreader.findings(in: text).map(\.fragment)
  }

  @Test(
    "a year that belongs to another speech is told",
    arguments: [
      ("2023年工作总结\n同志们：\n", ["2023年"]),
      ("在全区群团工作座谈会上的讲话\n（2023年3月8日）\n同志们：\n", ["2023年"]),
      ("一、2024年工作回顾\n全区群团组织扎实工作，成效明显，群众满意。\n", ["2024年"]),
      ("同志们：\n今年（2023年）是换届之年，任务重，要求高，大家要努力。\n", ["2023年"]),
      ("同志们：\n2022年，全区共举办竞赛16场，参赛职工580人，超过预期。\n", ["2022年"]),
      ("同志们：\n2027年，区总工会累计救助困难职工120人，送去了组织的温暖和关怀。\n", ["2027年"]),
    ])
  func told(text: String, years: [String]) {
    #expect(fragments(text) == years)
  }

  @Test(
    "the workbook's year, the coming one, bases of comparison, chronicles and plans are not",
    arguments: [
      "2025年工作总结\n（2026年1月15日）\n同志们：\n2025年，全区共举办竞赛16场，比2024年增加2场。\n",
      "在2026年全区群团工作会议上的讲话\n同志们：\n2026年要抓好三件事，办出成效。\n",
      "一、2025年工作回顾\n全区扎实工作，成效明显。\n二、2026年工作安排\n各单位要早谋划，早安排，早落实。\n",
      "同志们：\n2022年，全区共举办竞赛16场，2025年要再上台阶。\n",
      "同志们：\n2024年，全区共举办竞赛14场，底子是打下了的，2025年势头更好。\n",
      "同志们：\n2021年，共建成驿站3座。2022年，共建成驿站5座。2023年，共建成驿站9座。\n",
      "同志们：\n2021年以来，全区共建成驿站52座，群众得到了实实在在的方便。\n",
      "《青禾区2023—2027年妇女发展规划》\n到2027年，全区实现目标。\n",
    ])
  func left(text: String) { #expect(fragments(text).isEmpty) }

  @Test("without a workbook any year is right")
  func unknown() {
    var options = ProofOptions()
    options.only = [.yearMixed]
    #expect(
      Proofreader(ProofDictionary.builtIn, options: options).findings(in: "2003年工作总结\n").isEmpty)
  }
}
