import Core
import TUI
import Testing

/// Every stage of an import, at every size.
extension ImportingFiles {
  enum Stage: String, CaseIterable {
    case picking, failed, reading, asking, period, confirming, preview, conflicts, writing
  }

  static func sitting(_ stage: Stage, _ columns: Int, _ rows: Int, wide: Int = 1) throws -> Sitting
  {
    var sitting = try picking(columns, rows, wide: wide)
    if stage == .picking { return sitting }
    try sitting.press("Space Space Enter")
    var findings = try findings(sitting)
    switch stage {
    case .picking: break
    case .failed:
      sitting.send(
        .importing(
          .failed(
            try order(sitting).number,
            "区总工会2025年报表.xlsx 第3行：从这一行开始的双引号没有成对；请补上引号")))
    case .reading:
      sitting.send(
        .importing(
          .progress(
            try order(sitting).number,
            ReadingProgress(file: "区妇联2025年报表.xlsx", number: 2, count: 8, rows: 4_096))))
    case .asking:
      findings.questions = [question("贷款发放"), question("家教指导")]
      try answer(&sitting, findings)
    case .period:
      findings.questions = [
        LabelQuestion(
          key: LabelKey(.period, ""), title: "没有写明是哪一期", place: "区妇联报表.xlsx 等3处",
          near: [LabelChoice("2025", text: "2025年")],
          others: [LabelChoice("2025H1", text: "2025年上半年")])
      ]
      try answer(&sitting, findings)
    case .confirming:
      findings.likely = ["贷款数", "服务家庭数", "志愿者人数"].map {
        LikelyLabel(question: question($0), target: "贷款")
      }
      try answer(&sitting, findings)
      try sitting.press("Down Space")
    case .preview, .conflicts, .writing:
      try answer(&sitting, findings)
      if stage == .conflicts { try sitting.press("Right*3 Space") }
      if stage == .writing { try sitting.press("Enter") }
    }
    return sitting
  }

  @Test(arguments: Stage.allCases, UpdatingTheCatalog.windows)
  func pictures(_ stage: Stage, _ window: (Int, Int, Int)) throws {
    let sitting = try Self.sitting(stage, window.0, window.1, wide: window.2)
    try expectPicture(
      sitting.screen,
      "import-\(stage.rawValue)-\(window.0)x\(window.1)\(window.2 == 2 ? "-wide" : "")")
  }

  @Test(arguments: Stage.allCases, [(120, 36), (80, 24), (60, 16)])
  func theHintsAreWholeAndNameTheWayOut(_ stage: Stage, _ size: (Int, Int)) throws {
    let sitting = try Self.sitting(stage, size.0, size.1)
    let hints = sitting.screen.text(row: size.1 - 1)
    #expect(hints.contains("Esc "))
    #expect(hints.contains("F1 帮助"))
    #expect(!hints.contains("…"))
  }

  @Test(arguments: Stage.allCases, [1, 2])
  func everyStageAtASelectionOfSizes(_ stage: Stage, _ wide: Int) throws {
    var sitting = try Self.sitting(stage, 120, 36, wide: wide)
    for columns in [1, 2, 3, 10, 40, 59, 60, 76, 80, 120, 300] {
      for rows in [1, 2, 3, 8, 15, 16, 24, 36, 100] {
        sitting.send(.input(.resize(Size(columns: columns, rows: rows))))
        let frame = sitting.screen
        #expect(frame.size == Size(columns: columns, rows: rows))
        if let cursor = frame.cursor {
          #expect((0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row))
        }
      }
    }
  }

  /// While something is written there is no way back but Ctrl-Z afterwards.
  @Test(arguments: Stage.allCases.filter { $0 != .writing })
  func threeEscapesLeadOut(_ stage: Stage) throws {
    var sitting = try Self.sitting(stage, 80, 24)
    try sitting.press("Esc Esc Esc")
    #expect(sitting.state.overlay == nil)
  }
}
