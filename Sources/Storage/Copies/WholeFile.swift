import Foundation

/// A file that is there whole or not at all, readable by its owner only.
enum WholeFile {
  /// Has a file written under another name, flushes it, and gives it its name.
  /// - Throws: what `write` throws; `.diskFull`, `.noPermission`, `.readOnly`, `.cannotCreate`, `.inputOutput`.
  static func write(
    to path: String, _ write: (_ path: String) throws(StoreError) -> Void
  ) throws(StoreError) {
    let unfinished = UnfinishedFile.path(for: path)
    UnfinishedFile.remove(unfinished)
    let file = open(unfinished, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(code: errno, path: path) }
    close(file)
    defer { UnfinishedFile.remove(unfinished) }
    try write(unfinished)
    try flush(unfinished, for: path)
    guard rename(unfinished, path) == 0 else { throw StoreError(code: errno, path: path) }
    // Without this a power failure can lose the new name, though nothing that was there before.
    try flush((path as NSString).deletingLastPathComponent, for: path)
  }

  /// Waits until a file, or a folder's list of names, is on the disk.
  static func flush(_ path: String, for target: String) throws(StoreError) {
    let file = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw StoreError(code: errno, path: target) }
    defer { close(file) }
    // Some network shares cannot flush folders, and say so.
    guard fsync(file) == 0 || errno == EINVAL else { throw StoreError(code: errno, path: target) }
  }
}

extension StoreError {
  /// What an error number of the system means for a file that was to be written.
  init(code: Int32, path: String) {
    switch code {
    case EACCES, EPERM: self = .noPermission(path: path)
    case EROFS: self = .readOnly(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case ENOENT, ENOTDIR: self = .cannotCreate(path: path, reason: "文件夹不存在，请先建立文件夹")
    case EIO: self = .inputOutput(path: path, detail: String(cString: strerror(code)))
    default: self = .cannotCreate(path: path, systemCode: code)
    }
  }

  static func cannotCreate(path: String, systemCode: Int32) -> StoreError {
    .cannotCreate(path: path, reason: "系统不允许（\(String(cString: strerror(systemCode)))）；请换一个文件夹")
  }
}
