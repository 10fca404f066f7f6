import Glibc

/// Remembers, for each kind of terminal, how wide it draws “ ” … — ·, so that the first frame of
/// the next start is right without waiting for the answer.
struct WidthMemory {
  private let directory: String
  private let path: String

  /// Nil when there is no place for it.
  init?(terminal: String, environment: (String) -> String?) {
    let isSafe = terminal.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isSafe, !terminal.isEmpty else { return nil }
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      directory = cache + "/quntuan"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      directory = home + "/.cache/quntuan"
    } else {
      return nil
    }
    path = directory + "/ambiguous-width-" + terminal
  }

  /// What was learnt last: 1 or 2; nil when nothing was.
  func recall() -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var byte: UInt8 = 0
    guard read(file, &byte, 1) == 1 else { return nil }
    switch byte {
    case UInt8(ascii: "1"): return 1
    case UInt8(ascii: "2"): return 2
    default: return nil
    }
  }

  /// Keeps a width; failing costs one redraw at the next start and is not worth a message.
  func remember(_ width: Int) {
    if let end = directory.lastIndex(of: "/") { mkdir(String(directory[..<end]), 0o700) }
    mkdir(directory, 0o700)
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let text: [UInt8] = [width == 2 ? UInt8(ascii: "2") : UInt8(ascii: "1"), UInt8(ascii: "\n")]
    write(file, text, text.count)
  }
}
