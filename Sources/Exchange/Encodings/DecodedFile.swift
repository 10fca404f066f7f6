/// A text file as UTF-8, whatever it is written in, piece by piece.
final class DecodedFile {
  let name: String
  /// Known from the first bytes that are not ASCII; until then UTF-8.
  private(set) var encoding: TextEncoding
  private let nextPiece: () throws(TableError) -> [UInt8]?
  private var isDecided: Bool
  private var isFirst = true
  private var converter: TextConverter?
  private var offset = 0

  /// - Parameter encoding: what it is written in; nil to find out.
  init(
    name: String, encoding: TextEncoding?, pieces: @escaping () throws(TableError) -> [UInt8]?
  ) {
    self.name = name
    self.encoding = encoding ?? .utf8
    isDecided = encoding != nil
    nextPiece = pieces
  }

  /// The next piece in UTF-8, without a mark; nil at the end.
  /// - Throws: `.undecodable`, and what reading throws.
  func next() throws(TableError) -> [UInt8]? {
    while let piece = try nextPiece() {
      var rest = piece[...]
      if isFirst, !piece.isEmpty {
        isFirst = false
        try readMark(&rest)
      }
      if !isDecided, let guess = TextEncoding.guess(rest) { try decide(on: guess) }
      defer { offset += piece.count }
      let text = try decoded(rest)
      if !text.isEmpty { return text }
    }
    do { try converter?.finish() } catch { throw mistake(error) }
    return nil
  }

  private func readMark(_ bytes: inout ArraySlice<UInt8>) throws(TableError) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw .isPacked(file: name)
    }
    if let mark = TextEncoding.mark(of: bytes), !isDecided || mark.encoding == encoding {
      bytes = bytes.dropFirst(mark.length)
      offset = mark.length
      try decide(on: mark.encoding)
      offset = 0
    } else if isDecided {
      try decide(on: encoding)
    }
  }

  private func decide(on encoding: TextEncoding) throws(TableError) {
    self.encoding = encoding
    isDecided = true
    guard encoding != .utf8 else { return }
    converter = TextConverter(from: encoding, offset: offset)
    guard converter != nil else {
      throw .unreadable(path: name, reason: "系统不能转换\(encoding.rawValue)编码")
    }
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) throws(TableError) -> [UInt8] {
    guard let converter else { return Array(bytes) }
    do { return try converter.convert(bytes) } catch { throw mistake(error) }
  }

  private func mistake(_ mistake: TextConverter.Mistake) -> TableError {
    .undecodable(
      file: name, line: mistake.lines + 1, byte: mistake.offset + 1, encoding: encoding.rawValue)
  }
}
