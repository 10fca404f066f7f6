/// FNV-1a, 64 bits: the same on every machine and in every run, which Swift's own hashing is not.
struct StableHash {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a byte, or the value of a scalar.
  mutating func add(_ value: UInt64) { state = (state ^ value) &* 0x0000_0100_0000_01B3 }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(UInt64(byte)) }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
