import Core
import Foundation
import Testing

/// The examples of docs/live-text.md compose as it says.
struct LiveTextReferenceTests {
  private struct Example {
    var source: String
    var fragments: [String: String] = [:]
    var data: [String] = []
    var result: String?
  }

  @Test("Every worked example of the reference composes to its result, without a mistake")
  func examples() throws {
    let examples = try Self.read()
    #expect(examples.count >= 15)
    for example in examples {
      let composition = DraftingFixture.compose(
        example.source, try workspace(example.data), fragments: example.fragments)
      #expect(composition.plainText == example.result, "\(example.source)")
      #expect(composition.diagnostics.isEmpty, "\(example.source)")
    }
  }

  private static func read() throws -> [Example] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/live-text.md"), encoding: .utf8)
    var examples: [Example] = []
    var fence: String?
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard line.hasPrefix("```") else {
        lines.append(line)
        continue
      }
      if let open = fence {
        add(lines, of: open, to: &examples)
        fence = nil
      } else {
        fence = String(line.dropFirst(3))
        lines = []
      }
    }
    return examples
  }

  private static func add(_ lines: [String], of fence: String, to examples: inout [Example]) {
    let text = lines.joined(separator: "\n")
    if fence == "活稿" { examples.append(Example(source: text)) }
    guard var example = examples.popLast() else { return }
    if fence.hasPrefix("片段 ") { example.fragments[String(fence.dropFirst(3))] = text }
    if fence == "数据" { example.data = lines.filter { !$0.isEmpty } }
    if fence == "结果" { example.result = text }
    examples.append(example)
  }

  private func workspace(_ lines: [String]) throws -> Workspace {
    var workspace = DraftingFixture.workspace(lines.filter { $0.contains("=") })
    for (index, line) in lines.enumerated() where line.contains("：") {
      let parts = line.split { "：，".contains($0) }.map(String.init)
      let activities = "\(parts[1]).活动场次"
      let subject = try resolveFigurePath(
        activities, in: workspace, period: DraftingFixture.period
      ).subject
      switch (parts[0], subject) {
      case ("素材", _):
        workspace.materials.append(
          Material(
            id: .init(rawValue: Int64(index + 1)), subject: subject,
            category: try #require(.init(rawValue: parts[2])), name: parts[3],
            period: DraftingFixture.period))
      case ("问题", .organization(let organization)):
        workspace.issues.append(
          Core.Issue(
            id: .init(rawValue: Int64(index + 1)), organization: organization,
            tendencies: [try #require(Tendency(rawValue: parts[2]))], manifestation: parts[4],
            severity: try #require(.init(rawValue: parts[3]))))
      default: Testing.Issue.record("not a record: \(line)")
      }
    }
    return workspace
  }
}
