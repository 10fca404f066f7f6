import Glibc

/// An Excel workbook (.xlsx, .xlsm), read sheet by sheet in a stream: only its shared texts are held in memory.
///
/// Nothing in it is run or followed: no macro, no link, no entity. What no honest workbook has is refused.
public final class XLSXWorkbook {
  /// One sheet, in the order of its tabs.
  public struct Sheet: Hashable, Sendable {
    public var name: String
    public var isHidden: Bool
    let part: String
  }

  /// The file's name without its folders.
  public let name: String
  public let sheets: [Sheet]
  private let archive: ZipArchive
  private let styles: WorkbookStyles
  private let is1904: Bool
  private var strings: SharedStrings?
  private let stringsPart: String?

  private static let largestIndex: UInt64 = 16 << 20

  /// Opens a workbook and reads what its sheets are.
  /// - Throws: `.missing`, `.noPermission`, `.unreadable`, `.workbook`.
  public init(path: String) throws(TableError) {
    let name = try FileStart(path: path).name
    self.name = name
    do throws(WorkbookFault) {
      try FileStart.check(path: path)
      archive = try ZipArchive(path: path)
      let package = try WorkbookPackage(archive)
      sheets = package.sheets
      is1904 = package.is1904
      stringsPart = package.strings
      styles = WorkbookStyles()
      if let part = package.styles.flatMap(archive.part(named:)) {
        try XMLPartParser.read(try part.open(limit: Self.largestIndex), styles)
      }
    } catch {
      throw .workbook(file: name, error)
    }
  }

  /// The rows of a sheet that hold something, from the top.
  /// - Throws: `.workbook`.
  public func rows(of sheet: Sheet) throws(TableError) -> SheetReader {
    do throws(WorkbookFault) {
      guard let part = archive.part(named: sheet.part) else { throw .damaged(part: sheet.part) }
      let handler = SheetHandler(
        sheet: sheet.name, strings: try sharedStrings(), styles: styles, is1904: is1904)
      return SheetReader(
        file: name, handler: handler, parser: try XMLPartParser(try part.open(), handler: handler))
    } catch { throw .workbook(file: name, error) }
  }

  /// The cells of a sheet that are merged. They stand behind its rows, so that the sheet is unpacked once more.
  /// - Throws: `.workbook`.
  func mergedCells(of sheet: Sheet) throws(TableError) -> [MergedCells] {
    do throws(WorkbookFault) {
      guard let part = archive.part(named: sheet.part) else { throw .damaged(part: sheet.part) }
      return try MergeList.read(try part.open(), sheet: sheet.name)
    } catch { throw .workbook(file: name, error) }
  }

  private func sharedStrings() throws(WorkbookFault) -> SharedStrings {
    if let strings { return strings }
    let read = SharedStrings()
    if let part = stringsPart.flatMap(archive.part(named:)) {
      try XMLPartParser.read(try part.open(), read)
    }
    strings = read
    return read
  }
}

/// What a file is by its first bytes, before anything unpacks it.
private struct FileStart {
  let name: String

  init(path: String) throws(TableError) {
    name = try OpenFile(path: path).name
  }

  /// A compound file is an .xls, or an .xlsx behind a password (it then holds a stream `EncryptedPackage`).
  static func check(path: String) throws(WorkbookFault) {
    guard let file = try? OpenFile(path: path), let first = try? file.read() else {
      throw .damaged(part: "")
    }
    if first.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let mark = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      var tail: [UInt8] = []
      var chunk: [UInt8]? = first
      while let bytes = chunk {
        if (tail + bytes).contains(mark) { throw .encrypted }
        tail = Array(bytes.suffix(mark.count))
        chunk = try? file.read()
      }
      throw .oldFormat
    }
    guard first.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
  }
}
