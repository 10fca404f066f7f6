import Testing

@testable import Core

@Suite("The formulations of one name in time")
struct FormulationSeriesTests {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  static let plans = FormulationSeries(
    "规划时期",
    of: [
      Formulation(name: "规划时期", text: "“十五五”时期", from: Day("2026-01-01")),
      Formulation(
        name: "规划时期", text: "“十四五”时期", from: Day("2021-01-01"), until: Day("2025-12-31")),
      Formulation(name: "本地口号", text: "同心向党", from: Day("2021-01-01")),
    ])

  @Test(
    "the one in force on the day is meant, its first and last day included",
    arguments: [
      ("2020-12-31", nil), ("2021-01-01", "“十四五”时期"), ("2025-12-31", "“十四五”时期"),
      ("2026-01-01", "“十五五”时期"), ("2199-12-31", "“十五五”时期"),
    ])
  func inForce(day: String, text: String?) throws {
    #expect(Self.plans.inForce(on: try Self.day(day))?.text == text)
  }

  @Test("without 止 one lasts until the day before the next begins")
  func openEnd() throws {
    let series = FormulationSeries(
      "口号",
      of: [
        Formulation(name: "口号", text: "旧"),
        Formulation(name: "口号", text: "新", from: Day("2025-07-01")),
      ])
    #expect(series.lastDay(of: 0) == Day("2025-06-30"))
    #expect(series.inForce(on: try Self.day("2025-06-30"))?.text == "旧")
    #expect(series.inForce(on: try Self.day("2025-07-01"))?.text == "新")
    #expect(series.state(of: 0, on: try Self.day("2025-07-01")) == .passed)
    #expect(series.overlaps.isEmpty)
  }

  @Test("where none is in force, the last and its end are named")
  func passed() throws {
    let series = FormulationSeries(
      "本地口号",
      of: [
        Formulation(name: "本地口号", text: "同心向党", until: Day("2024-12-31")),
        Formulation(
          name: "本地口号", text: "聚群团之力", from: Day("2025-01-01"), until: Day("2025-06-30")),
      ])
    #expect(
      series.absence(on: try Self.day("2025-08-01"))
        == "提法“本地口号”已于2025年6月30日停用（聚群团之力），讲话日期为2025年8月1日")
  }

  @Test("one that has not begun says when it will")
  func pending() throws {
    #expect(
      Self.plans.absence(on: try Self.day("2020-05-01"))
        == "提法“规划时期”到2021年1月1日才启用，讲话日期为2020年5月1日")
  }

  @Test("two in force on one day are told, and the later one is used")
  func overlapping() throws {
    let series = FormulationSeries(
      "规划",
      of: [
        Formulation(name: "规划", text: "甲", from: Day("2021-01-01"), until: Day("2026-06-30")),
        Formulation(name: "规划", text: "乙", from: Day("2026-01-01"), until: Day("2026-03-31")),
      ])
    let pair = try #require(series.overlaps.first)
    #expect(
      series.overlapText(pair.earlier, pair.later)
        == "提法“规划”有两条日期重叠：前一条到2026年6月30日，后一条自2026年1月1日起；重叠的日子用后一条")
    #expect(series.inForce(on: try Self.day("2026-02-01"))?.text == "乙")
    #expect(series.inForce(on: try Self.day("2026-05-01"))?.text == "甲")
  }

  @Test("two that begin on one day are told")
  func sameStart() throws {
    let series = FormulationSeries(
      "规划", of: [Formulation(name: "规划", text: "甲"), Formulation(name: "规划", text: "乙")])
    let pair = try #require(series.overlaps.first)
    #expect(series.overlapText(pair.earlier, pair.later) == "提法“规划”有两条同一天启用，只用后一条")
    #expect(series.inForce(on: try Self.day("2026-05-01"))?.text == "乙")
  }
}
