/// A decimal number as digits, so that a cell's number never passes through floating point.
struct DecimalText: Hashable {
  private var isNegative = false
  /// From 0 to 9, without leading zeros.
  private var digits: [UInt8] = []
  /// How many digits stand before the point; negative for 0.00….
  private var point = 0

  /// Reads what a spreadsheet program writes: `-12.5`, `1.5E-3`; nil for anything else.
  init?(_ text: some Sequence<UInt8>) {
    var places: Int?
    var exponent: Int?
    var exponentSign = 1
    var hasDigit = false
    var isStart = true
    var isOpen = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let value = byte - UInt8(ascii: "0")
        if let known = exponent {
          guard known < 1_000 else { return nil }
          exponent = known * 10 + Int(value)
        } else {
          guard digits.count < 1_000 else { return nil }
          hasDigit = true
          if places != nil { places = (places ?? 0) + 1 }
          if value > 0 || !digits.isEmpty { digits.append(value) }
        }
      case UInt8(ascii: "-") where isStart: isNegative = true
      case UInt8(ascii: "+") where isStart: break
      case UInt8(ascii: "-") where exponent == 0 && exponentSign == 1: exponentSign = -1
      case UInt8(ascii: "+") where exponent == 0: break
      case UInt8(ascii: ".") where places == nil && exponent == nil: places = 0
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard exponent == nil, hasDigit else { return nil }
        exponent = 0
      default: return nil
      }
      isStart = false
      isOpen = exponent != nil && !(48...57).contains(byte)
    }
    // What an exponent's letter or sign ends is broken off.
    guard hasDigit, !isOpen else { return nil }
    point = digits.count - (places ?? 0) + (exponent ?? 0) * exponentSign
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }

  /// How many digits follow the point.
  var places: Int { max(0, digits.count - point) }

  /// To so many digits that count: Excel keeps and shows fifteen, and 0.1+0.2 is 0.3 there.
  func rounded(significant: Int = 15) -> DecimalText { cut(keeping: significant) }

  /// To so many digits after the point, halves away from zero as a cell shows it.
  func rounded(places: Int) -> DecimalText { cut(keeping: point + places) }

  private func cut(keeping count: Int) -> DecimalText {
    guard count < digits.count else { return self }
    var copy = self
    guard count >= 0 else {
      copy.digits = []
      copy.trim()
      return copy
    }
    let roundsUp = digits[count] >= 5
    copy.digits.removeLast(digits.count - count)
    if roundsUp {
      var index = count - 1
      while index >= 0, copy.digits[index] == 9 {
        copy.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        copy.digits[index] += 1
      } else {
        copy.digits.insert(1, at: 0)
        copy.point += 1
      }
    }
    copy.trim()
    return copy
  }

  /// Times ten to a power.
  func shifted(by power: Int) -> DecimalText {
    var copy = self
    if !digits.isEmpty { copy.point += power }
    return copy
  }

  /// Plain digits with a point where one is needed; nil beyond forty digits, which no figure has.
  var plain: String? {
    guard digits.count <= 40, abs(point) <= 40 else { return nil }
    let characters = digits.map { $0 + UInt8(ascii: "0") }
    let zero = UInt8(ascii: "0")
    let dot = UInt8(ascii: ".")
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      text.append(zero)
      if !digits.isEmpty {
        text.append(dot)
        text += Array(repeating: zero, count: -point) + characters
      }
    } else if point >= digits.count {
      text += characters + Array(repeating: zero, count: point - digits.count)
    } else {
      text += characters[..<point] + [dot] + characters[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The whole part and the seconds of the day that the rest is, as a date counts them; nil where it is no date.
  var serial: (days: Int, seconds: Int)? {
    guard !isNegative, point <= 7 else { return nil }
    var days = 0
    for index in 0..<max(0, point) {
      days = days * 10 + (index < digits.count ? Int(digits[index]) : 0)
    }
    var fraction = 0
    for place in 0..<12 {
      let index = point + place
      fraction = fraction * 10 + (digits.indices.contains(index) ? Int(digits[index]) : 0)
    }
    let seconds = (fraction * 86_400 + 500_000_000_000) / 1_000_000_000_000
    return seconds == 86_400 ? (days + 1, 0) : (days, seconds)
  }
}
