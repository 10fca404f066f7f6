import Exchange

/// What `import` says of what it did, or would do.
struct ImportReport {
  let preview: ImportPreview
  let isDryRun: Bool
  let skipsBad: Bool
  let isCommitted: Bool

  func printText() throws {
    for notice in preview.notices { Console.note("提示：\(notice)") }
    for reading in preview.likely {
      Console.note(
        "提示：\(reading.file) \(reading.cell)格：\(reading.subjectText)按“\(reading.target ?? "")”导入，请核对"
      )
    }
    for row in preview.refused { Console.note("不合格：\(row.place)：\(row.reason)") }
    for row in preview.conflicts { Console.note("与已核数据冲突：\(row.place)：\(row.reason)") }
    for reading in preview.unsure { Console.note("拿不准：\(reading.question)") }
    if isDryRun {
      for row in preview.new { try Console.print("新增  \(row.summary)") }
      for row in preview.changed { try Console.print("变更  \(row.summary)") }
    }
    if let unlisted { Console.note("提示：\(unlisted)") }
    printMap()
    try Console.print("\(counts)。\(conclusion)")
  }

  /// What to write into the file for `--map`, ready to be filled in.
  private func printMap() {
    let asked = preview.unsure.filter { !$0.label.isEmpty }
    guard !asked.isEmpty, !skipsBad else { return }
    Console.note("请写成一个YAML文件，用--map交给程序；不要的写“略”：")
    for role in LabelRole.allCases {
      var lines: [String] = []
      for reading in asked where reading.role == role {
        // Never filled in beforehand: what is pasted unread must not pass.
        let nearest = reading.candidates.joined(separator: "、")
        let line = "  \(reading.mapKey):" + (nearest.isEmpty ? "" : "  # 相近的有：\(nearest)")
        if !lines.contains(line) { lines.append(line) }
      }
      if !lines.isEmpty { Console.note("\(role.rawValue):\n\(lines.joined(separator: "\n"))") }
    }
  }

  /// What a long import says of the rows that it does not list.
  private var unlisted: String? {
    let shown = preview.refused.count + preview.conflicts.count
    let refused = preview.refusedCount + preview.conflictCount
    let listed = preview.new.count + preview.changed.count
    let changes = preview.newCount + preview.changedCount
    var parts: [String] = []
    if shown < refused { parts.append("不合格的只列出前\(shown)条") }
    if isDryRun, listed < changes { parts.append("变动只列出前\(listed)条") }
    return parts.isEmpty ? nil : parts.joined(separator: "，")
  }

  private var counts: String {
    var parts = [
      "新增\(preview.newCount)条", "变更\(preview.changedCount)条", "无变动\(preview.sameCount)条",
    ]
    if preview.blankCount > 0 { parts.append("未填\(preview.blankCount)条") }
    if preview.doubtfulCount > 0 { parts.append("其中存疑\(preview.doubtfulCount)条") }
    let refused = preview.refusedCount + preview.conflictCount
    if refused > 0 { parts.append("不合格\(refused)条") }
    if !preview.unsure.isEmpty { parts.append("拿不准\(preview.unsure.count)处") }
    return parts.joined(separator: "，")
  }

  private var conclusion: String {
    if isCommitted { return "已导入。" }
    if isDryRun { return "没有写入（--dry-run）。" }
    if preview.isObstructed, !skipsBad {
      return preview.unsure.isEmpty
        ? "一条也没有写入；改好后重来，或加--skip-bad跳过不合格的行。"
        : "一条也没有写入；用--map、--period写明后重来，或加--skip-bad跳过。"
    }
    return "没有变动。"
  }

  func printJSON() throws {
    for row in preview.new { try printRow(row, "new") }
    for row in preview.changed { try printRow(row, "changed") }
    for row in preview.conflicts { try printRow(row, "conflict") }
    for row in preview.refused { try printRow(row, "refused") }
    for reading in preview.likely + preview.unsure {
      try Console.print(
        JSONObject([
          "file": .text(reading.file), "cell": .text(reading.cell),
          "role": .text(reading.role.rawValue), "label": .text(reading.label),
          "confidence": .text(reading.confidence.rawValue), "target": .optional(reading.target),
          "candidates": .texts(reading.candidates),
        ]).line)
    }
    for notice in preview.notices { Console.note("提示：\(notice)") }
    if let unlisted { Console.note("提示：\(unlisted)") }
    try Console.print(
      JSONObject([
        "new": .number(Int64(preview.newCount)), "changed": .number(Int64(preview.changedCount)),
        "same": .number(Int64(preview.sameCount)), "blank": .number(Int64(preview.blankCount)),
        "doubtful": .number(Int64(preview.doubtfulCount)),
        "refused": .number(Int64(preview.refusedCount)),
        "conflicts": .number(Int64(preview.conflictCount)),
        "unsure": .number(Int64(preview.unsure.count)), "committed": .flag(isCommitted),
      ]).line)
  }

  private func printRow(_ row: ImportPlan.Row, _ outcome: String) throws {
    try Console.print(
      JSONObject([
        "file": .text(row.file), "line": .number(Int64(row.line)), "cell": .optional(row.cell),
        "outcome": .text(outcome), "summary": .text(row.summary),
        "reason": .optional(row.reason.isEmpty ? nil : row.reason),
      ]).line)
  }
}
