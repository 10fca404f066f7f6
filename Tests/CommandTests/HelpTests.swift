import Foundation
import Testing

/// `--help` of every command, as it was last approved. QUNTUAN_RECORD=1 writes the pictures anew.
@Suite("Help")
struct HelpTests {
  /// Words of one command each, split at blanks: a long literal of arrays takes the compiler minutes.
  private static let lines = """

    open
    new
    import
    forms
    set
    clear
    verify
    overview
    figures
    undo
    redo
    log
    find
    export
    completions
    draft
    draft list
    draft new
    draft rename
    draft duplicate
    draft delete
    draft edit
    draft keep
    draft revisions
    draft diff
    draft restore
    draft finalize
    draft reopen
    draft drift
    period
    period next
    settings
    config
    backup
    restore
    doctor
    templates
    templates list
    templates show
    templates check
    formulation import
    formulation export
    material cited
    task cited
    issue advance
    issue return
    issue history
    """
  private static let families = [
    "formulation", "issue", "organization", "region", "indicator", "material", "task",
  ]

  static let commands: [[String]] = {
    var commands = lines.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").map(String.init)
    }
    for family in families {
      commands.append([family])
      for verb in ["list", "add", "edit", "remove"] { commands.append([family, verb]) }
    }
    return commands
  }()

  @Test("is what was approved", arguments: commands)
  func snapshot(command: [String]) throws {
    try withQuntuan { quntuan in
      let help = try quntuan.run(command + ["--help"])
      #expect(help.status == 0)
      #expect(help.errors.isEmpty)
      let name = (["quntuan"] + command).joined(separator: "-")
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots/\(name).txt")
      let approved = try? String(contentsOf: file, encoding: .utf8)
      if approved == nil || ProcessInfo.processInfo.environment["QUNTUAN_RECORD"] != nil {
        try Data(help.output.utf8).write(to: file)
      }
      #expect(approved == help.output, "see \(file.path)")
    }
  }

  @Test("has no English words but commands and options", arguments: commands)
  func isChinese(command: [String]) throws {
    try withQuntuan { quntuan in
      let help = try quntuan.run(command + ["--help"]).output
      for word in ["USAGE", "OPTIONS", "ARGUMENTS", "Show ", "default", "subcommand", "values"] {
        #expect(!help.contains(word), "\(word)")
      }
    }
  }

  @Test("fits 80 columns", arguments: commands)
  func width(command: [String]) throws {
    try withQuntuan { quntuan in
      for line in try quntuan.run(command + ["--help"]).lines {
        let width = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
        #expect(width <= 80, "\(line)")
      }
    }
  }
}
