/// What pieces of markup were read as: while a draft is typed, all but one of its braces stand as they stood a keystroke ago,
/// and reading them again would be half of what the keystroke costs.
struct ExpressionMemory: Sendable {
  /// More than a long draft has; typing leaves a trail of half-written ones.
  private static let limit = 4096
  private var known: [[UInt8]: (Operand, Modifiers)] = [:]

  /// Reads what stands between braces; mistakes are not kept.
  mutating func read(_ bytes: ArraySlice<UInt8>) throws(MarkupError) -> (Operand, Modifiers) {
    let key = Array(bytes)
    if let found = known[key] { return found }
    let read = try ExpressionReader.read(String(decoding: key, as: UTF8.self))
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[key] = read
    return read
  }
}
