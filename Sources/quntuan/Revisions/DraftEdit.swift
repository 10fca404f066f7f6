import ArgumentParser
import Core

/// Hands the draft's live text to the user's own editor and takes back what it wrote.
struct DraftEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "用$VISUAL或$EDITOR修改讲稿的原文。",
    discussion: "编辑器异常退出时不改动讲稿。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let workspace = try workbook.workspace(periods: [])
      let known = try findDraft(draft.draft, in: workspace.drafts)
      try requireOpen(known, in: workspace)
      var edited = known
      edited.source = try OutsideEditor().edit(known.source)
      guard edited.source != known.source else { return try Console.print("没有变动") }
      try workbook.commit(
        Edit(
          title: "修改正文 \(known.name)",
          changes: [Change(before: .draft(known), after: .draft(edited))]))
      try SessionRevision(workbook: workbook).keep(edited.id)
      let composition = try Speech(of: edited, in: workbook, workspace).composition
      for diagnostic in composition.diagnostics {
        Console.note(Speech.line(of: diagnostic, in: composition))
      }
      try Console.print("已修改：《\(known.name)》，\(composition.characterCount)字")
    }
  }
}
