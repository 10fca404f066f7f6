import Core
import GRDB

extension SQLiteStore {
  public func labelDecisions() throws(StoreError) -> [LabelDecision] {
    try transaction(.deferred, title: "") { db in
      try Row.fetchAll(
        db, sql: "SELECT source, role, label, target FROM import_decision ORDER BY 1, 2, 3"
      ).map { LabelDecision(source: $0[0], role: $0[1], label: $0[2], target: $0[3]) }
    }
  }

  public func remember(_ decisions: [LabelDecision]) throws(StoreError) {
    guard !decisions.isEmpty else { return }
    try requireWritable()
    try transaction(.immediate, title: "") { db in
      for decision in decisions {
        try db.execute(
          sql: "INSERT OR REPLACE INTO import_decision VALUES (?, ?, ?, ?)",
          arguments: [decision.source, decision.role, decision.label, decision.target])
      }
    }
  }
}
