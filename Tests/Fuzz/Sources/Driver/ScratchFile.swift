import Glibc

/// A file in memory for readers that want a path.
public struct ScratchFile: Sendable {
  public let path: String

  public init(ending: String) { path = "/dev/shm/quntuan-fuzz-\(getpid()).\(ending)" }

  /// Puts these bytes in the place of what it held.
  /// - Returns: false where they could not be written.
  public func hold(_ bytes: some Sequence<UInt8>) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(bytes)
    return write(descriptor, bytes, bytes.count) == bytes.count
  }
}
