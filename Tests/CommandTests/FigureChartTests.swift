import Testing

/// One indicator over the years, and across those who report it.
@Suite("figures --history and --ranking")
struct FigureChartTests {
  @Test("the history of an organization's figure has its years, oldest first")
  func history() throws {
    try withSampleWorkbook { quntuan in
      let text = try quntuan.run(
        "figures", "w.quntuan", "--history", "竞赛场次", "--organization", "总工会")
      #expect(text.status == 0)
      #expect(
        text.lines.dropFirst().map { $0.prefix(4) } == ["2021", "2022", "2023", "2024", "2025"],
        "\(text.lines)")
      #expect(text.output.contains("█"))
      let json = try quntuan.run("figures", "w.quntuan", "--history", "竞赛场次", "--json")
      #expect(
        json.lines.last?.hasPrefix(#"{"rank":null,"organization":"青禾区","indicator":"竞赛场次""#) == true
      )
      #expect(json.lines.last?.contains(#""expected":"#) == true)
    }
  }

  @Test("a ranking has places, and shares only where nothing is missing")
  func ranking() throws {
    try withSampleWorkbook { quntuan in
      let text = try quntuan.run("figures", "w.quntuan", "--ranking", "竞赛场次")
      #expect(text.status == 0)
      #expect(text.lines.first?.hasPrefix("名次") == true)
    }
  }

  @Test("a name that nobody has is refused with the nearest, and two charts at once with 64")
  func refused() throws {
    try withSampleWorkbook { quntuan in
      let unknown = try quntuan.run("figures", "w.quntuan", "--ranking", "竞赛场")
      #expect(unknown.status == 65)
      #expect(unknown.errors.contains("竞赛场次"))
      let both = try quntuan.run("figures", "w.quntuan", "--ranking", "甲", "--history", "甲")
      #expect(both.status == 64)
    }
  }
}
