/// What stands between the cells of a text table.
enum Delimiter: UInt8, CaseIterable {
  case comma = 0x2C
  case tab = 0x09
  case semicolon = 0x3B

  private static let sampleLines = 20

  /// The one that most of the first lines have outside quotation marks; a comma if none has any.
  init(guessedFrom text: [UInt8]) {
    var lines: [Delimiter: Int] = [:]
    var here: Set<Delimiter> = []
    var isQuoted = false
    var count = 0
    for byte in text {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        for delimiter in here { lines[delimiter, default: 0] += 1 }
        here = []
        count += 1
        if count == Self.sampleLines { break }
      } else if !isQuoted, let delimiter = Delimiter(rawValue: byte) {
        here.insert(delimiter)
      }
    }
    for delimiter in here { lines[delimiter, default: 0] += 1 }
    self = Self.allCases.max { (lines[$0] ?? 0, $1.rank) < (lines[$1] ?? 0, $0.rank) } ?? .comma
  }

  private var rank: Int {
    switch self {
    case .comma: 0
    case .tab: 1
    case .semicolon: 2
    }
  }
}
