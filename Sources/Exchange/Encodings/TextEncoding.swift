/// How the characters of a text file are written.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, which GBK and GB 2312 are parts of, as the system's C library has it: of 2005 or of 2022, which differ in some
  /// two dozen rare characters.
  case gb18030 = "GB18030"

  /// As a person names it: `gbk`, `utf8`, `UTF-16`; nil for any other.
  public init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8", "utf8bom": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    default: return nil
    }
  }

  /// The encoding that a byte order mark states, and the mark's length.
  static func mark(of bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    return bytes.starts(with: [0xFE, 0xFF]) ? (.utf16BigEndian, 2) : nil
  }

  /// What the first bytes of a file without a mark are most likely written in; nil while they are all ASCII.
  ///
  /// What is valid UTF-8 is UTF-8: Chinese text in GB18030 hardly ever is. Half-width marks and line ends of UTF-16 have
  /// their zero byte always on the same side.
  static func guess(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
    let zeros = sample.indices.filter { sample[$0] == 0 }
    if zeros.count >= 2, zeros.count * 20 > sample.count {
      let odd = zeros.filter { ($0 - sample.startIndex) % 2 == 1 }.count
      if odd == zeros.count { return .utf16LittleEndian }
      if odd == 0 { return .utf16BigEndian }
    }
    guard sample.contains(where: { $0 >= 0x80 }) else { return nil }
    return isUTF8(sample) ? .utf8 : .gb18030
  }

  /// A character that the sample's end cuts is no mistake.
  private static func isUTF8(_ sample: ArraySlice<UInt8>) -> Bool {
    var whole = sample
    for _ in 0..<3 {
      if String(validating: whole, as: UTF8.self) != nil { return true }
      guard whole.last.map({ $0 >= 0x80 }) == true else { return false }
      whole.removeLast()
    }
    return String(validating: whole, as: UTF8.self) != nil
  }
}
