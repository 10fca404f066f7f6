import Glibc

/// A file that is open for reading, closed when it is let go.
final class OpenFile {
  let path: String
  private let descriptor: Int32

  init(path: String) throws(TableError) {
    self.path = path
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing(path: path)
      case EACCES, EPERM: throw .noPermission(path: path)
      default: throw .unreadable(path: path, reason: systemErrorText(errno))
      }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  func read() throws(TableError) -> [UInt8]? {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      while result < 0, errno == EINTR {
        result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      code = result < 0 ? errno : 0
      count = max(0, result)
    }
    if code == EISDIR { throw .unreadable(path: path, reason: "是文件夹") }
    guard code == 0 else { throw .unreadable(path: path, reason: systemErrorText(code)) }
    return bytes.isEmpty ? nil : bytes
  }
}
