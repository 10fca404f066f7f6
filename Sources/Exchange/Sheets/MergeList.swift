import CExpat
import Glibc

/// The merged cells of a sheet. They stand behind hundreds of thousands of rows: those are unpacked and skipped unparsed.
enum MergeList {
  private static let end = Array("sheetData>".utf8)
  /// A closing tag with its prefix.
  private static let longestTag = 64
  private static let lettersBeforeD = "sheet".utf8.count
  /// A list of merges, conditional formats and print settings is far shorter.
  private static let longestTail = 32 << 20

  static func read(
    _ part: ZipPartReader, sheet: String
  ) throws(WorkbookFault) -> [MergedCells] {
    try merges(in: try tail(of: part), sheet: sheet)
  }

  /// The merges in what follows the rows of a sheet.
  /// - Throws: `.tooManyMerges`.
  static func merges(in tail: [UInt8], sheet: String) throws(WorkbookFault) -> [MergedCells] {
    guard !tail.isEmpty else { return [] }
    let collector = MergeCollector()
    collector.parse(tail)
    guard !collector.isFull else { throw .tooManyMerges(sheet: sheet) }
    return collector.merges
  }

  /// What follows the last row; empty for a sheet without rows.
  private static func tail(of part: ZipPartReader) throws(WorkbookFault) -> [UInt8] {
    var window: [UInt8] = []
    var tail: [UInt8]?
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try part.read(into: buffer)
      if count == 0 { break }
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if tail != nil {
        tail?.append(contentsOf: chunk)
        guard tail?.count ?? 0 <= longestTail else { throw .bomb(part: part.name) }
        continue
      }
      window.append(contentsOf: chunk)
      tail = split(window)
      // The mark may be cut by the end of a piece.
      if tail == nil { window.removeFirst(max(0, window.count - longestTag)) }
    }
    return tail ?? []
  }

  /// What follows `</sheetData>`, whatever its prefix; an opening tag does not count.
  private static func split(_ window: [UInt8]) -> [UInt8]? {
    window.withUnsafeBytes { bytes -> [UInt8]? in
      var from = 0
      // D is rare in a sheet, unlike every other letter of the tag.
      while from < bytes.count, let start = bytes.baseAddress,
        let found = memchr(start + from, Int32(UInt8(ascii: "D")), bytes.count - from)
      {
        let letter = UnsafeRawPointer(found) - start
        from = letter + 1
        let place = letter - lettersBeforeD
        guard place > 0, place + end.count <= bytes.count,
          bytes[place..<place + end.count].elementsEqual(end),
          isClosing(bytes[..<place])
        else { continue }
        return Array(bytes[(place + end.count)...])
      }
      return nil
    }
  }

  /// Whether what stands before a name is `</` or `</x:`.
  private static func isClosing(_ before: Slice<UnsafeRawBufferPointer>) -> Bool {
    for byte in before.reversed() where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") {
      return byte == UInt8(ascii: "/")
    }
    return false
  }
}

/// Reads `<mergeCell ref="A1:B2"/>` out of the end of a sheet, up to where that is no whole XML any more.
private final class MergeCollector {
  private(set) var merges: [MergedCells] = []
  /// Whether there were more than are kept.
  private(set) var isFull = false
  private static let mostMerges = 200_000

  func parse(_ tail: [UInt8]) {
    guard let parser = XML_ParserCreate("UTF-8") else { return }
    defer { XML_ParserFree(parser) }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartElementHandler(parser) { context, name, pairs in
      guard let context, let name, let pairs else { return }
      Unmanaged<MergeCollector>.fromOpaque(context).takeUnretainedValue()
        .start(XMLName(name), XMLAttributes(pairs: pairs))
    }
    let whole = Array("<tail>".utf8) + tail
    // The sheet's own end has no beginning here, so that an error at the last tag is certain; the sheet itself is judged
    // when its rows are read.
    whole.withUnsafeBytes {
      _ = XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
    }
  }

  private func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "mergeCell", let merge = attributes["ref"].flatMap(MergedCells.init(reference:))
    else { return }
    guard merges.count < Self.mostMerges else {
      isFull = true
      return
    }
    merges.append(merge)
  }
}
