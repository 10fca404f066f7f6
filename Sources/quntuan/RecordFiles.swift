import Core
import Exchange

/// Every record of a workbook as CSV files.
struct RecordFiles {
  let files: [(name: String, bytes: [UInt8])]

  init(of workbook: Workbook) throws {
    var workspace = try workbook.store.directory()
    let indicators = Set(workspace.catalog.indicators.map(\.id))
    workspace.figures = try workbook.store.slice(of: indicators, below: nil).figures
    files = RecordTables(workspace).files
  }
}
