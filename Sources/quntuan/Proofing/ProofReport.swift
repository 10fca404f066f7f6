import Core

/// Puts findings out, one a line.
struct ProofReport {
  private let findings: [Finding]
  private let file: String
  /// Nil for a text file.
  private let speech: Speech?

  init(_ findings: [Finding], file: String, speech: Speech?) {
    self.findings = findings
    self.file = file
    self.speech = speech
  }

  func print(json: Bool, sarif: Bool) throws {
    if sarif { return try Console.print(SARIFReport(findings, file: file).text) }
    if json {
      // Written in pieces: a large file has many.
      var lines = ""
      for finding in findings {
        lines += object(finding).line + "\n"
        if lines.utf8.count > 1 << 16 {
          try Console.write(lines)
          lines = ""
        }
      }
      if !lines.isEmpty { try Console.write(lines) }
      return
    }
    for finding in findings { try Console.print(Self.line(finding, in: file)) }
    let counts = ProofSeverity.allCases.map { severity in
      "\(severity.name)\(findings.count { $0.severity == severity })"
    }
    Console.note(findings.isEmpty ? "没有发现问题" : counts.joined(separator: "，"))
  }

  private static func line(_ finding: Finding, in file: String) -> String {
    let fix = finding.fix.map { $0.isEmpty ? "；可删去" : "；可改为“\($0)”" } ?? ""
    return
      "\(file):\(finding.line):\(finding.column) \(finding.severity.name) \(finding.rule.card.name) “\(finding.fragment)” \(finding.message)\(fix)"
  }

  /// In a draft with its part, paragraph and run.
  private func object(_ finding: Finding) -> JSONObject {
    var members: [(String, JSONValue)] = [
      ("rule", .text(finding.rule.rawValue)), ("severity", .text(finding.severity.rawValue)),
      ("line", .number(Int64(finding.line))), ("column", .number(Int64(finding.column))),
      ("length", .number(Int64(finding.length))), ("fragment", .text(finding.fragment)),
      ("message", .text(finding.message)), ("fix", .optional(finding.fix)),
    ]
    if let place = speech?.place(of: finding) {
      members += [
        ("section", .number(Int64(place.section))), ("paragraph", .number(Int64(place.paragraph))),
        ("run", place.run.map { .number(Int64($0)) } ?? .null),
      ]
    }
    return JSONObject(members)
  }
}
