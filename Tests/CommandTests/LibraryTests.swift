import Foundation
import Testing

/// The built-in speeches on the sample district, late reports included: each its own words.
@Suite("The library of speeches")
struct LibraryTests {
  /// Characters that may not recur.
  static let window = 12

  @Test("no speech misses a figure, repeats itself, or is a copy of another")
  func ownWords() throws {
    let speeches = try composed()
    #expect(speeches.count == 9)
    for speech in speeches {
      let repeated = Self.repeats(in: speech.words)
      #expect(repeated.isEmpty, "\(speech.name) says twice: \(repeated.prefix(3))")
      for other in speeches where other.name != speech.name {
        let share = Self.share(of: speech.words, in: other.words)
        #expect(share < 15, "\(share) % of \(speech.name) is in \(other.name)")
      }
    }
  }

  private func composed() throws -> [(name: String, words: [Character])] {
    var speeches: [(name: String, words: [Character])] = []
    let data = try Self.recordedTexts()
    try withSampleWorkbook { quntuan in
      let late = try quntuan.run(["import", "w.quntuan"] + Quntuan.samples("sample-data/late"))
      #expect(late.status == 0)
      for name in try quntuan.run("templates", "list").lines {
        let isHalfYear = name.contains("半年")
        let made = try quntuan.run(
          ["draft", "new", "w.quntuan", "--template", name, "--name", "稿·\(name)"]
            + (isHalfYear ? ["--organization", "妇联", "--period", "2025H1"] : []))
        #expect(made.status == 0, "\(name): \(made.errors)")
        let export = try quntuan.run("export", "w.quntuan", "--draft", "稿·\(name)")
        #expect(export.status == 0, "\(name): \(export.errors)")
        speeches.append((name, Self.prose(export.output, without: data)))
      }
    }
    return speeches
  }

  /// What the workbook says, not the writer: names, issues, tasks, materials, formulations.
  private static func recordedTexts() throws -> [String] {
    var texts: Set<String> = [
      "机关化、行政化、贵族化、娱乐化", "政治性、先进性、群众性", "法院、司法行政",
    ]
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../sample-data").standardized
    for name in ["四化问题.csv", "任务-2026.csv", "素材.csv", "03-提法.csv", "02-机构.csv"] {
      let table = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for cell in table.split(whereSeparator: { ",\n\"".contains($0) }) where cell.count > 2 {
        texts.insert(String(cell))
      }
    }
    return texts.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  /// The writer's words alone: data texts, quoted names and numbers with their units become one mark.
  private static func prose(_ speech: String, without data: [String]) -> [Character] {
    var text = speech
    for recorded in data { text = text.replacing(recorded, with: "\u{1}") }
    text = text.replacing(/“[^”]*”/, with: "\u{1}")
    text = text.replacing(/[0-9.:%]+[万亿]?余?(人次|场次|家次|批次|小时|万元|亿元|[元人名户件项个份台支期次家])?/, with: "\u{1}")
    return text.filter { !$0.isWhitespace }
  }

  private static func windows(of words: [Character]) -> [(start: Int, text: String)] {
    guard words.count >= window else { return [] }
    return (0...words.count - window).compactMap { start in
      let part = words[start..<start + window]
      return part.contains("\u{1}") ? nil : (start, String(part))
    }
  }

  private static func repeats(in words: [Character]) -> [String] {
    var seen: Set<String> = []
    return windows(of: words).map(\.text).filter { !seen.insert($0).inserted }
  }

  /// How much of a speech stands in another one as well, in percent.
  private static func share(of words: [Character], in other: [Character]) -> Int {
    let known = Set(windows(of: other).map(\.text))
    var covered: Set<Int> = []
    for window in windows(of: words) where known.contains(window.text) {
      covered.formUnion(window.start..<window.start + Self.window)
    }
    return words.isEmpty ? 0 : covered.count * 100 / words.count
  }
}
