import Glibc

/// The table files of a folder and of the folders in it, and what of them cannot be read.
struct TableFolder {
  private(set) var files: [String] = []
  private(set) var notices: [ImportPlan.Notice] = []
  private let folder: String
  private let mostFiles: Int

  /// Files that programs leave beside an open one (`~$表.xlsx`, `.~lock.表.xlsx#`) are no tables; links to folders, which
  /// may lead back to where they stand, are not followed.
  /// - Throws: `.noPermission`, `.unreadable` for the folder itself, or for too many files.
  init(_ folder: String, mostFiles: Int) throws(TableError) {
    self.folder = folder
    self.mostFiles = mostFiles
    switch FolderEntry.list(of: folder) {
    case .success(let entries): try take(entries, of: folder)
    case .failure(let fault):
      if fault.code == EACCES || fault.code == EPERM { throw .noPermission(path: folder) }
      throw .unreadable(path: folder, reason: systemErrorText(fault.code))
    }
  }

  private mutating func take(_ entries: [FolderEntry], of folder: String) throws(TableError) {
    for entry in entries where TableFiles.isShown(entry.name) {
      let path = folder.hasSuffix("/") ? folder + entry.name : "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder:
        switch FolderEntry.list(of: path) {
        case .success(let entries): try take(entries, of: path)
        case .failure(let fault):
          note(path, "文件夹读不出来（\(systemErrorText(fault.code))），里面的文件没有导入")
        }
      case .link where TableFiles.isFolder(path):
        note(path, "是指向别处的链接，里面的文件没有导入")
      case .link, .other:
        guard TableFiles.isOffered(entry.name) else { continue }
        guard files.count < mostFiles else {
          throw .unreadable(path: self.folder, reason: "表格文件超过\(mostFiles)个；请分几次导入")
        }
        files.append(path)
      }
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    notices.append(.init(file: path, message: message))
  }
}

/// What a folder lists.
private struct FolderEntry {
  enum Kind { case folder, link, other }

  /// Why a folder cannot be listed, by the system's number.
  struct Fault: Error {
    var code: Int32
  }

  var name: String
  var kind: Kind

  /// In the order of the names.
  static func list(of folder: String) -> Result<[FolderEntry], Fault> {
    guard let directory = opendir(folder) else { return .failure(Fault(code: errno)) }
    defer { closedir(directory) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      let type = Int(entry.pointee.d_type)
      entries.append(FolderEntry(name: name, kind: kind(type, of: name, in: dirfd(directory))))
      errno = 0
    }
    guard errno == 0 else { return .failure(Fault(code: errno)) }
    return .success(entries.sorted { $0.name < $1.name })
  }

  /// Some file systems do not say in their lists what an entry is.
  private static func kind(_ type: Int, of name: String, in folder: Int32) -> Kind {
    switch type {
    case DT_DIR: return .folder
    case DT_LNK: return .link
    case DT_UNKNOWN:
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }
}
