import Core

/// One side of a comparison.
public enum RevisionVersion: Hashable, Sendable {
  /// 现稿: the draft as it stands.
  case current
  case kept(RevisionID)
}

/// What is asked of a draft's revisions.
public enum RevisionRequest: Hashable, Sendable {
  case list(DraftID)
  case compare(DraftID, from: RevisionVersion, to: RevisionVersion)
  /// Its texts, for the draft to be put back to them.
  case fetch(RevisionID)
  case rename(RevisionID, to: String)
  case remove(RevisionID)
  /// A session of work at the draft has ended: keep its state unless the last revision has it already.
  case keepAutomatically(DraftID)
  /// The session before this one may have died at the draft: keep its state, if it had revisions and the last one differs.
  case keepAfterCrash(DraftID)
  /// 解除定稿.
  case reopen(DraftID)
  /// The frozen speeches, to be watched for records that change.
  case readFinals
}

/// What came of a request.
public enum RevisionAnswer: Sendable {
  /// Newest first.
  case listed(DraftID, [RevisionSummary])
  case compared(RevisionComparison)
  case fetched(Revision)
  /// Renamed, removed or opened again, as committed.
  case changed(Edit)
  /// Nothing had to be kept if nil.
  case keptAutomatically(DraftID, Edit?)
  case finals(FinalSpeeches)
  /// Why not, and what to do.
  case refused(String)
}
