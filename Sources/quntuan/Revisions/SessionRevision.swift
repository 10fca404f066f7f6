import Core

/// 自动留稿: what the end of a session of work keeps of a draft.
///
/// It stands in the journal under a name of its own, so that a person's undo takes back a person's work.
struct SessionRevision {
  /// Whose the journal says the edit is; the revision itself names the person.
  static let journalAuthor = Revision.Kind.automatic.rawValue

  let workbook: Workbook

  /// Keeps the draft's state unless its last revision has it, and takes away those automatic ones that
  /// `RevisionThinning` can do without, in one step.
  ///
  /// - Parameter needsEarlier: whether a draft without any revision is left alone.
  /// - Returns: what was committed; nil if nothing had to be.
  /// - Throws: `StoreError`, `CommandFailure`.
  @discardableResult
  func keep(_ id: DraftID, needsEarlier: Bool = false) throws -> Edit? {
    let catalogue = try workbook.workspace(periods: [])
    guard let draft = catalogue.drafts.first(where: { $0.id == id }), catalogue.finals[id] == nil
    else { return nil }
    let known = try workbook.store.revisions(of: id)
    if needsEarlier, known.isEmpty { return nil }
    let last = try known.first.flatMap { try workbook.store.revision($0.id) }
    let revision = try Revision.automatic(
      of: draft, after: last, speech: try Speech(of: draft, in: workbook, catalogue).frozen,
      time: Surroundings.now, author: Surroundings.author)
    guard let revision else { return nil }
    var edit = revision.keeping(of: draft)
    // The new one counts among the newest; its number is not known yet, but higher than all.
    var summary = revision.summary
    summary.id = RevisionID(rawValue: .max)
    for superfluous in RevisionThinning.superfluous([summary] + known, now: revision.time) {
      if let whole = try workbook.store.revision(superfluous) {
        edit.changes.append(Change(before: .revision(whole), after: nil))
      }
    }
    return try workbook.store.commit(edit, author: Self.journalAuthor)
  }
}
