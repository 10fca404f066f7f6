import Testing

@Suite("find")
struct FindTests {
  @Test("takes initials of organization and indicator and tells the value")
  func figure() throws {
    try withSampleWorkbook { quntuan in
      let found = try quntuan.run("find", "w.quntuan", "qzgh", "jscc", "--kind", "数据")
      #expect(found.status == 0)
      #expect(found.lines.count == 2)
      #expect(found.lines.last?.contains("区总工会 · 竞赛场次") == true)
      #expect(found.lines.last?.contains("2025年 16场次") == true)
    }
  }

  @Test("finds sentences of the current draft")
  func sentence() throws {
    try withSampleWorkbook { quntuan in
      let found = try quntuan.run("find", "w.quntuan", "同志们", "--kind", "讲话", "--json")
      #expect(found.status == 0)
      #expect(found.lines.allSatisfy { $0.hasPrefix(#"{"kind":"讲话","title":""#) })
    }
  }

  @Test("says how many more there are")
  func limit() throws {
    try withSampleWorkbook { quntuan in
      let found = try quntuan.run("find", "w.quntuan", "活动", "--limit", "1", "--kind", "数据")
      #expect(found.lines.last?.contains("……还有") == true)
    }
  }

  @Test("that finds nothing ends with 1 and says so")
  func nothing() throws {
    try withSampleWorkbook { quntuan in
      let found = try quntuan.run("find", "w.quntuan", "没有的词")
      #expect(found.status == 1)
      #expect(found.output.isEmpty)
      #expect(found.errors.contains("没有找到“没有的词”"))
    }
  }

  @Test("names the kinds there are")
  func unknownKind() throws {
    try withSampleWorkbook { quntuan in
      let found = try quntuan.run("find", "w.quntuan", "工会", "--kind", "人")
      #expect(found.status == 64)
      #expect(found.errors.contains("机构、数据、指标"))
    }
  }
}
