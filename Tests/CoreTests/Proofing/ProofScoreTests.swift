import Foundation
import Testing

@testable import Core

@Suite("Proofreading scores")
struct ProofScoreTests {
  private static let recorded = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../ProofCorpus/score.txt").standardizedFileURL

  @Test("no rule does worse on the corpus than what is recorded")
  func scores() throws {
    let passages = try ProofPassage.all()
    #expect(passages.count >= 300)
    let score = ProofScore(passages, Proofreader(ProofDictionary.builtIn))
    print("规则 查准‰ 查全‰\n" + score.lines.joined(separator: "\n"))
    for mistake in score.mistakes { print(mistake) }
    if ProcessInfo.processInfo.environment["QUNTUAN_RECORD"] != nil {
      try (score.lines.joined(separator: "\n") + "\n").write(
        to: Self.recorded, atomically: true, encoding: .utf8)
    }
    let now = Self.table(score.lines)
    for (rule, floor) in Self.table(
      try String(contentsOf: Self.recorded, encoding: .utf8).split(separator: "\n").map(String.init)
    ) {
      let value = now[rule] ?? [1000, 1000]
      #expect(value[0] >= floor[0], "\(rule): precision fell")
      #expect(value[1] >= floor[1], "\(rule): recall fell")
    }
  }

  private static func table(_ lines: [String]) -> [String: [Int]] {
    var table: [String: [Int]] = [:]
    for line in lines {
      let words = line.split(separator: " ")
      guard words.count == 3 else { continue }
      table[String(words[0])] = words.dropFirst().compactMap { Int($0) }
    }
    return table
  }
}

@Suite("Proofreading")
struct ProofingTests {
  private let proofreader = Proofreader(ProofDictionary.builtIn)

  @Test("a goal is judged by the text's own date, and by the day that is given where it has none")
  func days() throws {
    let goal = "各级工会要努力工作，确保到2023年底实现建会全覆盖。\n谢谢大家！\n"
    var dated = proofreader
    dated.options.take(try #require(Day(year: 2026, month: 1, day: 15)))
    #expect(proofreader.findings(in: goal).isEmpty)
    #expect(dated.findings(in: goal).map(\.rule) == [.pastGoal])
    #expect(
      dated.findings(in: "在全区工会工作会议上的讲话\n（2021年2月18日）\n" + goal).allSatisfy { $0.rule != .pastGoal }
    )
  }

  @Test(
    "every rule has a card, and finds its own wrong examples and none of its right ones",
    arguments: ProofRule.allCases)
  func examples(rule: ProofRule) {
    let card = rule.card
    #expect(!card.source.isEmpty)
    // What only a workbook says has tests of its own: its records FigureCheck's, its period ReportYearTests.
    let needsWorkbook: [ProofRule] = [.contradictedFigure, .unsourcedFigure, .yearMixed]
    #expect(!card.wrong.isEmpty || needsWorkbook.contains(rule), "\(rule) shows nothing wrong")
    for text in card.wrong {
      #expect(proofreader.findings(in: text).contains { $0.rule == rule }, "\(text)")
    }
    for text in card.right {
      #expect(!proofreader.findings(in: text).contains { $0.rule == rule }, "\(text)")
    }
  }

  @Test("places count lines, and scalars in them, from 1")
  func places() throws {
    let finding = try #require(
      proofreader.findings(in: "同志们：\n\n𠮷田区召开会议次。").first { $0.rule == .missingNumber })
    #expect((finding.line, finding.column, finding.length) == (3, 8, 1))
    #expect(finding.fragment == "次")
  }

  @Test("a mend changes no figure and mending twice changes nothing more")
  func mending() {
    let text = "同志们,投入资金１２万元，，增长5%%。工作的的成效...\n投入5万万元。"
    let once = proofreader.fixed(Array(text.utf8))
    #expect(
      String(decoding: once.bytes, as: UTF8.self)
        == "同志们，投入资金12万元，增长5%%。工作的成效……\n投入5万万元。")
    #expect(proofreader.fixed(once.bytes).bytes == once.bytes)
  }

  @Test("CR LF lines keep their ends and are no finding")
  func windowsLines() {
    let text = "各级工会组织要抓好落实。\r\n同志们,开会。\r\n"
    #expect(proofreader.findings(in: text).map(\.rule) == [.halfwidthMark])
    #expect(
      String(decoding: proofreader.fixed(Array(text.utf8)).bytes, as: UTF8.self)
        == "各级工会组织要抓好落实。\r\n同志们，开会。\r\n")
  }

  @Test("a session finds what a whole reading finds, whatever was edited before")
  func session() {
    var session = ProofSession(proofreader)
    var lines = ["一、总结工作", "召开会议次。", "二、明确任务", "同志们,开会。", "四、加强领导"]
    for edit in ["召开会议三次。", "三、明确任务", "召开联席会议次。"] {
      lines[edit.hasPrefix("三") ? 2 : 1] = edit
      let expected = proofreader.findings(in: lines.joined(separator: "\n"))
      #expect(session.findings(in: lines.map { Array($0.utf8) }) == expected)
    }
  }

  @Test("rules can be chosen, and everything below a severity left out")
  func choosing() {
    var options = ProofOptions()
    options.only = [.halfwidthMark, .missingNumber]
    options.except = [.missingNumber]
    var chosen = Proofreader(ProofDictionary.builtIn, options: options)
    #expect(chosen.findings(in: "同志们,召开会议次。").map(\.rule) == [.halfwidthMark])
    options = ProofOptions()
    options.least = .error
    chosen.options = options
    #expect(chosen.findings(in: "开展“甲”、“乙”活动。").isEmpty)
  }

  @Test("a city that speaks of 全县 is told, even once")
  func level() {
    var options = ProofOptions()
    options.level = "市".unicodeScalars.first?.value
    let city = Proofreader(ProofDictionary.builtIn, options: options)
    #expect(city.findings(in: "全县上下要抓好落实。").map(\.rule) == [.levelMixed])
    #expect(city.findings(in: "全省第一，全市场开放。").isEmpty)
  }

  @Test("a workbook's place is the speech's own: others are told, those above and below are not")
  func place() {
    var options = ProofOptions()
    options.placeNames = ["临川区", "抚州市", "江西省"]
    let district = Proofreader(ProofDictionary.builtIn, options: options)
    let found = district.findings(in: "南丰县委、县政府对大家寄予厚望。")
    #expect(found.map(\.fragment) == ["南丰县"])
    #expect(found.map(\.rule) == [.placeMixed])
    #expect(district.findings(in: "江西省总工会、抚州市总工会对大家寄予厚望。").isEmpty)
    #expect(district.findings(in: "要学习借鉴南丰县总工会的做法。").isEmpty)
  }

  @Test("a place that is in no list knows only those above it by the workbook")
  func placeInNoList() {
    var options = ProofOptions()
    options.placeNames = ["赣江新区", "南昌市"]
    let zone = Proofreader(ProofDictionary.builtIn, options: options)
    #expect(zone.findings(in: "南昌市委对大家寄予厚望。").isEmpty)
    #expect(zone.findings(in: "抚州市委对大家寄予厚望。").map(\.fragment) == ["抚州市"])
  }
}
