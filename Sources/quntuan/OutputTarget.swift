import Exchange
import Glibc

/// What a file that is to be written takes the place of: whose it is, who may read it, and where it really stands.
struct OutputTarget {
  /// Behind the links that the path goes by: those stay, and what they lead to is written.
  let path: String
  /// Of the file that is there already; nil where there is none.
  private let former: stat?

  /// As many as the system follows (path_resolution(7)).
  private static let mostLinks = 40

  /// - Throws: `CommandFailure`: 73 where the links lead in a circle, or to what is no file.
  init(_ path: String) throws {
    var target = path
    var links = 0
    while let next = Self.destination(of: target) {
      links += 1
      guard links <= Self.mostLinks else {
        throw CommandFailure(.cannotCreate, "\(path)：链接绕成了圈；请换一个文件名")
      }
      target = next
    }
    var status = stat()
    let isThere = lstat(target, &status) == 0
    guard !isThere || status.st_mode & S_IFMT == S_IFREG else {
      let reason = status.st_mode & S_IFMT == S_IFDIR ? "是文件夹" : "不是普通文件"
      throw CommandFailure(.cannotCreate, "\(path)：\(reason)；请换一个文件名")
    }
    self.path = target
    former = isThere ? status : nil
  }

  /// Nil for what is no link.
  private static func destination(of path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let link = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard !link.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return link }
    return String(path[...slash]) + link
  }

  /// What was kept from others must not be open to them for a moment.
  var modeWhileUnfinished: mode_t { former == nil ? 0o644 : 0o600 }

  /// The owner and the mode of what was there, as far as this user may give them; a group that cannot be given gets no rights.
  func giveOwnership(to descriptor: Int32) {
    guard let former else { return }
    var mode = former.st_mode & 0o777
    if fchown(descriptor, former.st_uid, former.st_gid) != 0,
      fchown(descriptor, uid_t.max, former.st_gid) != 0
    {
      mode &= ~0o070
    }
    fchmod(descriptor, mode)
  }
}
