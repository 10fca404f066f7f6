import Foundation
import Yams

@testable import Core

/// The passages of Tests/ProofCorpus, each with what must be found in it.
struct ProofPassage {
  struct Expected {
    var rule: String
    var start: Int
    var length: Int
  }

  let text: String
  let expected: [Expected]

  /// - Parameter marked: [规则|片段] stands around everything that must be found.
  init(marked: String) {
    var text = String.UnicodeScalarView()
    var expected: [Expected] = []
    var rest = marked[...]
    while let match = rest.firstMatch(of: /\[([a-z-]+)\|([^\]]*)\]/) {
      text.append(contentsOf: rest[..<match.range.lowerBound].unicodeScalars)
      expected.append(
        Expected(
          rule: String(match.1), start: text.count, length: match.2.unicodeScalars.count))
      text.append(contentsOf: match.2.unicodeScalars)
      rest = rest[match.range.upperBound...]
    }
    text.append(contentsOf: rest.unicodeScalars)
    self.text = String(text)
    self.expected = expected
  }

  /// All passages, the wrong ones and the right ones.
  static func all() throws -> [ProofPassage] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../ProofCorpus").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return try files.flatMap { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let lists = try YAMLDecoder().decode([String: [String]].self, from: text)
      return ["错", "对"].flatMap { lists[$0] ?? [] }.map(ProofPassage.init(marked:))
    }
  }
}

/// How well each rule does on the corpus.
struct ProofScore {
  struct Count {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Int { right + wrong == 0 ? 1000 : right * 1000 / (right + wrong) }
    var recall: Int { right + missed == 0 ? 1000 : right * 1000 / (right + missed) }
  }

  var counts: [String: Count] = [:]
  var mistakes: [String] = []

  init(_ passages: [ProofPassage], _ proofreader: Proofreader) {
    for passage in passages { add(passage, proofreader) }
  }

  private mutating func add(_ passage: ProofPassage, _ proofreader: Proofreader) {
    let lines = passage.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var starts = [0]
    for line in lines { starts.append(starts[starts.count - 1] + line.count + 1) }
    let found = proofreader.findings(in: passage.text).map {
      (rule: $0.rule.rawValue, start: starts[$0.line - 1] + $0.column - 1, length: $0.length)
    }
    var used: Set<Int> = []
    for expected in passage.expected {
      let hits = found.indices.filter { index in
        found[index].rule == expected.rule
          && found[index].start < expected.start + max(1, expected.length)
          && expected.start < found[index].start + max(1, found[index].length)
      }
      used.formUnion(hits)
      if hits.isEmpty {
        counts[expected.rule, default: Count()].missed += 1
        mistakes.append("漏 \(expected.rule)：\(passage.text.prefix(60))")
      } else {
        counts[expected.rule, default: Count()].right += 1
      }
    }
    for index in found.indices where !used.contains(index) {
      counts[found[index].rule, default: Count()].wrong += 1
      mistakes.append("误 \(found[index].rule)：\(passage.text.prefix(60))")
    }
  }

  /// 规则 查准 查全, in thousandths, and the means over the rules.
  var lines: [String] {
    let rows = counts.keys.sorted().compactMap { rule in
      counts[rule].map { "\(rule) \($0.precision) \($0.recall)" }
    }
    let all = counts.values
    guard !all.isEmpty else { return rows }
    let precision = all.map(\.precision).reduce(0, +) / all.count
    let recall = all.map(\.recall).reduce(0, +) / all.count
    return rows + ["macro-average \(precision) \(recall)"]
  }
}
