import Core
import GRDB
import TestGround
import Testing

@testable import Storage

@Suite("What labels of reports were decided to mean")
struct LabelDecisionTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func decision(_ label: String, _ target: String) -> LabelDecision {
    LabelDecision(source: "区妇联报表", role: "指标", label: label, target: target)
  }

  @Test(
    "survives the disk; the same label of the same source is replaced, and nothing is journaled")
  func remembered() throws {
    try store.remember([decision("贷款发放", "贷款"), decision("排名", "略")])
    try store.remember([decision("贷款发放", "妇女创业担保贷款")])
    try store.close()
    let again = try SQLiteStore.open(at: folder.file("w.quntuan"))
    #expect(
      try again.labelDecisions() == [decision("排名", "略"), decision("贷款发放", "妇女创业担保贷款")])
    #expect(try again.journal(limit: 9).isEmpty)
    try again.close()
  }

  @Test(
    "what no decision is cannot be stored",
    arguments: [
      LabelDecision(source: "", role: "指标", label: "甲", target: "乙"),
      LabelDecision(source: "表", role: "期", label: "甲", target: "乙"),
      LabelDecision(source: "表", role: "机构", label: "甲", target: ""),
    ])
  func refused(decision: LabelDecision) {
    #expect(throws: StoreError.self) { try store.remember([decision]) }
  }
}
