import CXlsxWriter
import Core
import Glibc

/// An Excel workbook that is being written. Its parts are dated by the details, so that the same contents give the same bytes.
final class XLSXWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  /// libxlsxwriter 1.1 writes to files only.
  private let path: String
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var sheetNames: Set<String> = []
  private var isOpen = true

  /// - Throws: `.workbook` where no temporary file can be made.
  init(title: String, _ details: FileDetails) throws(ExportError) {
    path = try Self.temporaryFile()
    guard let book = workbook_new(path) else {
      unlink(path)
      throw .workbook(reason: "内存不足")
    }
    self.book = book
    setProperties(title, details)
  }

  deinit {
    if isOpen { lxw_workbook_free(book) }
    unlink(path)
  }

  private static func temporaryFile() throws(ExportError) -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/quntuan-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .workbook(reason: "\(folder)：\(systemErrorText(errno))")
    }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func setProperties(_ title: String, _ details: FileDetails) {
    // The library copies what it is given.
    let words: [String] = [title, details.author, details.office]
    let texts = words.map { strdup($0) }
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    (properties.title, properties.author, properties.company) = (texts[0], texts[1], texts[2])
    // Nine in the morning in China.
    properties.created = details.day.daysSince1970 * 86_400 + 3600
    workbook_set_properties(book, &properties)
  }

  /// A new sheet behind the others; what a name must not hold is left out of it.
  /// - Throws: `.workbook` where memory runs out.
  func sheet(named name: String) throws(ExportError) -> XLSXSheet {
    let name = Self.sheetName(name, besides: sheetNames)
    sheetNames.insert(name)
    guard let sheet = workbook_add_worksheet(book, name) else { throw .workbook(reason: "内存不足") }
    return XLSXSheet(sheet, name: name, of: self)
  }

  /// At most 31 UTF-16 units, none of `[]:*?/\`, no quotation mark at either end (Excel's rules).
  private static func sheetName(_ name: String, besides taken: Set<String>) -> String {
    var text = String(name.filter { !"[]:*?/\\'".contains($0) })
    while text.utf16.count > 28 { text.removeLast() }
    if text.isEmpty { text = "表" }
    guard taken.contains(text) else { return text }
    let number = (2...).first { !taken.contains("\(text)\($0)") }
    return text + (number.map { "\($0)" } ?? "")
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  func barChart() -> UnsafeMutablePointer<lxw_chart>? {
    workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue))
  }

  /// A name for cells of a sheet that formulas and people can go by.
  func define(_ name: String, as range: String) { workbook_define_name(book, name, range) }

  /// The file. Nothing can be written afterwards.
  /// - Throws: `.workbook`.
  func finish() throws(ExportError) -> [UInt8] {
    isOpen = false
    let error = workbook_close(book)
    guard error == LXW_NO_ERROR else {
      throw .workbook(reason: String(cString: lxw_strerror(error)))
    }
    do throws(TableError) {
      let file = try OpenFile(path: path)
      var bytes: [UInt8] = []
      while let piece = try file.read() { bytes += piece }
      return bytes
    } catch { throw .workbook(reason: error.description) }
  }
}
