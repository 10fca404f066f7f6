import ArgumentParser
import Core

/// Freezes a draft: text and figures.
struct DraftFinalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finalize", abstract: "定稿：文字和数据从此不变。",
    discussion: "有待填、有误的讲稿不能定稿，退出码为1；加--allow-gaps照样定稿。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument
  @Flag(help: "有待填、有误也照样定稿")
  var allowGaps = false

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let speech = try Speech(of: draft.draft, in: workbook)
      try requireOpen(speech.draft, in: speech.workspace)
      let hasGaps = speech.reportGaps()
      let hasMistakes = speech.reportMistakes()
      if hasGaps || hasMistakes, !allowGaps {
        Console.note("没有定稿；补齐后再定稿，或加--allow-gaps带着空缺定稿")
        throw ExitStatus.standing
      }
      try workbook.commit(
        speech.revision(.final, name: Revision.Kind.final.rawValue).keeping(of: speech.draft))
      try Console.print("已定稿：《\(speech.draft.name)》，\(speech.composition.characterCount)字")
    }
  }
}

/// Lets a frozen draft be changed again.
struct DraftReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "解除定稿，讲稿又可以修改；原来的定稿留着。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let workspace = try workbook.workspace(periods: [])
      let known = try findDraft(draft.draft, in: workspace.drafts)
      guard let id = workspace.finals[known.id]?.id, let final = try workbook.store.revision(id)
      else { throw CommandFailure(.badData, "《\(known.name)》没有定稿，不用解除") }
      try workbook.commit(final.reopening(of: known))
      try Console.print("已解除定稿：《\(known.name)》")
    }
  }
}

/// Names the figures of frozen drafts whose records have changed since.
struct DraftDrift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift", abstract: "列出定稿以后变动过的数据。",
    discussion: "有变动时退出码为1。不写讲稿就查全部定稿。")
  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("讲稿；不写就是全部定稿", valueName: "讲稿"))
  var draft: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    let hasDrifts = try withWorkbook(workbook.path) { workbook in
      var hasDrifts = false
      for final in try finals(in: workbook) {
        let drifts = final.drifts
        hasDrifts = hasDrifts || !drifts.isEmpty
        if drifts.isEmpty, !json { try Console.print("《\(final.draft.name)》定稿后数据没有变动") }
        for drift in drifts {
          try Console.print(json ? final.object(drift).line : final.line(drift))
        }
      }
      return hasDrifts
    }
    if hasDrifts { throw ExitStatus.standing }
  }

  private func finals(in workbook: Workbook) throws -> [FinalSpeech] {
    let workspace = try workbook.workspace(periods: [])
    if let draft {
      let known = try findDraft(draft, in: workspace.drafts)
      guard let final = try FinalSpeech(of: known, in: workbook, workspace) else {
        throw CommandFailure(.badData, "《\(known.name)》还没有定稿；请先用draft finalize")
      }
      return [final]
    }
    let finals = try workspace.drafts.compactMap {
      try FinalSpeech(of: $0, in: workbook, workspace)
    }
    if finals.isEmpty { Console.note("还没有定稿") }
    return finals
  }
}
