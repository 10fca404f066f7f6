/// An exact decimal: a whole number of ten-thousandths, never a floating-point number.
///
/// Four places hold a sum in 万元 to the last 元. The range is ±9.2×10¹⁴; arithmetic that would leave it throws.
public struct Amount: Hashable, Comparable, Sendable, Codable {
  /// How many decimal places an amount can hold.
  public static let places = 4
  /// Ten-thousandths in one.
  public static let unitsPerOne: Int64 = 10_000
  public static let zero = Amount(units: 0)

  /// The amount in ten-thousandths.
  public let units: Int64

  public init(units: Int64) { self.units = units }

  /// A whole amount.
  /// - Throws: `AmountError.overflow` outside ±922 337 203 685 477.
  public init(whole: Int64) throws(AmountError) {
    let (units, overflow) = whole.multipliedReportingOverflow(by: Self.unitsPerOne)
    guard !overflow else { throw .overflow }
    self.units = units
  }

  /// Reads plain half-width decimal text: an optional `-`, digits, an optional point and up to four digits.
  /// What people really type (`1,547`, `３.２亿`) is read by `AmountInput`.
  /// - Throws: `AmountError.notANumber`, `.tooPrecise`, `.overflow`.
  public init(plain text: some StringProtocol) throws(AmountError) {
    var text = String(text)
    units = try text.withUTF8 { Self.units(of: $0) }.get()
  }

  /// Over the bytes and not generic, so that other modules run the same fast code: an import reads every figure by it.
  private static func units(of text: UnsafeBufferPointer<UInt8>) -> Result<Int64, AmountError> {
    var units: Int64 = 0
    var places = -1
    var hasDigit = false
    let isNegative = text.first == UInt8(ascii: "-")
    for byte in isNegative ? text.dropFirst() : text[...] {
      switch byte {
      case UInt8(ascii: ".") where places < 0 && hasDigit: places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        if places >= 0 {
          if places == Self.places {
            guard byte == UInt8(ascii: "0") else { return .failure(.tooPrecise) }
            continue
          }
          places += 1
        }
        guard let longer = appending(byte - UInt8(ascii: "0"), to: units) else {
          return .failure(.overflow)
        }
        units = longer
      default: return .failure(.notANumber)
      }
    }
    guard hasDigit, places != 0 else { return .failure(.notANumber) }
    for _ in max(0, places)..<Self.places {
      guard let longer = appending(0, to: units) else { return .failure(.overflow) }
      units = longer
    }
    return .success(isNegative ? -units : units)
  }

  /// Nil outside the range of amounts.
  private static func appending(_ digit: UInt8, to units: Int64) -> Int64? {
    let (tens, overflow) = units.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(Int64(digit))
    return overflow || carry ? nil : sum
  }

  public static func < (a: Self, b: Self) -> Bool { a.units < b.units }

  public var isZero: Bool { units == 0 }
  public var isWhole: Bool { units % Self.unitsPerOne == 0 }

  /// - Throws: `AmountError.overflow`.
  public func adding(_ other: Amount) throws(AmountError) -> Amount {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    guard !overflow else { throw .overflow }
    return Amount(units: sum)
  }

  /// - Throws: `AmountError.overflow`.
  public func subtracting(_ other: Amount) throws(AmountError) -> Amount {
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    guard !overflow else { throw .overflow }
    return Amount(units: difference)
  }

  /// The amount times a whole number.
  /// - Throws: `AmountError.overflow`.
  public func multiplied(by factor: Int64) throws(AmountError) -> Amount {
    let (product, overflow) = units.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .overflow }
    return Amount(units: product)
  }

  /// The amount divided by a whole number, if nothing is lost by it; else nil.
  public func dividedExactly(by divisor: Int64) -> Amount? {
    guard divisor != 0, units % divisor == 0 else { return nil }
    return Amount(units: units / divisor)
  }

  /// The shortest exact text: no grouping, no trailing zeros (`389`, `852.75`, `-0.5`).
  public var plainText: String { text(minimumPlaces: 0) }

  /// The exact text with at least so many decimal places, 0 to 4.
  public func text(minimumPlaces: Int) -> String {
    let magnitude = units.magnitude
    let whole = magnitude / UInt64(Self.unitsPerOne)
    var fraction = magnitude % UInt64(Self.unitsPerOne)
    var digits: [UInt8] = []
    var divisor = UInt64(Self.unitsPerOne)
    while digits.count < Self.places, fraction > 0 || digits.count < minimumPlaces {
      divisor /= 10
      digits.append(UInt8(ascii: "0") + UInt8(fraction / divisor))
      fraction %= divisor
    }
    let sign = units < 0 ? "-" : ""
    return digits.isEmpty
      ? "\(sign)\(whole)" : "\(sign)\(whole).\(String(decoding: digits, as: UTF8.self))"
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do { self = try Amount(plain: text) } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an amount: \(text)"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(plainText)
  }
}

extension Amount: CustomStringConvertible {
  public var description: String { plainText }
}

/// Why an amount cannot be read or computed.
public enum AmountError: Error, Hashable, Sendable {
  /// The text is no number.
  case notANumber
  /// More decimal places than an amount holds.
  case tooPrecise
  /// Outside the range of amounts.
  case overflow
}
