import Core
import Foundation
import GRDB

extension SQLiteStore {
  /// Carries out an edit and writes it to the journal, on disk when this returns.
  ///
  /// A record inserted with number 0 gets the next one; with a negative number too, and then whatever in the same edit
  /// refers to that number follows. An 已核 figure whose amount changes becomes 已报.
  /// - Returns: the edit as committed; the window follows it, not the one handed in.
  @discardableResult
  public func commit(_ edit: Edit, author: String) throws(StoreError) -> Edit {
    try requireWritable()
    guard !edit.changes.isEmpty else { return edit }
    let committed = try transaction(.immediate, title: edit.title) { db in
      var numbering = Numbering(db)
      let changes = try numbering.numbered(edit.changes)
      let journal = Journal(database: db)
      let writer = ChangeWriter(db)
      try journal.cutRedo(of: author)
      let entry = try journal.add(
        .edit, title: edit.title, author: author, count: changes.count, at: Self.now)
      for (sequence, change) in changes.enumerated() {
        try writer.apply(change)
        try journal.add(change, to: entry, sequence: sequence)
      }
      try writer.finish()
      return Edit(title: edit.title, changes: changes)
    }
    try requireInPlace()
    return committed
  }

  /// Takes back the author's last edit that stands, also one of an earlier session.
  /// - Returns: the edit as it had been made, without its changes if there are more than `largestEditInMemory`; nil if
  ///   there is nothing to undo.
  public func undo(
    author: String, while goesOn: (Int, Int) -> Bool
  ) throws(StoreError) -> Edit? {
    try repeatEdit(.undo, author: author, while: goesOn)
  }

  /// Makes the author's last undone edit again.
  /// - Returns: as `undo`; nil if there is none, or the author has made an edit since.
  public func redo(
    author: String, while goesOn: (Int, Int) -> Bool
  ) throws(StoreError) -> Edit? {
    try repeatEdit(.redo, author: author, while: goesOn)
  }

  /// How many changes are made between two looks at whether to go on: a twentieth of a second.
  private static let changesBetweenLooks = 10_000

  private func repeatEdit(
    _ action: JournalEntry.Action, author: String, while goesOn: (Int, Int) -> Bool
  ) throws(StoreError) -> Edit? {
    try requireWritable()
    var title = ""
    do throws(StoreError) {
      let repeated: Edit? = try transaction(.immediate, title: "") { db in
        let journal = Journal(database: db)
        let isUndo = action == .undo
        let target = try isUndo ? journal.lastStanding(of: author) : journal.lastUndone(of: author)
        guard let target, let entry = try journal.entry(target) else { return nil }
        title = entry.title
        let writer = ChangeWriter(db)
        var changes: [(sequence: Int64, change: Change)] = []
        let isSmall = entry.count <= Self.largestEditInMemory
        var made = 0
        try journal.forEachChange(of: target, isUndo ? .backwards : .forwards) { sequence, change in
          try writer.apply(isUndo ? change.inverse : change)
          if isSmall { changes.append((sequence, change)) }
          made += 1
          if made.isMultiple(of: Self.changesBetweenLooks), !goesOn(made, entry.count) {
            throw StoreError.stopped(title: title)
          }
        }
        try writer.finish()
        try journal.mark(target, isUndo ? .undone : .stands)
        _ = try journal.add(
          action, title: title, author: author, count: entry.count, target: target, at: Self.now)
        changes.sort { $0.sequence < $1.sequence }
        return Edit(title: title, changes: changes.map(\.change))
      }
      try requireInPlace()
      return repeated
    } catch {
      // Which edit it is about is known only inside: the transaction's own errors bear no title.
      switch error {
      case .conflict(_, let expected, let actual):
        throw .overwritten(title: title, expected: expected, actual: actual)
      case .refused(_, let reason): throw .refused(title: title, reason: reason)
      default: throw error
      }
    }
  }

  func requireWritable() throws(StoreError) {
    guard isWritable else { throw .readOnly(path: path) }
  }

  /// Seconds since 1970.
  static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
