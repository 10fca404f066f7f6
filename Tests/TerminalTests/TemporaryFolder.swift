import Glibc

/// A folder that is gone with its test.
final class TemporaryFolder {
  struct CreationError: Error {}
  let path: String

  init() throws {
    var template = Array("/tmp/quntuan-terminal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CreationError() }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    _ = nftw(path, { path, _, _, _ in path.map { remove($0) } ?? 0 }, 8, FTW_DEPTH.rawValue)
  }
}
