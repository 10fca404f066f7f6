import Core
import Storage
import TUI

/// Answers what the screen asks of the journal, off the thread that draws.
struct JournalRunner {
  let workbook: Workbook
  let author: String

  func run(_ request: JournalRequest) -> JournalAnswer {
    do { return try answer(request) } catch let error as StoreError {
      return .refused(error.message)
    } catch {
      return .refused("没有做成；请再试一次")
    }
  }

  private func answer(_ request: JournalRequest) throws -> JournalAnswer {
    switch request {
    case .page(let query):
      let store = workbook.store
      return .page(query, try store.journal(query), authors: try store.journalAuthors())
    case .changes(let entry):
      let changes = try workbook.store.changes(of: entry, limit: JournalDialog.largestEntry)
      // An entry may tell of any region's records.
      let catalogue = try workbook.wholeWorkspace(periods: [])
      return .changes(of: entry, changes.map { RecordedChange($0, in: catalogue) })
    case .restore(let change, let title): return try restore(change, title)
    }
  }

  private func restore(_ change: Change, _ title: String) throws -> JournalAnswer {
    do throws(StoreError) {
      let edit = Edit(title: title, changes: [change])
      return .restored(try workbook.store.commit(edit, author: author))
    } catch {
      guard case .conflict(_, _, let actual) = error else { throw error }
      if actual == change.after {
        return .refused("这条记录现在就是原来的样子，不用恢复")
      }
      let catalogue = try workbook.wholeWorkspace(periods: [])
      let sinceThen = Change(before: actual, after: change.after)
      return .overwritten(
        asked: RecordedChange(change, in: catalogue),
        sinceThen: RecordedChange(sinceThen, in: catalogue))
    }
  }
}
