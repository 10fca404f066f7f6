import ArgumentParser
import Core

/// Compares two states of a draft, word by word, telling prose from figures.
struct DraftDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较讲稿的两次留稿。",
    discussion: """
      逐词比较：[-删去-]{+加上+}是文字的变动，{数据 旧→新}是台账变动带来的。\
      相同时退出码为0，不同时为1。
      """)
  @OptionGroup var workbook: WorkbookArgument
  @OptionGroup var draft: DraftArgument
  @Argument(
    help: ArgumentHelp("从哪次留稿，编号或名称；不写就是最近一次命名的留稿或定稿，没有就是最近一次", valueName: "旧留稿"))
  var from: String?
  @Argument(help: ArgumentHelp("到哪次留稿；不写就是现在的讲稿", valueName: "新留稿"))
  var to: String?
  @Flag(help: "每行输出一个JSON对象")
  var json = false

  func run() throws {
    let difference = try withWorkbook(workbook.path) { workbook in
      let speech = try Speech(of: draft.draft, in: workbook)
      let old = try oldRevision(of: speech.draft, in: workbook)
      let new =
        try to.map { try findRevision($0, of: speech.draft, in: workbook) }
        ?? speech.revision(.automatic)
      return SpeechDifference(
        from: old.speech, to: new.speech, isSourceEqual: old.source == new.source)
    }
    for block in difference.blocks where block.isChanged {
      try Console.print(json ? block.object.line : block.line)
    }
    if !difference.isEmpty { throw ExitStatus.standing }
  }

  private func oldRevision(of draft: Draft, in workbook: Workbook) throws -> Revision {
    if let from { return try findRevision(from, of: draft, in: workbook) }
    guard let last = try workbook.store.revisions(of: draft.id).usualBase,
      let revision = try workbook.store.revision(last.id)
    else { throw CommandFailure(.badData, "《\(draft.name)》还没有留过稿；请先用draft keep") }
    return revision
  }
}

extension SpeechDifference.Block {
  fileprivate var line: String {
    mark
      + pieces.map { piece in
        switch piece {
        case .equal(let text): text
        case .removed(let text): "[-\(text)-]"
        case .added(let text): "{+\(text)+}"
        case .figure(let change): "{数据 \(change.old)→\(change.new)}"
        }
      }.joined()
  }

  private var mark: String {
    switch placement {
    case .movedAway: "（移走）"
    case .movedHere: "（移来）"
    case .kept, .removed, .added: ""
    }
  }

  fileprivate var object: JSONObject {
    let change =
      switch placement {
      case .kept: "changed"
      case .removed: "removed"
      case .added: "added"
      case .movedAway: "movedAway"
      case .movedHere: "movedHere"
      }
    return JSONObject([
      "change": .text(change),
      "pieces": .list(
        pieces.map { piece in
          switch piece {
          case .equal(let text): .texts(["equal", text])
          case .removed(let text): .texts(["removed", text])
          case .added(let text): .texts(["added", text])
          case .figure(let change): .texts(["figure", change.old, change.new, change.label])
          }
        }),
    ])
  }
}
