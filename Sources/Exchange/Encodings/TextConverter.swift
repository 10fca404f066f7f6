import Glibc

/// Turns bytes of one encoding into those of another, piece by piece (iconv(3)).
final class TextConverter {
  /// Bytes that are no character of the encoding.
  struct Mistake: Error {
    /// In the file, from 0.
    var offset: Int
    /// How many line ends stand before it.
    var lines: Int
  }

  /// `(size_t)-1`.
  private static let failure = Int(bitPattern: UInt.max)

  private let descriptor: iconv_t
  private var waiting: [UInt8] = []
  private var offset: Int
  private var lines = 0

  /// - Parameter offset: where in the file the first byte stands, from 0.
  /// - Returns: nil where the system has no such conversion.
  init?(from encoding: TextEncoding, to target: TextEncoding = .utf8, offset: Int = 0) {
    guard let descriptor = iconv_open(target.rawValue, encoding.rawValue),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    self.descriptor = descriptor
    self.offset = offset
  }

  deinit { iconv_close(descriptor) }

  /// A whole text at once; nil where it holds what is no character, or the system has no such conversion.
  static func whole(
    _ bytes: [UInt8], from encoding: TextEncoding, to target: TextEncoding
  ) -> [UInt8]? {
    guard let converter = TextConverter(from: encoding, to: target) else { return nil }
    do throws(Mistake) {
      let converted = try converter.convert(bytes[...])
      try converter.finish()
      return converted
    } catch { return nil }
  }

  /// A character that the piece's end cuts waits for the next piece.
  /// - Throws: `Mistake`.
  func convert(_ piece: ArraySlice<UInt8>) throws(Mistake) -> [UInt8] {
    var input = waiting + piece
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 2)
    var position = 0
    var code: Int32 = 0
    while position < input.count, code == 0 || code == E2BIG {
      let (consumed, made, error) = step(&input, from: position)
      output += made
      position += consumed
      code = error
    }
    lines += output.count { $0 == 0x0A }
    guard code == 0 || code == E2BIG || code == EINVAL else {
      throw Mistake(offset: offset + position, lines: lines)
    }
    offset += position
    waiting = Array(input[position...])
    return output
  }

  /// - Throws: `Mistake` where the file ends within a character.
  func finish() throws(Mistake) {
    guard waiting.isEmpty else { throw Mistake(offset: offset, lines: lines) }
  }

  private func step(
    _ input: inout [UInt8], from position: Int
  ) -> (consumed: Int, output: [UInt8], error: Int32) {
    var left = input.count - position
    let total = left
    var code: Int32 = 0
    let output = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var space = buffer.count
      input.withUnsafeMutableBytes { bytes in
        var source = bytes.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
        buffer.withMemoryRebound(to: CChar.self) { target in
          var end = target.baseAddress
          code = iconv(descriptor, &source, &left, &end, &space) == Self.failure ? errno : 0
        }
      }
      count = buffer.count - space
    }
    return (total - left, output, code)
  }
}
