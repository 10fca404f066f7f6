import Exchange
import Glibc
import Storage

/// Writes a file whole or not at all: a temporary file beside it, fsync, then rename over it.
///
/// - Throws: `CommandFailure`: 73 if it cannot be made, 74 if the disk refuses it, 77 without the right to.
func writeAtomically(_ bytes: [UInt8], to path: String) throws {
  let target = try OutputTarget(path)
  let folder = target.path.lastIndex(of: "/").map { String(target.path[...$0]) } ?? "./"
  UnfinishedFile.sweep(folder)
  let temporary = UnfinishedFile.path(for: target.path)
  let descriptor = open(
    temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, target.modeWhileUnfinished)
  guard descriptor >= 0 else {
    switch errno {
    case EACCES, EPERM, EROFS:
      throw CommandFailure(.noPermission, "\(path)：没有写入权限；请换一个文件夹")
    case let code:
      throw CommandFailure(.cannotCreate, "\(path)：不能新建（\(systemErrorText(code))）；请换一个地方")
    }
  }
  do {
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
    target.giveOwnership(to: descriptor)
  } catch {
    unlink(temporary)
    throw error
  }
  guard rename(temporary, target.path) == 0 else {
    let code = errno
    unlink(temporary)
    throw CommandFailure(.cannotCreate, "\(path)：不能写成这个文件（\(systemErrorText(code))）")
  }
  synchronize(folder: folder)
}

/// Writes a text whole or not at all, as UTF-8.
///
/// - Throws: as for bytes.
func writeAtomically(_ text: String, to path: String) throws {
  try writeAtomically(Array(text.utf8), to: path)
}

/// Writes what a command puts out.
///
/// - Parameter workbook: The one that it comes from.
/// - Throws: `CommandFailure`: 73 for the workbook itself, or a file that is there already and may not be replaced, else as
///   `writeAtomically`.
func writeOutput(
  _ bytes: [UInt8], to path: String, replacing: Bool, sparing workbook: String
) throws {
  try spare(workbook, from: path)
  if fileExists(path), !replacing {
    throw CommandFailure(.cannotCreate, "“\(path)”已经存在，没有改动它；请换一个文件名，或加--force覆盖")
  }
  try writeAtomically(bytes, to: path)
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw failure(errno, path: path)
    }
    rest = rest.dropFirst(count)
  }
  guard fsync(descriptor) == 0 else { throw failure(errno, path: path) }
}

private func failure(_ code: Int32, path: String) -> CommandFailure {
  code == ENOSPC || code == EDQUOT
    ? CommandFailure(.inputOutput, "\(path)：磁盘已满，没有写成；请腾出空间后重试")
    : CommandFailure(.inputOutput, "\(path)：写入出错（\(systemErrorText(code))）")
}

/// Without this a crash can lose the new name, though not the old file.
private func synchronize(folder: String) {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// Nothing that is put out of a workbook may take its place, whatever somebody allows.
///
/// Files are compared, not names: a workbook has as many as there are links and ways to it. It is not opened to look: closing
/// it would take away the locks that this program holds on it (POSIX advisory locks are the process's).
///
/// - Throws: `CommandFailure`, 73, where a path leads to the workbook or to what SQLite keeps beside it.
func spare(_ workbook: String, from path: String) throws {
  let taken = ["", "-wal", "-shm", "-journal"].contains { ending in
    var (mine, target) = (stat(), stat())
    return stat(workbook + ending, &mine) == 0 && stat(path, &target) == 0
      && mine.st_dev == target.st_dev && mine.st_ino == target.st_ino
  }
  if taken {
    throw CommandFailure(.cannotCreate, "“\(path)”是工作簿自己，没有改动它；请换一个文件名")
  }
}

func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
