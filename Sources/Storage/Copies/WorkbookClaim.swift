import Foundation

/// The right to replace a workbook: no other process has it open, and none can open it meanwhile.
struct WorkbookClaim {
  /// Every connection holds a shared lock on these bytes while it has a workbook with a log open (SQLite's `os.h`: pending,
  /// reserved and shared bytes).
  private static let bytes = (start: off_t(0x4000_0000), count: off_t(512))

  private let file: Int32

  /// - Throws: `.inUse` while another program has the workbook open; what keeps the file from being opened.
  init(_ place: String, named path: String) throws(StoreError) {
    file = open(place, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw StoreError(code: errno, path: path)
    }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = Self.bytes.start
    lock.l_len = Self.bytes.count
    guard fcntl(file, F_SETLK, &lock) != 0 else { return }
    var holder = lock
    let isHeld = fcntl(file, F_GETLK, &holder) == 0 && holder.l_type != Int16(F_UNLCK)
    close(file)
    throw .inUse(path: path, process: isHeld ? Int(holder.l_pid) : 0)
  }

  /// Whether another process has the workbook open. Nothing is locked.
  ///
  /// Only for a process that has no connection to the workbook: closing any descriptor of a file gives up all that the process
  /// has locked in it (POSIX, fcntl).
  static func isOpenElsewhere(_ place: String) -> Bool {
    let file = open(place, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = bytes.start
    lock.l_len = bytes.count
    return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  func release() { if file >= 0 { close(file) } }
}
