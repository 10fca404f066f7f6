import Glibc

/// The tables of the files and folders that an import names: text tables, and the sheets of workbooks that are not hidden.
public struct TableFiles {
  public private(set) var tables: [any TableSource] = []
  /// What the user should know about the files themselves: hidden sheets, folders that were not read.
  public private(set) var notices: [ImportPlan.Notice] = []

  private static let endings = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"]

  /// Opens every file; of a folder, and of those in it, each file that is a table by its ending, in the order of their names.
  /// - Parameters:
  ///   - encoding: what text files are written in; nil to find out for each.
  ///   - mostFiles: a folder of more tables is refused, for none may be left out in silence.
  /// - Throws: `TableError`.
  public init(
    _ paths: [String], encoding: TextEncoding? = nil, mostFiles: Int = 10_000
  ) throws(TableError) {
    for path in paths {
      if Self.isFolder(path) {
        let folder = try TableFolder(path, mostFiles: mostFiles)
        notices += folder.notices
        guard !folder.files.isEmpty else {
          throw .unreadable(path: path, reason: "文件夹里没有表格文件")
        }
        for file in folder.files { try open(file, encoding) }
      } else {
        try open(path, encoding)
      }
    }
  }

  private mutating func open(_ path: String, _ encoding: TextEncoding?) throws(TableError) {
    guard try OpenFile(path: path).isPacked() else {
      return tables.append(try CSVTable.open(path: path, encoding: encoding))
    }
    let workbook = try XLSXWorkbook(path: path)
    tables += try workbook.tables() as [any TableSource]
    let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
    if !hidden.isEmpty {
      notices.append(
        .init(file: workbook.name, message: "隐藏的工作表没有导入：\(hidden.joined(separator: "、"))"))
    }
  }

  /// Whether a file is a table by its ending.
  public static func isOffered(_ name: String) -> Bool {
    endings.contains(where: name.lowercased().hasSuffix)
  }

  /// False for what is hidden, and for what programs leave beside an open file.
  public static func isShown(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~$")
  }

  /// Whether a path leads to a folder, by links too.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension OpenFile {
  /// Whether the file begins as a packed or compound one does: a workbook, whatever its name.
  fileprivate func isPacked() throws(TableError) -> Bool {
    guard let start = try read() else { return false }
    return start.starts(with: [0x50, 0x4B]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
