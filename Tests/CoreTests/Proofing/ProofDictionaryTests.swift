import Testing

@testable import Core

@Suite("Proofreading's dictionaries")
struct ProofDictionaryTests {
  @Test("what the text settles anywhere, before or after, is not told")
  func settled() throws {
    let entries = try ProofDictionary.entries(
      in: "- {规则: hole, 词: 按照总书记(要求|嘱托), 全文无: 习近平总书记}")
    let reader = Proofreader(entries)
    #expect(reader.findings(in: "要按照总书记嘱托抓好落实。\n散会。").map(\.fragment) == ["按照总书记嘱托"])
    for text in ["习近平总书记来过这里。\n要按照总书记嘱托抓好落实。", "要按照总书记嘱托抓好落实。\n习近平总书记来过这里。"] {
      #expect(reader.findings(in: text).isEmpty, "\(text)")
    }
  }

  @Test(
    "any one character of an office's proverb may be the wrong one, and another proverb is none")
  func proverbs() throws {
    let reader = Proofreader(
      try ProofDictionary.entries(in: "- {规则: typo, 找: 差一字, 词: 独具匠心 别具匠心}"))
    for wrong in ["毒具匠心", "独俱匠心", "独具将心", "独具匠新"] {
      #expect(reader.findings(in: "作品\(wrong)，很受欢迎。").map(\.fragment) == [wrong])
    }
    for right in ["独具匠心", "别具匠心", "独具慧眼"] {
      #expect(reader.findings(in: "作品\(right)，很受欢迎。").isEmpty, "\(right)")
    }
  }

  @Test("of a phrase only what sounds or looks like the right character is told")
  func alike() throws {
    let reader = Proofreader(try ProofDictionary.entries(in: "- {规则: typo, 找: 音近, 词: 推陈出新 时不我待}"))
    for wrong in ["推陈出心", "推尘出新", "时不我侍"] {
      #expect(reader.findings(in: "大家\(wrong)，再上台阶。").map(\.fragment) == [wrong])
    }
    for right in ["推陈出新", "推陈出奇", "时不我予"] {
      #expect(reader.findings(in: "大家\(right)，再上台阶。").isEmpty, "\(right)")
    }
  }

  @Test("a word of two parts stands in one clause, and nowhere behind what it lacks")
  func parts() throws {
    let reader = Proofreader(
      try ProofDictionary.entries(in: "- {规则: hole, 词: 落实对～的要求, 段前无: 市委}"))
    #expect(reader.findings(in: "要落实对妇女工作的要求。").map(\.fragment) == ["落实对妇女工作的要求"])
    for right in ["要落实对口支援，按照新的要求去做。", "市委有部署，要落实对妇女工作的要求。"] {
      #expect(reader.findings(in: right).isEmpty, "\(right)")
    }
  }

  @Test("a long formula is known by what follows its first two characters")
  func tails() throws {
    let reader = Proofreader(
      try ProofDictionary.entries(in: "- {规则: typo, 找: 差一字, 词: 青禾群团同心服务行动}"))
    #expect(reader.findings(in: "深化清禾群团同心服务行动。").map(\.fragment) == ["清禾群团同心服务行动"])
    #expect(reader.findings(in: "深化白石群团同心服务行动。").isEmpty)
  }

  @Test("each choice in brackets makes a word, and an empty one leaves its place out")
  func choices() throws {
    let reader = Proofreader(
      try ProofDictionary.entries(in: "- {规则: typo, 词: 渡(假|过)(村|)区→度假区}"))
    for wrong in ["渡假村区", "渡假区", "渡过村区", "渡过区"] {
      let found = reader.findings(in: "大家来到\(wrong)参观。")
      #expect(found.map(\.fragment) == [wrong])
      #expect(found.map(\.fix) == ["度假区"])
    }
    #expect(reader.findings(in: "大家来到度假区参观。").isEmpty)
  }

  @Test("choices without end make a thousand words and no more")
  func choicesWithoutEnd() throws {
    let choices = String(repeating: "(甲|乙)", count: 80)
    let reader = Proofreader(try ProofDictionary.entries(in: "- {规则: typo, 词: \(choices)}"))
    let first = String(repeating: "甲", count: 80)
    #expect(reader.findings(in: "这是\(first)。").contains { $0.fragment == first })
    let last = String(repeating: "乙", count: 80)
    #expect(!reader.findings(in: "这是\(last)。").contains { $0.fragment == last })
  }

  @Test("where two words begin alike the longer one is told")
  func longest() throws {
    let reader = Proofreader(
      try ProofDictionary.entries(in: "- {规则: typo, 词: 布署 布署了 布署了工作}"))
    #expect(reader.findings(in: "会议布署了工作任务。").map(\.fragment) == ["布署了工作"])
  }

  @Test("in an office's own words a measure word counts nothing")
  func noCounts() throws {
    let text = "全年开展服务活动项，帮扶困难职工户。"
    let own = try ProofDictionary.entries(in: "- {规则: missing-number, 找: 非量词, 词: 活动项}")
    #expect(Proofreader(ProofDictionary.builtIn).findings(in: text).map(\.fragment) == ["项", "户"])
    #expect(
      Proofreader(ProofDictionary.builtIn + own).findings(in: text).map(\.fragment) == ["户"])
  }

  @Test("an office's ladder of levels is told apart as the built-in one is")
  func levels() throws {
    let own = try ProofDictionary.entries(in: "- {规则: level-mixed, 找: 级别, 词: 省 师 团 连}")
    let speech = "在全师工会工作会议上的讲话\n全师各级工会要抓好落实。\n全团上下一起行动。\n谢谢大家！"
    #expect(Proofreader(ProofDictionary.builtIn).findings(in: speech).isEmpty)
    #expect(
      Proofreader(ProofDictionary.builtIn + own).findings(in: speech).map(\.fragment) == ["全团"])
  }

  @Test(
    "what is no entry is told with its line",
    arguments: [
      ("- {规则: typo, 词: 甲乙}\n- {规则: tpyo, 词: 甲乙}", "第2行没有叫“tpyo”的规则"),
      ("- {词: 甲乙}", "第1行没有写“规则”"), ("- {规则: typo}", "第1行没有写“词”"),
      ("- {规则: typo, 级: 必错, 词: 甲乙}", "第1行“级”是error、warning或hint，不是“必错”"),
      ("规则: typo", "这里应是一个列表"), ("- {规则: typo", "行读不懂"),
    ])
  func faults(text: String, reason: String) {
    #expect {
      try ProofDictionary.entries(in: text)
    } throws: {
      ($0 as? ProofDictionaryError)?.reason.contains(reason) == true
    }
  }
}
