import Core

/// New figures a line each, as `SchemaVersion8` says: what is as in the line above is left out, so that the journal keeps a
/// dozen bytes of most figures of a long import.
struct FigureLines {
  private(set) var text: [UInt8] = []
  private(set) var count = 0
  /// What the last line says, column by column; nothing is as above where there is none.
  private var numbers = [Int64?](repeating: nil, count: 5)
  private var texts = [String](repeating: "", count: 5)
  private var status = FigureStatus.reported
  /// Tabs that stand before the next column, if any follows in the line.
  private var pendingTabs = 0

  mutating func append(_ figure: Figure) {
    pendingTabs = 0
    put(figure.key.subject.sortKey, over: 0)
    put(Int64(figure.key.period.sortKey), over: 1)
    put(figure.key.indicator.rawValue, over: 2)
    put(figure.amount?.units, over: 3)
    let isAsAbove = count > 0 && status == figure.status
    if beginColumn(unless: isAsAbove) { text.append(contentsOf: figure.status.rawValue.utf8) }
    status = figure.status
    put(figure.scope, over: 0)
    put(figure.source, over: 1)
    put(figure.note, over: 2)
    put(figure.confirmedBy, over: 3)
    put(figure.target?.units, over: 4)
    put(figure.doubt, over: 4)
    text.append(Mark.newline)
    count += 1
  }

  mutating func clear() {
    text.removeAll(keepingCapacity: true)
    count = 0
  }

  private mutating func put(_ number: Int64?, over column: Int) {
    let isAsAbove = count > 0 && numbers[column] == number
    guard beginColumn(unless: isAsAbove) else { return }
    numbers[column] = number
    if let number { append(number) } else { text.append(contentsOf: Mark.noNumber.utf8) }
  }

  /// The digits without a text made of them.
  private mutating func append(_ number: Int64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = number.magnitude
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      text.append(contentsOf: digits[start...])
    }
  }

  private mutating func put(_ value: String, over column: Int) {
    let isAsAbove = count > 0 && texts[column] == value
    guard beginColumn(unless: isAsAbove) else { return }
    texts[column] = value
    if value.isEmpty { text.append(contentsOf: Mark.emptyText.utf8) }
    for byte in value.utf8 {
      switch byte {
      case Mark.tab: text.append(contentsOf: #"\t"#.utf8)
      case Mark.newline: text.append(contentsOf: #"\n"#.utf8)
      case Mark.backslash: text.append(contentsOf: #"\\"#.utf8)
      default: text.append(byte)
      }
    }
  }

  private mutating func beginColumn(unless isAsAbove: Bool) -> Bool {
    guard !isAsAbove else {
      pendingTabs += 1
      return false
    }
    for _ in 0..<pendingTabs { text.append(Mark.tab) }
    pendingTabs = 1
    return true
  }

  fileprivate enum Mark {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let backslash = UInt8(ascii: "\\")
    static let noNumber = #"\N"#
    static let emptyText = #"\E"#
  }
}

extension FigureLines {
  /// The figures of a text that `append` made.
  static func figures(in text: String) throws -> [Figure] {
    var text = text
    return try text.withUTF8 { bytes in
      var figures: [Figure] = []
      var line = Line()
      var column = 0
      var start = 0
      for (index, byte) in bytes.enumerated() where byte == Mark.tab || byte == Mark.newline {
        if index > start { try line.take(bytes[start..<index], column: column) }
        start = index + 1
        column += 1
        if byte == Mark.newline {
          figures.append(try line.figure())
          column = 0
        }
      }
      guard start == bytes.count else { throw UnreadableColumn(index: column) }
      return figures
    }
  }

  /// What a line says, with what it leaves to the lines above.
  private struct Line {
    private static let numberColumns = [0, 1, 2, 3, 9]
    private var numbers = [Int64?](repeating: nil, count: 11)
    private var texts = [String](repeating: "", count: 11)

    mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, column: Int) throws {
      let written = String(decoding: bytes, as: UTF8.self)
      guard numbers.indices.contains(column) else { throw UnreadableColumn(index: column) }
      if !Self.numberColumns.contains(column) {
        texts[column] = written == Mark.emptyText ? "" : Self.unescaped(written)
      } else if written == Mark.noNumber {
        numbers[column] = nil
      } else {
        guard let number = Int64(written) else { throw UnreadableColumn(index: column) }
        numbers[column] = number
      }
    }

    func figure() throws -> Figure {
      guard let subject = numbers[0].flatMap(Subject.init(sortKey:)) else {
        throw UnreadableColumn(index: 0)
      }
      guard let period = numbers[1].flatMap(Int.init(exactly:)).flatMap(Period.init(sortKey:))
      else { throw UnreadableColumn(index: 1) }
      guard let indicator = numbers[2] else { throw UnreadableColumn(index: 2) }
      guard let status = FigureStatus(rawValue: texts[4]) else { throw UnreadableColumn(index: 4) }
      return Figure(
        key: FigureKey(
          subject: subject, indicator: IndicatorID(rawValue: indicator), period: period),
        amount: numbers[3].map(Amount.init(units:)), status: status, scope: texts[5],
        source: texts[6], note: texts[7], confirmedBy: texts[8],
        target: numbers[9].map(Amount.init(units:)), doubt: texts[10])
    }

    private static func unescaped(_ text: String) -> String {
      guard text.utf8.contains(Mark.backslash) else { return text }
      var bytes: [UInt8] = []
      var isEscaped = false
      for byte in text.utf8 {
        if !isEscaped, byte == Mark.backslash {
          isEscaped = true
          continue
        }
        switch byte {
        case UInt8(ascii: "t") where isEscaped: bytes.append(Mark.tab)
        case UInt8(ascii: "n") where isEscaped: bytes.append(Mark.newline)
        default: bytes.append(byte)
        }
        isEscaped = false
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
