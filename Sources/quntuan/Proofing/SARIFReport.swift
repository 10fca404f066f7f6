import Core

/// Findings for other tools: SARIF 2.1.0 (OASIS), one run.
struct SARIFReport {
  let text: String

  init(_ findings: [Finding], file: String) {
    let rules = ProofRule.allCases.filter { rule in findings.contains { $0.rule == rule } }
    let members = rules.map { rule in
      "{\"id\":\(Self.quoted(rule.rawValue)),\"name\":\(Self.quoted(rule.card.name)),\"shortDescription\":{\"text\":\(Self.quoted(rule.card.looksFor))}}"
    }
    let results = findings.map { Self.result($0, file) }
    text =
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"tool\":{\"driver\":{\"name\":\"quntuan\",\"rules\":[\(members.joined(separator: ","))]}},\"results\":[\(results.joined(separator: ","))]}]}"
  }

  private static func result(_ finding: Finding, _ file: String) -> String {
    let level = finding.severity == .hint ? "note" : finding.severity.rawValue
    let place = region(finding)
    var members = [
      "\"ruleId\":\(quoted(finding.rule.rawValue))", "\"level\":\"\(level)\"",
      "\"message\":{\"text\":\(quoted(finding.message))}",
      "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\(quoted(file))},\"region\":\(place)}}]",
    ]
    if let fix = finding.fix {
      members.append(
        "\"fixes\":[{\"artifactChanges\":[{\"artifactLocation\":{\"uri\":\(quoted(file))},\"replacements\":[{\"deletedRegion\":\(place),\"insertedContent\":{\"text\":\(quoted(fix))}}]}]}]"
      )
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func region(_ finding: Finding) -> String {
    "{\"startLine\":\(finding.line),\"startColumn\":\(finding.column),\"endColumn\":\(finding.column + finding.length)}"
  }

  /// A text of JSON (RFC 8259): the line of an object with one member, without its frame.
  private static func quoted(_ text: String) -> String {
    String(JSONObject(["": .text(text)]).line.dropFirst(4).dropLast())
  }
}
