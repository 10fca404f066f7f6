import Glibc

/// A small generator with a printable seed, so that a failing case can be played again.
///
/// SplitMix64 (S. Vigna, public domain): the same numbers on every machine.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// - Parameter seed: any number; a test prints it with its failure.
  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to just below `bound`.
  public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Any seed; $QUNTUAN_SEED plays one again that a test has printed.
  public static func anySeed() -> UInt64 {
    getenv("QUNTUAN_SEED").flatMap { UInt64(String(cString: $0)) }
      ?? UInt64.random(in: .min ... .max)
  }
}
