import Core
import Exchange

/// Makes the tables of a workbook that are no part of a speech: 整改台账, 汇总表, 催报清单.
struct TableExport {
  let workbook: Workbook
  let period: Period
  let today: Day
  let author: String

  /// - Parameter period: nil for the working period.
  init(_ workbook: Workbook, period: Period? = nil, author: String = Surroundings.author) throws {
    self.workbook = workbook
    self.author = author
    self.period = try period ?? workbook.store.settings().period
    today = try Surroundings.today()
  }

  /// - Throws: `CommandFailure`, `StoreError`; `.usage` for a format that is none of these tables.
  func bytes(_ format: ExportFormat, as file: TableFormat) throws -> [UInt8] {
    let workspace = try self.workspace(for: format)
    let details = try FileDetails(of: workspace, author: author)
    let region = workspace.home?.name ?? ""
    do throws(ExportError) {
      switch format {
      case .ledger:
        let ledger = Ledger(wholeOf: workspace, on: today)
        let table = LedgerTable(ledger, region: region, on: today).table
        return try TableFile([table], as: file, details: details).bytes
      case .summary:
        let tables = SummaryTables(in: period, from: workspace, on: today).tables
        return try TableFile(tables, as: file, details: details).bytes
      case .reminders:
        let list = ReminderList(in: period, on: today, from: workspace)
        return try ReminderTable(list, region: region, on: today).bytes(
          as: file, details: details)
      case .text, .markdown, .docx, .reading, .evidence, .csv: break
      }
    } catch { throw CommandFailure(.inputOutput, error.message) }
    throw CommandFailure(.usage, "\(format.name)不是表格")
  }

  private func workspace(for format: ExportFormat) throws -> Workspace {
    let periods = Set([period, period.previousYear].compactMap { $0 }).withParts
    switch format {
    case .ledger: return try workbook.wholeWorkspace(periods: [])
    case .reminders: return try workbook.workspace(periods: periods)
    case .summary, .text, .markdown, .docx, .reading, .evidence, .csv:
      return try workbook.wholeWorkspace(periods: periods)
    }
  }
}
