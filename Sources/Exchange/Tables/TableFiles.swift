import Glibc

/// The tables of the files and folders that an import names: text tables, and the sheets of workbooks that are not hidden.
public struct TableFiles {
  public private(set) var tables: [any TableSource] = []
  /// What the user should know about the files themselves: their encodings, hidden sheets.
  public private(set) var notices: [ImportPlan.Notice] = []

  private static let endings = [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls"]
  private static let mostFiles = 10_000

  /// Opens every file; of a folder, and of those in it, each file that is a table by its ending, in the order of their names.
  /// - Parameter encoding: what text files are written in; nil to find out for each.
  /// - Throws: `TableError`.
  public init(_ paths: [String], encoding: TextEncoding? = nil) throws(TableError) {
    for path in paths {
      if Self.isFolder(path) {
        var files: [String] = []
        Self.collect(path, into: &files)
        guard !files.isEmpty else { throw .unreadable(path: path, reason: "文件夹里没有表格文件") }
        for file in files { try open(file, encoding) }
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

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Files that programs leave beside an open one (`~$表.xlsx`, `.~lock.表.xlsx#`) are no tables; links to folders are not followed.
  private static func collect(_ folder: String, into files: inout [String]) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    for name in names.sorted() where isShown(name) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard files.count < mostFiles, lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        collect(path, into: &files)
      } else if isOffered(name) {
        files.append(path)
      }
    }
  }
}

extension OpenFile {
  /// Whether the file begins as a packed or compound one does: a workbook, whatever its name.
  fileprivate func isPacked() throws(TableError) -> Bool {
    guard let start = try read() else { return false }
    return start.starts(with: [0x50, 0x4B]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
