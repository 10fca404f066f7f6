import Foundation
import Testing

/// The district of sample-data, from the first import to a speech without gaps.
@Suite("The sample district")
struct SampleDistrictTests {
  static let gaps = ["总工会·困难职工救助", "团委·希望工程资助", "工商联·招商签约金额", "残联·无障碍改造"]

  @Test("an import is one journal entry, and importing the same files again changes nothing")
  func imports() throws {
    try withQuntuan { quntuan in
      #expect(try quntuan.makeWorkbook().output.contains("11个机构，讲稿《群团工作座谈会讲话》"))
      let first = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples())
      #expect(first.status == 0)
      #expect(first.output.contains("已导入。"))
      let again = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples())
      #expect(again.status == 0)
      #expect(again.output.hasPrefix("新增0条，变更0条"))
      #expect(try quntuan.run("log", "w.quntuan", "--json").lines.count == 1)
    }
  }

  @Test("the files may come in any order")
  func order() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run(
        "new", "r.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市", "--period",
        "2025")
      let reversed = try quntuan.run(["import", "r.quntuan"] + Quntuan.samples().reversed())
      #expect(reversed.status == 0)
      for list in [["figures"], ["organization"], ["issue"], ["task"], ["material"]] {
        // Numbers follow the order of the files; what they number does not.
        let texts = try ["w.quntuan", "r.quntuan"].map { workbook in
          try Set(quntuan.run(list + [workbook]).lines.map { $0.drop { $0 == " " || $0.isNumber } })
        }
        #expect(texts[0] == texts[1], "\(list)")
      }
    }
  }

  @Test(
    "a speech with gaps is not written: each is named with who owes it and its sentence, exit 1")
  func gapsRefuse() throws {
    try withSampleWorkbook { quntuan in
      let export = try quntuan.run("export", "w.quntuan", "--format", "text", "-o", "speech.txt")
      #expect(export.status == 1)
      #expect(!quntuan.exists("speech.txt"))
      let named = export.errorLines.filter { $0.hasPrefix("待填：") }
      #expect(named.count == Self.gaps.count)
      for (line, gap) in zip(named, Self.gaps) {
        #expect(line.hasPrefix("待填：\(gap)；报送："))
        #expect(line.contains("；所在句：") && line.contains("〔待填：\(gap)〕"))
      }
      #expect(export.errorLines.filter { $0.hasPrefix("略去：") }.count == 6)
    }
  }

  @Test("--allow-gaps prints the speech with those gaps and no others, and exits 0")
  func allowGaps() throws {
    try withSampleWorkbook { quntuan in
      let export = try quntuan.run("export", "w.quntuan", "--allow-gaps")
      #expect(export.status == 0)
      let marked = export.output.split(separator: "〔待填：").dropFirst().map {
        String($0.prefix { $0 != "〕" })
      }
      #expect(marked == Self.gaps)
      #expect(!export.output.contains("〔有误"))
    }
  }

  @Test("once the late reports are in, the speech needs no flag and holds every clause")
  func late() throws {
    try withSampleWorkbook { quntuan in
      let late = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples("sample-data/late"))
      #expect(late.status == 0)
      let export = try quntuan.run("export", "w.quntuan", "-o", "speech.txt")
      #expect(export.status == 0)
      #expect(!export.errors.contains("略去："))
      let speech = try quntuan.read("speech.txt")
      #expect(speech.hasPrefix("在全区群团工作座谈会上的讲话\n\n同志们：\n\u{3000}\u{3000}"))
      #expect(!speech.contains("〔"))
    }
  }

  @Test(
    "one figure changes exactly the sentences that cite it; the log shows it, undo takes it back")
  func oneFigure() throws {
    try withSampleWorkbook { quntuan in
      let before = try quntuan.run("export", "w.quntuan", "--allow-gaps").output
      let set = try quntuan.run("set", "w.quntuan", "总工会.竞赛场次@2025", "4321")
      #expect(set.status == 0)
      #expect(set.output == "区总工会·竞赛场次@2025：16场次 → 4321场次\n")
      #expect(set.errors.hasPrefix("存疑："))
      let after = try quntuan.run("export", "w.quntuan", "--allow-gaps").output
      let changed = zip(before.sentences, after.sentences).filter { $0 != $1 }
      #expect(changed.count == 1)
      #expect(before.sentences.count == after.sentences.count)
      #expect(changed.first?.0.contains("竞赛16场次") == true)
      #expect(changed.first?.1.contains("竞赛4321场次") == true)
      #expect(try quntuan.run("log", "w.quntuan").output.contains("录入 区总工会·竞赛场次@2025"))
      #expect(try quntuan.run("undo", "w.quntuan").output == "已撤销：录入 区总工会·竞赛场次@2025（1条）\n")
      #expect(try quntuan.run("export", "w.quntuan", "--allow-gaps").output == before)
      #expect(try quntuan.run("redo", "w.quntuan").output.hasPrefix("已重做：录入 区总工会·竞赛场次@2025"))
    }
  }

  @Test("into a pipe the program prints the speech, gaps marked, and exits 0")
  func pipe() throws {
    try withSampleWorkbook { quntuan in
      let piped = try quntuan.run("w.quntuan")
      #expect(piped.status == 0)
      #expect(piped.output == (try quntuan.run("export", "w.quntuan", "--allow-gaps").output))
    }
  }

  @Test("an unknown name ends with 65 and the nearest names")
  func unknown() throws {
    try withSampleWorkbook { quntuan in
      let indicator = try quntuan.run("set", "w.quntuan", "总工会.竞赛场数@2025", "4")
      #expect(indicator.status == 65)
      #expect(indicator.errors.contains("竞赛场次"))
      let organization = try quntuan.run("figures", "w.quntuan", "--organization", "区总工汇")
      #expect(organization.status == 65)
      #expect(organization.errors.contains("区总工会"))
    }
  }
}

extension String {
  /// Cut at each 。 and line end.
  fileprivate var sentences: [Substring] { split { "。\n".contains($0) } }
}
