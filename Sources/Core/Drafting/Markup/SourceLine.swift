/// One line of live text, told apart by what opens it.
struct SourceLine: Sendable {
  enum Kind: Hashable, Sendable {
    case blank
    case text
    /// Level 0 is the title.
    case heading(level: Int)
    case item
    case directive(Directive)
  }

  enum Directive: String, Hashable, Sendable, CaseIterable {
    case series = "序"
    case each = "每个"
    case end = "完"
    case when = "若"
    case otherwiseWhen = "否则若"
    case otherwise = "否则"
    case cite = "引"
    case spent = "已引"
    case wording = "或"
    case note = "注"

    var opensBody: Bool { self == .each || self == .when }

    var needsArgument: Bool {
      switch self {
      case .series, .each, .when, .otherwiseWhen, .cite, .spent: true
      case .end, .otherwise, .wording, .note: false
      }
    }
  }

  var kind: Kind
  /// Without indentation, line end and trailing spaces.
  var range: Range<Int>
  /// What follows the opening mark.
  var content: Range<Int>

  /// The lines of a text from an offset on.
  static func lines(of bytes: [UInt8], from start: Int) -> [SourceLine] {
    var lines: [SourceLine] = []
    var position = start
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(SourceLine(bytes: bytes, trimming: position..<end))
      position = end + 1
    }
    return lines
  }

  init(bytes: [UInt8], trimming line: Range<Int>) {
    range = Self.trim(bytes, line)
    content = range
    kind = .text
    guard let first = range.isEmpty ? nil : bytes[range.lowerBound] else {
      kind = .blank
      return
    }
    switch first {
    case UInt8(ascii: "#"): readHeading(bytes)
    case UInt8(ascii: "-"): readItem(bytes)
    case UInt8(ascii: "@"): readDirective(bytes, markLength: 1)
    case 0xEF where bytes[range].starts(with: [0xEF, 0xBC, 0xA0]):  // ＠
      readDirective(bytes, markLength: 3)
    default: break
    }
  }

  private mutating func readHeading(_ bytes: [UInt8]) {
    let marks = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
    let after = range.lowerBound + marks
    guard marks <= 5, after < range.upperBound, Self.spaceLength(bytes, after) > 0 else { return }
    kind = .heading(level: marks - 1)
    content = Self.trim(bytes, after..<range.upperBound)
  }

  private mutating func readItem(_ bytes: [UInt8]) {
    let after = range.lowerBound + 1
    guard after < range.upperBound, Self.spaceLength(bytes, after) > 0 else { return }
    kind = .item
    content = Self.trim(bytes, after..<range.upperBound)
  }

  private mutating func readDirective(_ bytes: [UInt8], markLength: Int) {
    let after = range.lowerBound + markLength
    var end = after
    while end < range.upperBound, Self.spaceLength(bytes, end) == 0 { end += 1 }
    let word = String(decoding: bytes[after..<end], as: UTF8.self)
    guard let directive = Directive(rawValue: word) else { return }
    kind = .directive(directive)
    content = Self.trim(bytes, end..<range.upperBound)
  }

  static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = spaceLength(bytes, start)
      guard length > 0 else { break }
      start += length
    }
    while end > start {
      if spaceLength(bytes, end - 1) == 1 {
        end -= 1
      } else if end - 3 >= start, spaceLength(bytes, end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<max(start, end)
  }

  /// How many bytes the space of either width here has; 0 if there is none.
  static func spaceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): 1
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
      3
    default: 0
    }
  }
}

/// What may stand behind the words of a heading, each after a space: `@略` and `@锁`.
struct HeadingMarks {
  /// The heading's words, without them.
  private(set) var words: Range<Int>
  private(set) var isMuted = false
  private(set) var isLocked = false

  /// - Parameter content: what follows the `#`, without spaces at its ends.
  init(_ bytes: [UInt8], _ content: Range<Int>) {
    words = content
    while let mark = Self.last(bytes, words) {
      if mark.mutes { isMuted = true } else { isLocked = true }
      words = mark.before
    }
  }

  private static func last(
    _ bytes: [UInt8], _ range: Range<Int>
  ) -> (mutes: Bool, before: Range<Int>)? {
    for (mark, mutes) in [("@略", true), ("＠略", true), ("@锁", false), ("＠锁", false)] {
      let start = range.upperBound - mark.utf8.count
      guard start > range.lowerBound, bytes[start..<range.upperBound].elementsEqual(mark.utf8)
      else { continue }
      let before = SourceLine.trim(bytes, range.lowerBound..<start)
      if before.upperBound < start { return (mutes, before) }
    }
    return nil
  }
}
