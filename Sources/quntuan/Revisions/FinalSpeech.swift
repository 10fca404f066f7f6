import Core

/// A frozen draft with the records of today.
struct FinalSpeech {
  let draft: Draft
  let revision: Revision
  let workspace: Workspace

  /// Nil for a draft that is not frozen.
  init?(of draft: Draft, in workbook: Workbook, _ catalogue: Workspace) throws {
    guard let id = catalogue.finals[draft.id]?.id, let revision = try workbook.store.revision(id)
    else { return nil }
    self.draft = draft
    self.revision = revision
    // A frozen speech may cite any level that a template can name.
    workspace = try workbook.wholeWorkspace(periods: Set(revision.speech.keys.map(\.period)))
  }

  var drifts: [Drift] { revision.speech.drifts(in: workspace) }

  /// 《讲话》 区总工会·竞赛场次：定稿时16场次，现在18场次；讲稿中“16场次”；所在句：…
  func line(_ drift: Drift) -> String {
    "《\(draft.name)》 \(drift.label)：\(drift.changesText(in: workspace))；讲稿中“\(drift.printed)”；"
      + "所在句：\(drift.sentence)"
  }

  func object(_ drift: Drift) -> JSONObject {
    JSONObject([
      "draft": .text(draft.name), "figure": .text(drift.label), "printed": .text(drift.printed),
      "sentence": .text(drift.sentence),
      "records": .texts(drift.keys.map(workspace.recordName)),
      "then": .list(drift.changes.map { .amount($0.then) }),
      "now": .list(drift.changes.map { .amount($0.now) }),
    ])
  }
}
