import Foundation

/// A file that is still being written: its name says by whom, so that what a killed process left behind can be told from
/// what is at work now, and taken away.
public enum UnfinishedFile {
  private static let mark = ".quntuan-"
  /// What SQLite puts beside a file.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// Where to write a file until it is whole: hidden, in the folder of its final place.
  public static func path(for path: String) -> String {
    let name = (path as NSString).lastPathComponent
    let folder = (path as NSString).deletingLastPathComponent
    let unfinished = ".\(name)\(mark)\(host)-\(getpid())"
    return folder.isEmpty ? unfinished : "\(folder == "/" ? "" : folder)/\(unfinished)"
  }

  /// Takes away an unfinished file with what SQLite put beside it.
  public static func remove(_ path: String) {
    for suffix in [""] + companions { unlink(path + suffix) }
  }

  /// Takes away what processes of this machine that are gone have left in a folder.
  public static func sweep(_ folder: String) {
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      // Nearly all names are decided by their first byte.
      guard entry.pointee.d_name.0 == CChar(UInt8(ascii: ".")) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard let process = process(in: name), kill(process, 0) != 0, errno == ESRCH else { continue }
      unlinkat(dirfd(directory), name, 0)
    }
  }

  /// The process of this machine that an unfinished file's name tells of.
  private static func process(in name: String) -> pid_t? {
    guard let start = name.range(of: mark, options: .backwards)?.upperBound else { return nil }
    var owner = name[start...]
    if let companion = companions.first(where: owner.hasSuffix) {
      owner = owner.dropLast(companion.count)
    }
    guard owner.hasPrefix(host + "-") else { return nil }
    return pid_t(owner.dropFirst(host.count + 1)).flatMap { $0 > 1 ? $0 : nil }
  }

  private static let host: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .replacingOccurrences(of: "/", with: "_")
  }()
}
