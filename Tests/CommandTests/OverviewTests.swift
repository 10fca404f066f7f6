import Testing

/// The first page for scripts.
@Suite("The overview command")
struct OverviewTests {
  @Test("says what is missing, from whom, and since when")
  func missing() throws {
    try withSampleWorkbook { quntuan in
      let text = try quntuan.run("overview", "w.quntuan")
      #expect(text.status == 0)
      for part in [
        "【完成情况】", "【分类完成情况】", "【催报】", "【比上年变化最大】", "【存疑】", "【未核】", "【四化】", "【整改期限】", "【讲稿】",
      ] {
        #expect(text.output.contains(part), "\(part)")
      }
      let missing = try quntuan.run(
        "figures", "w.quntuan", "--organization", "总工会", "--status", "未报")
      let name = try #require(
        missing.lines.dropFirst().first?.split(separator: " ").dropFirst().first)
      let owed = text.lines.drop { $0 != "【催报】" }.prefix { $0 != "【比上年变化最大】" }
      let union = owed.first { $0.contains("区总工会") } ?? ""
      #expect(union.contains(name), "\(owed)")
    }
  }

  @Test("has every fact as one object a line")
  func json() throws {
    try withSampleWorkbook { quntuan in
      let json = try quntuan.run("overview", "w.quntuan", "--json")
      #expect(json.status == 0)
      for part in ["completeness", "group", "arrears", "change", "unverified", "tendency", "draft"]
      {
        #expect(json.lines.contains { $0.hasPrefix(#"{"part":"\#(part)""#) }, "\(part)")
      }
      for line in json.lines { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
    }
  }

  @Test("a period that is none is refused with 64")
  func refused() throws {
    try withSampleWorkbook { quntuan in
      let refused = try quntuan.run("overview", "w.quntuan", "--period", "2025H3")
      #expect(refused.status == 64)
    }
  }
}
