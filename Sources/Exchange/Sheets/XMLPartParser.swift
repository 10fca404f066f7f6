import CExpat

/// What is told of a part's XML as it goes by. Names come without their prefix.
class XMLPartHandler {
  /// Why reading must stop.
  final var fault: WorkbookFault?

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// An element's name without its prefix, valid during the call only.
struct XMLName {
  fileprivate let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var local = name
    var next = name
    while next.pointee != 0 {
      if next.pointee == 0x3A { local = next + 1 }
      next += 1
    }
    start = local
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    name.start.equals(text)
  }
}

/// An element's attributes, valid during the call only.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value's bytes, without the closing zero.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var pair = pairs
    while let key = pair[0], let value = pair[1] {
      if key.equals(name) {
        let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while start[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: start, count: count)
      }
      pair += 2
    }
    return nil
  }

  subscript(name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  func number(_ name: StaticString) -> Int? { bytes(name).flatMap(Int.init(digits:)) }

  /// `1` or `true` (XML Schema, boolean).
  func flag(_ name: StaticString) -> Bool {
    bytes(name).map { $0.first == UInt8(ascii: "1") || $0.first == UInt8(ascii: "t") } ?? false
  }
}

extension UnsafePointer<CChar> {
  fileprivate func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { expected in
      for (index, byte) in expected.enumerated() where UInt8(bitPattern: self[index]) != byte {
        return false
      }
      return self[expected.count] == 0
    }
  }
}

extension Int {
  /// Digits only, at most fifteen.
  init?(digits: UnsafeBufferPointer<UInt8>) {
    guard (1...15).contains(digits.count) else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = value
  }
}

/// Pushes a part's bytes through expat, 64 KB at a time. No document type, no entity, no bottomless nesting.
final class XMLPartParser {
  private static let chunk: Int32 = 1 << 16
  private static let greatestDepth = 64
  /// How much may go by without an element or text: a tag or comment longer than this is no workbook's.
  private static let longestSilence = 4 << 20

  private let parser: XML_Parser
  private let handler: XMLPartHandler
  private let part: ZipPartReader
  private var depth = 0
  private var silence = 0
  private(set) var isAtEnd = false

  init(_ part: ZipPartReader, handler: XMLPartHandler) throws(WorkbookFault) {
    // Without a name, expat tells UTF-8 from UTF-16 by itself.
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part.name) }
    self.parser = parser
    self.handler = handler
    self.part = part
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, Self.onStart, Self.onEnd)
    XML_SetCharacterDataHandler(parser, Self.onText)
    XML_SetStartDoctypeDeclHandler(parser, Self.onDoctype)
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a whole part.
  static func read(
    _ part: ZipPartReader, _ handler: XMLPartHandler
  ) throws(WorkbookFault) {
    let parser = try XMLPartParser(part, handler: handler)
    while !parser.isAtEnd { try parser.step() }
  }

  /// Takes in the next piece.
  func step() throws(WorkbookFault) {
    guard let buffer = XML_GetBuffer(parser, Self.chunk) else { throw .damaged(part: part.name) }
    let count = try part.read(
      into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(Self.chunk)))
    silence += count
    isAtEnd = count == 0
    let status = XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0)
    if let fault = handler.fault { throw fault }
    guard status == XML_STATUS_OK, silence < Self.longestSilence else {
      throw .damaged(part: part.name)
    }
  }

  private func stop(_ fault: WorkbookFault) {
    if handler.fault == nil { handler.fault = fault }
    XML_StopParser(parser, 0)
  }

  private func entered(
    _ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    depth += 1
    silence = 0
    guard depth <= Self.greatestDepth else { return stop(.tooDeep(part: part.name)) }
    handler.start(XMLName(name), XMLAttributes(pairs: pairs))
    if handler.fault != nil { XML_StopParser(parser, 0) }
  }

  private func left(_ name: UnsafePointer<CChar>) {
    depth -= 1
    silence = 0
    handler.end(XMLName(name))
    if handler.fault != nil { XML_StopParser(parser, 0) }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLPartParser? {
    context.map { Unmanaged<XMLPartParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let onStart: XML_StartElementHandler = { context, name, pairs in
    guard let name, let pairs else { return }
    from(context)?.entered(name, pairs)
  }

  private static let onEnd: XML_EndElementHandler = { context, name in
    guard let name else { return }
    from(context)?.left(name)
  }

  private static let onText: XML_CharacterDataHandler = { context, bytes, count in
    guard let parser = from(context), let bytes else { return }
    parser.silence = 0
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    parser.handler.text(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private static let onDoctype: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
    guard let parser = from(context) else { return }
    parser.stop(.doctype(part: parser.part.name))
  }
}
