import Core
import Storage

/// A workbook that a command works on.
struct Workbook {
  let store: any Store
  let path: String

  /// The records of the office's region and those below it, with the figures of the periods asked for (nil: the working
  /// period, its parts, and the same a year earlier).
  func workspace(
    periods: Set<Period>? = nil, indicators: Set<IndicatorID> = []
  ) throws -> Workspace {
    try store.window(WindowRequest(periods: periods, indicators: indicators))
  }

  /// Commits an edit in this user's name; when this returns it is on disk.
  @discardableResult
  func commit(_ edit: Edit) throws -> Edit {
    try store.commit(edit, author: Surroundings.author)
  }
}

/// Opens a workbook for one piece of work and closes it, whatever becomes of the work.
func withWorkbook<Result>(_ path: String, _ work: (Workbook) throws -> Result) throws -> Result {
  let store = try SQLiteStore.open(at: path)
  let result: Result
  do { result = try work(Workbook(store: store, path: path)) } catch {
    // The work's own failure is what the user must hear of.
    try? store.close()
    throw error
  }
  try store.close()
  return result
}
