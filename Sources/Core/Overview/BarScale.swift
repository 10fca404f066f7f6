/// Bars of a chart in whole cells, by integer arithmetic: negative ones reach left from the line of zero.
public struct BarScale: Hashable, Sendable {
  /// The cells before the line of zero.
  public let zero: Int
  /// All the cells there are.
  public let width: Int
  private let span: UInt64

  /// - Parameters:
  ///   - amounts: what is to be drawn; none gives a scale of nothing.
  ///   - width: cells, at least one for each side that has any.
  public init(_ amounts: [Amount], width: Int) {
    let least = min(0, amounts.map(\.units).min() ?? 0)
    let greatest = max(0, amounts.map(\.units).max() ?? 0)
    self.width = max(0, width)
    span = least.magnitude + greatest.magnitude
    var before = Self.cells(least.magnitude, of: span, in: self.width)
    // Both sides keep a cell where both have something to show.
    if least < 0 { before = max(1, before) }
    if greatest > 0 { before = min(before, max(0, self.width - 1)) }
    zero = before
  }

  /// The cells that a bar takes. Whatever is not zero is seen.
  public func bar(_ amount: Amount) -> Range<Int> {
    guard !amount.isZero, width > 0 else { return zero..<zero }
    let length = max(1, Self.cells(amount.units.magnitude, of: span, in: width))
    return amount.units < 0
      ? max(0, zero - length)..<zero : zero..<min(width, zero + length)
  }

  /// part × width ÷ span, rounded half-up, whatever their size.
  private static func cells(_ part: UInt64, of span: UInt64, in width: Int) -> Int {
    guard span > 0 else { return 0 }
    let cells = Quotient.rounded(part, times: UInt64(width), over: span) ?? UInt64(width)
    return min(width, Int(clamping: cells))
  }
}
