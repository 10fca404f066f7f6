/// How many characters of UTF-8 text are spoken: every one but spaces. 32 bytes at a time, because every keystroke
/// counts the section it changes.
func spokenCharacters(_ text: [UInt8]) -> Int {
  text.withUnsafeBytes { bytes in
    var unspoken = 0
    var index = 0
    while index + 32 <= bytes.count {
      // One count a byte of these words: it holds 255.
      var counts = Words.zero
      let end = min(bytes.count - 31, index + 32 * 255)
      while index < end {
        counts &+= unspokenBytes(of: bytes.loadUnaligned(fromByteOffset: index, as: Words.self))
        index += 32
      }
      // Added up in pairs, because eight full counts do not fit into a byte.
      let pairs = Words(repeating: 0x00FF_00FF_00FF_00FF)
      let sums = (counts & pairs) &+ ((counts &>> 8) & pairs)
      for word in sums.indices { unspoken += Int((sums[word] &* 0x0001_0001_0001_0001) >> 48) }
    }
    for byte in bytes[index...] where byte & 0xC0 == 0x80 || byte == UInt8(ascii: " ") {
      unspoken += 1
    }
    return bytes.count - unspoken
  }
}

private typealias Words = SIMD4<UInt64>

/// 1 in each byte that continues a character or is a space, else 0.
@inline(__always)
private func unspokenBytes(of words: Words) -> Words {
  let ones = Words(repeating: 0x0101_0101_0101_0101)
  let low = Words(repeating: 0x7F7F_7F7F_7F7F_7F7F)
  let all = Words(repeating: .max)
  let continuation = (words &>> 7) & ((words &>> 6) ^ all)
  let difference = words ^ Words(repeating: 0x2020_2020_2020_2020)
  let space = ((((difference & low) &+ low) | difference) ^ all) &>> 7
  return (continuation | space) & ones
}
