import Foundation
import Testing

/// What `templates check` says of the whole library, and how long its speeches are.
@Suite("The library, checked")
struct LibraryCheckTests {
  /// Characters without spaces, on the sample district with the late reports.
  static let lengths: [String: ClosedRange<Int>] = [
    "群团工作座谈会讲话": 4700...5300, "年度群团工作会议讲话": 4500...5500, "群团联建联创协调会讲话": 3800...4500,
    "党建引领群团工作座谈会讲话": 4300...5000, "四化问题整改部署讲话": 4000...4800, "走在前面会议讲话": 4800...5500,
    "单个群团组织半年总结与下半年安排": 3500...4500, "贯彻上级群团会议精神的讲话": 5500...8000,
    "新时代一要二要三要四要短讲话": 1200...1500,
  ]

  @Test("no mistake, with no workbook, an empty one, the sample, and its late reports")
  func check() throws {
    try withQuntuan { quntuan in
      try expectSound(["templates", "check"], quntuan)
      _ = try quntuan.makeWorkbook()
      try expectSound(["templates", "check", "--against", "w.quntuan"], quntuan)
      for folder in ["sample-data", "sample-data/late"] {
        let imported = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples(folder))
        #expect(imported.status == 0)
        try expectSound(["templates", "check", "--against", "w.quntuan"], quntuan)
      }
    }
  }

  @Test("every speech on the sample district takes the time that its occasion allows")
  func length() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples("sample-data/late"))
      let names = try quntuan.run("templates", "list").lines
      #expect(Set(names) == Set(Self.lengths.keys))
      for (name, range) in Self.lengths {
        let made = try quntuan.run(
          "draft", "new", "w.quntuan", "--template", name, "--name", "稿·\(name)")
        #expect(made.status == 0, "\(name): \(made.errors)")
        let speech = try quntuan.run("export", "w.quntuan", "--draft", "稿·\(name)")
        #expect(speech.status == 0, "\(name): \(speech.errors)")
        let count = speech.output.filter { !$0.isWhitespace }.count
        #expect(range.contains(count), "\(name): \(count)")
      }
    }
  }

  private func expectSound(_ arguments: [String], _ quntuan: Quntuan) throws {
    let check = try quntuan.run(arguments)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.lines.count == 1, "\(check.output)")
    for name in Self.lengths.keys { #expect(check.output.contains(name)) }
  }
}
