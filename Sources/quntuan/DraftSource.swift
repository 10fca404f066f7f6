import Core

/// A template copied for one meeting: its front matter gets the day and the period.
enum DraftSource {
  /// The template's text with 日期 and 报告期 (and what else is given) written into its front matter.
  static func source(
    from template: String, fields: [(name: String, value: String)]
  ) -> String {
    // By characters: a Windows editor's CR LF is one. The workbook keeps LF, as the editor does.
    var lines = template.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if !isFence(lines.first) || !lines.dropFirst().contains(where: isFence) {
      lines = ["---", "---"] + lines
    }
    for field in fields { set(field.name, to: field.value, in: &lines) }
    return lines.joined(separator: "\n")
  }

  /// Makes a draft of this source and works on it from then on; its number is a placeholder until it is committed.
  static func edit(
    adding name: String, from template: String, source: String, to workspace: Workspace
  ) -> Edit {
    let draft = Draft(
      id: DraftID(rawValue: -1), name: name, template: template, source: source,
      order: (workspace.drafts.map(\.order).max() ?? 0) + 1)
    var settings = workspace.settings
    settings.draft = draft.id
    return Edit(
      title: "新建讲稿 \(name)",
      changes: [
        Change(before: nil, after: .draft(draft)),
        Change(before: .settings(workspace.settings), after: .settings(settings)),
      ])
  }

  /// The working period; or, where the template is about a part of a year, the same part of the working year.
  static func period(of template: String, working: Period) -> Period {
    guard working.length == .year, let own = FrontMatter.split(template).frontMatter.period,
      let part = Period(year: working.year, length: own.length, ordinal: own.ordinal)
    else { return working }
    return part
  }

  private static func set(_ name: String, to value: String, in lines: inout [String]) {
    guard let end = lines.dropFirst().firstIndex(where: isFence) else { return }
    let line = "\(name): \(value)"
    if let index = lines[..<end].firstIndex(where: { key(of: $0) == name }) {
      lines[index] = line
    } else {
      lines.insert(line, at: end)
    }
  }

  /// As the composer has it: blanks behind it count for nothing.
  private static func isFence(_ line: String?) -> Bool {
    guard let line, line.hasPrefix("---") else { return false }
    return line.dropFirst(3).allSatisfy { $0 == " " }
  }

  private static func key(of line: String) -> String? {
    line.firstIndex(of: ":").map { String(line[..<$0].filter { !"\"' ".contains($0) }) }
  }
}
