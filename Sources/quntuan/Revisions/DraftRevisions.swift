import ArgumentParser
import Core

/// The draft that a command is about.
struct DraftArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("讲稿", valueName: "讲稿"))
  var draft: String
}

/// Keeps the draft as it is now, under a name.
struct DraftKeep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "留稿：把讲稿现在的样子记下来，如一稿、送审稿。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument
  @Argument(help: ArgumentHelp("留稿的名称，如 送审稿", valueName: "名称"))
  var name: String

  func run() throws {
    guard !name.isEmpty else { throw CommandFailure(.usage, "留稿的名称不能是空的") }
    try withWorkbook(workbook.path) { workbook in
      let speech = try Speech(of: draft.draft, in: workbook)
      let edit = try workbook.commit(
        speech.revision(.named, name: name).keeping(of: speech.draft))
      let number = edit.keptRevision.map { "（编号\($0.id.rawValue)）" } ?? ""
      try Console.print("已留稿：《\(speech.draft.name)》\(name)\(number)")
    }
  }
}

/// Lists what was kept of a draft.
struct DraftRevisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions", abstract: "列出讲稿的各次留稿，新的在前。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let known = try findDraft(draft.draft, in: try workbook.workspace(periods: []).drafts)
      try list(
        try workbook.store.revisions(of: known.id), asJSON: json,
        columns: [
          ("编号", .right), ("类型", .left), ("名称", .left), ("时间", .left), ("经手人", .left),
          ("字数", .right),
          ("待填", .right),
        ],
        row: { revision in
          [
            "\(revision.id.rawValue)", revision.kind.rawValue, revision.name,
            Day.clockText(secondsSince1970: revision.time), revision.author,
            "\(revision.characterCount)", "\(revision.gapCount)",
          ]
        },
        object: { revision in
          JSONObject([
            "id": .number(revision.id.rawValue), "kind": .text(revision.kind.rawValue),
            "name": .text(revision.name), "time": .number(revision.time),
            "author": .text(revision.author),
            "characters": .number(Int64(revision.characterCount)),
            "gaps": .number(Int64(revision.gapCount)),
          ])
        })
    }
  }
}

/// Puts a draft back to a kept state.
struct DraftRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "把讲稿恢复到某次留稿；可以撤销。")
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument
  @Argument(help: ArgumentHelp("留稿的编号或名称", valueName: "留稿"))
  var revision: String

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let workspace = try workbook.workspace(periods: [])
      let known = try findDraft(draft.draft, in: workspace.drafts)
      try requireOpen(known, in: workspace)
      let kept = try findRevision(revision, of: known, in: workbook)
      guard kept.source != known.source else { return try Console.print("没有变动") }
      let layout = TextLayout(columns: 40)
      let locked = EditorText(known.source, layout: layout).lockedHeading(
        changedBy: EditorText(kept.source, layout: layout))
      if let locked {
        throw CommandFailure(.standing, "“\(locked)”已锁定，恢复会改动它，没有恢复；先去掉@锁再恢复")
      }
      // How it stood stays in reach beside undo.
      try SessionRevision(workbook: workbook).keep(known.id)
      try workbook.commit(kept.restoring(known))
      try Console.print("已恢复：《\(known.name)》到\(kept.title)；可用undo撤销")
    }
  }
}

/// The revision of a number or name; of several of one name the newest.
/// - Throws: `CommandFailure` with what there is.
func findRevision(_ text: String, of draft: Draft, in workbook: Workbook) throws -> Revision {
  let all = try workbook.store.revisions(of: draft.id)
  let found =
    all.first { $0.kind != .automatic && $0.title == text }
    ?? all.first { "\($0.id.rawValue)" == text }
  guard let id = found?.id, let revision = try workbook.store.revision(id) else {
    let known = all.prefix(8).map { "\($0.id.rawValue) \($0.title)" }.joined(separator: "、")
    throw CommandFailure(
      .badData,
      "《\(draft.name)》没有留稿“\(text)”；" + (known.isEmpty ? "还没有留过稿，可用draft keep" : "现有：\(known)"))
  }
  return revision
}

/// - Throws: `CommandFailure` for a draft that is frozen.
func requireOpen(_ draft: Draft, in workspace: Workspace) throws {
  guard workspace.finals[draft.id] == nil else {
    throw CommandFailure(.standing, "《\(draft.name)》已经定稿，没有改动；要改请先用draft reopen解除定稿")
  }
}

extension Edit {
  /// The revision that the edit kept.
  var keptRevision: Revision? {
    changes.lazy.compactMap { if case .revision(let kept)? = $0.after { kept } else { nil } }.first
  }
}
