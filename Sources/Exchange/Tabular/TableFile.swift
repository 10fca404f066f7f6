import Core

/// Tables as the bytes of a file.
public struct TableFile: Sendable {
  public let bytes: [UInt8]

  /// - Parameters:
  ///   - tables: the main one first; CSV holds only that, because a CSV file is one table.
  ///   - details: what a workbook says of itself.
  /// - Throws: `ExportError` where a workbook cannot be made.
  public init(
    _ tables: [Table], as format: TableFormat, details: FileDetails
  ) throws(ExportError) {
    switch format {
    case .text: bytes = Array(TableText(tables).text.utf8)
    case .csv: bytes = tables.first.map { Array(TableCSV($0).text.utf8) } ?? []
    case .markdown: bytes = Array(TableMarkdown(tables).text.utf8)
    case .xlsx: bytes = try TableWorkbook(tables, details).bytes
    }
  }
}

/// Who made a file, where and when.
public struct FileDetails: Hashable, Sendable {
  public var author: String
  /// The office that he works in: 青禾区委.
  public var office: String
  /// What the file is dated: the same contents and day give the same bytes.
  public var day: Day

  public init(author: String, office: String, day: Day) {
    self.author = author
    self.office = office
    self.day = day
  }
}
