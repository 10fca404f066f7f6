import Core
import Foundation
import Testing

@Suite("proof")
struct ProofCommandTests {
  private static let speech = "同志们,大家好。\n全年召开联席会议次。\n"

  @Test("prints one JSON object a finding and ends with 1 where something is certainly wrong")
  func json() throws {
    try withQuntuan { quntuan in
      try quntuan.write(Self.speech, to: "a.txt")
      let run = try quntuan.run("proof", "a.txt", "--json")
      #expect(run.status == 1)
      #expect(run.lines.count == 2)
      #expect(
        run.lines.first
          == #"{"rule":"halfwidth-mark","severity":"error","line":1,"column":4,"length":1,"fragment":",","message":"中文里用了半角标点“,”，应为“，”","fix":"，"}"#
      )
    }
  }

  @Test(
    "mends what is certain, in the file's own encoding, and says what it changed",
    arguments: [
      // GB18030, which is found out, and UTF-16, which has to be said.
      (String.Encoding(rawValue: 0x8000_0632), []),
      (.utf16LittleEndian, ["--encoding", "utf-16"]),
    ])
  func fix(encoding: String.Encoding, options: [String]) throws {
    try withQuntuan { quntuan in
      let bytes = try #require(Self.speech.data(using: encoding))
      let path = quntuan.folder.appendingPathComponent("a.txt")
      try bytes.write(to: path)
      let run = try quntuan.run(["proof", "a.txt", "--fix"] + options)
      #expect(run.errors.contains("已改 1:4 “,”→“，”（半角标点）"))
      let mended = String(data: try Data(contentsOf: path), encoding: encoding)
      #expect(mended == "同志们，大家好。\n全年召开联席会议次。\n")
    }
  }

  @Test("a clean text is said to be clean")
  func clean() throws {
    try withQuntuan { quntuan in
      try quntuan.write("同志们，大家好。\n", to: "a.txt")
      let run = try quntuan.run("proof", "a.txt")
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("没有发现问题"))
    }
  }

  @Test("SARIF is one run whose columns count characters")
  func sarif() throws {
    try withQuntuan { quntuan in
      try quntuan.write(Self.speech, to: "a.txt")
      let run = try quntuan.run("proof", "a.txt", "--sarif")
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let report = try #require(object as? [String: Any])
      let runs = try #require(report["runs"] as? [[String: Any]])
      #expect(runs.first?["columnKind"] as? String == "unicodeCodePoints")
      #expect((runs.first?["results"] as? [Any])?.count == 2)
    }
  }

  @Test(
    "the nine templates on the sample district, with the late reports, show nothing certain and nothing likely, with or without the records"
  )
  func templates() throws {
    try withSampleWorkbook { quntuan in
      let late = try Quntuan.samples("sample-data/late")
      #expect(try quntuan.run(["import", "w.quntuan"] + late).status == 0)
      for template in try quntuan.run("templates", "list").lines {
        let name = "校核 \(template)"
        _ = try quntuan.run(
          "draft", "new", "w.quntuan", "--template", template, "--name", name, "--date",
          "2026-01-15")
        let run = try quntuan.run(
          "proof", "w.quntuan", "--draft", name, "--severity", "warning")
        #expect(run.status == 0 && run.output.isEmpty, "\(template): \(run.output)\(run.errors)")
        let export = try quntuan.run(
          "export", "w.quntuan", "--draft", name, "-o", "speech.txt", "--force")
        #expect(export.status == 0, "\(export.errors)")
        let against = try quntuan.run(
          "proof", "speech.txt", "--against", "w.quntuan", "--severity", "warning")
        #expect(against.status == 0 && against.output.isEmpty, "\(template): \(against.output)")
      }
    }
  }

  @Test("a number that the records contradict is named with its record")
  func against() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("区总工会组织竞赛场次17场次。\n区总工会组织竞赛场次16场次。\n", to: "a.txt")
      let run = try quntuan.run(
        "proof", "a.txt", "--against", "w.quntuan", "--only", "contradicted-figure", "--json")
      #expect(run.lines.count == 1)
      #expect(run.output.contains("台账里是16场次"))
    }
  }

  @Test(
    "what the organizations did together, and what has grown since last year, is in the records though no record says it"
  )
  func together() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write(
        "区总工会发展会员。全区各群团组织竞赛场次16场次，同比增长14.3%。\n区总工会很努力。全区竞赛场次17场次。\n", to: "a.txt")
      let run = try quntuan.run("proof", "a.txt", "--against", "w.quntuan", "--json")
      #expect(run.lines.count == 1)
      #expect(run.output.contains(#""severity":"warning","line":2"#), "\(run.output)")
    }
  }

  @Test("another place than the workbook's is told where the text speaks of its own")
  func place() throws {
    try withSampleWorkbook { quntuan in
      try quntuan.write("在泰和县委的领导下，各级工会真抓实干。\n", to: "a.txt")
      let run = try quntuan.run("proof", "a.txt", "--against", "w.quntuan", "--json")
      #expect(run.lines.count == 1 && run.output.contains("place-mixed"), "\(run.output)")
      #expect(try quntuan.run("proof", "a.txt", "--json").lines.isEmpty)
    }
  }

  @Test("a form feed between two figures is not taken out: 12 and 34 are not 1234")
  func partedFigures() throws {
    try withQuntuan { quntuan in
      try quntuan.write("组织劳动竞赛12\u{0C}34名职工参加。\n", to: "a.txt")
      _ = try quntuan.run("proof", "a.txt", "--fix")
      let path = quntuan.folder.appendingPathComponent("a.txt")
      #expect(try String(contentsOf: path, encoding: .utf8) == "组织劳动竞赛12\u{0C}34名职工参加。\n")
    }
  }

  @Test("a file whose lines end with CR alone keeps its lines, and each is counted")
  func carriageReturns() throws {
    try withQuntuan { quntuan in
      try quntuan.write("同志们，大家好。\r开展劳动竞赛12\r34名职工参加,很好。\r", to: "a.txt")
      let run = try quntuan.run("proof", "a.txt", "--fix")
      #expect(run.errors.contains("已改 3:8 “,”→“，”"))
      let path = quntuan.folder.appendingPathComponent("a.txt")
      #expect(
        try String(contentsOf: path, encoding: .utf8)
          == "同志们，大家好。\r开展劳动竞赛12\r34名职工参加，很好。\r")
    }
  }

  @Test("a draft is told of its gaps, and of nothing else")
  func drafts() throws {
    try withSampleWorkbook { quntuan in
      let template = try #require(try quntuan.run("templates", "list").lines.first)
      _ = try quntuan.run(
        "draft", "new", "w.quntuan", "--template", template, "--name", "明年", "--period", "2027")
      let run = try quntuan.run(
        "proof", "w.quntuan", "--draft", "明年", "--severity", "warning", "--json")
      #expect(!run.lines.isEmpty)
      for line in run.lines {
        #expect(line.contains("\"rule\":\"placeholder\""), "a gap and nothing else: \(line)")
        #expect(line.contains(/"section":\d+,"paragraph":\d+,"run":\d+/), "\(line)")
      }
    }
  }

  @Test("a draft is told of nothing that somebody lets stand")
  func ignored() throws {
    try withSampleWorkbook { quntuan in
      let draft = "群团工作座谈会讲话"
      _ = try quntuan.run(
        ["draft", "edit", "w.quntuan", draft],
        variables: ["VISUAL": "sed -i $a各级干部要主动作为,狠抓落实。"])
      let proof = ["proof", "w.quntuan", "--only", "halfwidth-mark", "--json"]
      #expect(try quntuan.run(proof).lines.count == 1)
      try quntuan.write("F6 Home Delete t:领导原话 Enter Esc C-q\n", to: "keys")
      let screen = try quntuan.run("open", "--keys", "keys", "w.quntuan")
      #expect(screen.status == 0, "\(screen.errors)")
      #expect(try quntuan.run(proof).lines.isEmpty, "\(screen.output)")
    }
  }

  @Test("the page of rules is the one in docs")
  func manual() throws {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../docs/proofing.md").standardizedFileURL, encoding: .utf8)
    #expect(page == ProofManual.text, "stale: quntuan proof --rules > docs/proofing.md")
  }

  /// Mends what comes through a pipe, and gives what went to standard output and standard error.
  private func mend(_ bytes: Data, in quntuan: Quntuan, _ options: String = "") throws -> (
    output: Data, errors: String
  ) {
    let folder = quntuan.folder
    try bytes.write(to: folder.appendingPathComponent("in"))
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" proof --fix \(options) - <in >out 2>err", Quntuan.binary.path]
    shell.currentDirectoryURL = folder
    shell.environment = ["HOME": folder.path, "LANG": "C.UTF-8"]
      .merging(Quntuan.sanitizerOptions) { $1 }
    try shell.run()
    shell.waitUntilExit()
    return (try Data(contentsOf: folder.appendingPathComponent("out")), try quntuan.read("err"))
  }

  @Test("a pipe gets the whole text in its own encoding and nothing else, findings go beside it")
  func pipe() throws {
    try withQuntuan { quntuan in
      let mended = "同志们，大家好。\n全年召开联席会议次。\n"
      for encoding in [String.Encoding.utf8, .init(rawValue: 0x8000_0632)] {
        let bytes = try #require(Self.speech.data(using: encoding))
        let result = try mend(bytes, in: quntuan)
        #expect(result.output == mended.data(using: encoding))
        #expect(result.errors.contains("-:2:"), "what is left to mend: \(result.errors)")
        let object = try mend(bytes, in: quntuan, "--json")
        #expect(object.output == mended.data(using: encoding))
        #expect(object.errors.contains(#""line":2"#))
      }
    }
  }

  @Test("a text that needs no mending comes out as it went in")
  func cleanPipe() throws {
    try withQuntuan { quntuan in
      let text = Data("同志们，大家好。\n".utf8)
      let result = try mend(text, in: quntuan)
      #expect(result.output == text)
    }
  }
}
