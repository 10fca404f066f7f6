/// A number that stands in a draft's own words, outside braces: 16场次, 2.6万名, 389.
public struct TypedNumber: Hashable, Sendable {
  /// In scalars of its line: the digits, 万 or 亿, and the unit that follows.
  public let range: Range<Int>
  /// As it stands there.
  public let text: String
  /// What the digits say, before 万 and 亿.
  let amount: Amount
  /// The power of ten of the 万 or 亿 behind the digits.
  let scale: Int
  /// 场次, 名, %: without 万 and 亿; empty if none follows.
  let unit: String

  /// The number that a caret stands in or just behind; nil if there is none that a record could be behind.
  ///
  /// None are years, dates, ordinals (第3), words of Latin letters (5G), rounded numbers (580余名), and what stands in
  /// braces or in a line of markup.
  /// - Parameter caret: in scalars of the line.
  public init?(in line: [Unicode.Scalar], at caret: Int) {
    let isMarkup = line.first.map { "@＠".unicodeScalars.contains($0) } ?? true
    guard !isMarkup, caret > 0, caret <= line.count else { return nil }
    var index = 0
    var depth = 0
    while index < caret {
      switch line[index] {
      case "{", "｛": depth += 1
      case "}", "｝": depth = max(0, depth - 1)
      default: break
      }
      guard depth == 0, NumberWord.isDigit(line[index]) else {
        index += 1
        continue
      }
      guard let number = TypedNumber(line, from: index) else {
        index = Self.digitsEnd(line, from: index)
        continue
      }
      if caret <= number.range.upperBound {
        self = number
        return
      }
      index = number.range.upperBound
    }
    return nil
  }

  private init?(_ line: [Unicode.Scalar], from start: Int) {
    var end = Self.digitsEnd(line, from: start)
    let digits = line[start..<end].compactMap(\.plainDigit)
    guard let amount = try? Amount(plain: String(String.UnicodeScalarView(digits))) else {
      return nil
    }
    if start > 0, "第〔".unicodeScalars.contains(line[start - 1]) || line[start - 1].isLatinLetter {
      return nil
    }
    (self.amount, scale, unit) = (amount, Self.scale(line, &end), Self.unit(line, &end))
    // 580余名, 30多人, 3千: said as no record says it.
    if end < line.count, "余多千百年月日号时点".unicodeScalars.contains(line[end]) { return nil }
    if end < line.count, line[end].isLatinLetter { return nil }
    if "年月日时点".contains(unit), !unit.isEmpty { return nil }
    range = start..<end
    text = String(line[start..<end])
  }

  private static func digitsEnd(_ line: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < line.count {
      if NumberWord.isDigit(line[end]) {
        end += 1
      } else if ".,．".unicodeScalars.contains(line[end]), end + 1 < line.count,
        NumberWord.isDigit(line[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func scale(_ line: [Unicode.Scalar], _ end: inout Int) -> Int {
    guard end < line.count else { return 0 }
    let scale = line[end] == "万" ? 4 : line[end] == "亿" ? 8 : 0
    if scale > 0 { end += 1 }
    return scale
  }

  private static func unit(_ line: [Unicode.Scalar], _ end: inout Int) -> String {
    guard end < line.count else { return "" }
    if line[end] == "%" || line[end] == "％" {
      end += 1
      return "%"
    }
    let start = end
    end += NumberWord.unitLength(at: end, in: line)
    return String(line[start..<end])
  }

  /// As a speech prints it: half-width, without thousands separators.
  var plainText: String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar {
          case ",", "，": nil
          case "％": "%"
          default: scalar.plainDigit ?? scalar
          }
        }))
  }
}

extension Unicode.Scalar {
  /// The half-width digit or point; nil for anything else, thousands separators included.
  fileprivate var plainDigit: Unicode.Scalar? {
    switch value {
    case 0x30...0x39, 0x2E: self
    case 0xFF10...0xFF19, 0xFF0E: Unicode.Scalar(value - 0xFEE0)
    default: nil
    }
  }

  fileprivate var isLatinLetter: Bool {
    (0x41...0x5A).contains(value & ~0x20) || (0xFF21...0xFF3A).contains(value)
      || (0xFF41...0xFF5A).contains(value)
  }
}
