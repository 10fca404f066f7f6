/// The rows of one sheet, in a stream.
public final class SheetReader {
  private let file: String
  private let handler: SheetHandler
  private let parser: XMLPartParser

  init(file: String, handler: SheetHandler, parser: XMLPartParser) {
    self.file = file
    self.handler = handler
    self.parser = parser
  }

  /// The next row that holds something; nil at the end.
  /// - Throws: `.workbook`; nothing more can be read after one.
  public func next() throws(TableError) -> SheetCells? {
    while true {
      if let row = handler.takeRow() { return row }
      if parser.isAtEnd { return nil }
      do { try parser.step() } catch { throw .workbook(file: file, error) }
    }
  }
}

/// Makes cells of a sheet's XML (ECMA-376 Part 1, 18.3).
final class SheetHandler: XMLPartHandler {
  private enum Kind { case number, shared, text, formulaText, boolean, error, date }

  private let sheet: String
  private let strings: SharedStrings
  private let styles: WorkbookStyles
  private let is1904: Bool
  private var finished: [SheetCells] = []
  private var taken = 0
  private var row = SheetCells(number: 0, isHidden: false, cells: [])
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var isFormula = false
  private var isInValue = false
  private var phoneticDepth = 0
  private var bytes: [UInt8] = []

  init(sheet: String, strings: SharedStrings, styles: WorkbookStyles, is1904: Bool) {
    self.sheet = sheet
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
  }

  func takeRow() -> SheetCells? {
    guard taken < finished.count else {
      finished.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    defer { taken += 1 }
    return finished[taken]
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "c" {
      startCell(attributes)
    } else if name == "v" || name == "t" {
      isInValue = phoneticDepth == 0
    } else if name == "row" {
      startRow(attributes)
    } else if name == "f" {
      isFormula = true
    } else if name == "rPh" {
      phoneticDepth += 1
    }
  }

  override func end(_ name: XMLName) {
    if name == "v" || name == "t" {
      isInValue = false
    } else if name == "c" {
      endCell()
    } else if name == "rPh" {
      phoneticDepth -= 1
    } else if name == "row", !row.cells.isEmpty {
      finished.append(row)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInValue else { return }
    self.bytes.append(contentsOf: bytes)
    if self.bytes.count > CSVTable.longestCell {
      fault = .cellTooLong(sheet: sheet, row: row.number)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.number("r") ?? row.number + 1
    guard number > row.number else {
      fault = .outOfOrder(sheet: sheet, row: number)
      return
    }
    guard number <= CellReference.mostRows else {
      fault = .tooManyRows(sheet: sheet)
      return
    }
    row = SheetCells(number: number, isHidden: attributes.flag("hidden"), cells: [])
    column = -1
  }

  private func startCell(_ attributes: XMLAttributes) {
    let next = attributes.bytes("r").flatMap { CellReference($0)?.column } ?? column + 1
    guard next < CellReference.mostColumns else {
      fault = .tooManyColumns(sheet: sheet, row: row.number)
      return
    }
    guard next > column else {
      fault = .outOfOrder(sheet: sheet, row: row.number)
      return
    }
    column = next
    style = attributes.number("s") ?? 0
    kind = attributes.bytes("t").map(Self.kind) ?? .number
    isFormula = false
    bytes.removeAll(keepingCapacity: true)
  }

  private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
    switch type.first {
    case UInt8(ascii: "s"): type.count == 1 ? .shared : .formulaText
    case UInt8(ascii: "i"): .text
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  private func endCell() {
    guard let value = value() else { return }
    row.cells.append(SheetCell(column: column, value: value))
  }

  /// Nil for a cell that holds nothing.
  private func value() -> SheetCell.Value? {
    if bytes.isEmpty {
      // A text formula may well come to nothing; any other has simply not been computed.
      return isFormula && kind != .formulaText ? .uncomputed : nil
    }
    switch kind {
    case .shared:
      let index = bytes.withUnsafeBufferPointer { Int(digits: $0) }
      guard let text = index.flatMap({ strings[$0] }) else {
        fault = .damaged(part: sheet)
        return nil
      }
      return text.isEmpty ? nil : .text(text)
    case .text, .formulaText: return .text(String(spreadsheetText: bytes))
    case .boolean: return .boolean(bytes == [UInt8(ascii: "1")])
    case .error: return .error(String(decoding: bytes, as: UTF8.self))
    case .date: return .date(String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "T" }))
    case .number: return number()
    }
  }

  private func number() -> SheetCell.Value {
    let format = styles.format(style)
    // Most cells: a few plain digits in no special format.
    if format == .general, bytes.count <= 15, bytes.allSatisfy({ (48...57).contains($0) }),
      bytes.first != 48 || bytes.count == 1
    {
      return .number(SheetNumber(text: String(decoding: bytes, as: UTF8.self)))
    }
    guard let exact = DecimalText(bytes)?.rounded() else {
      return .text(String(decoding: bytes, as: UTF8.self))
    }
    if !format.date.isEmpty, let text = format.dateText(exact, is1904: is1904) {
      return .date(text)
    }
    let sign = format.isPercent ? "%" : ""
    let meant = format.isPercent ? exact.shifted(by: 2) : exact
    guard let text = meant.plain else { return .text(String(decoding: bytes, as: UTF8.self)) }
    var shown: String?
    if let places = format.places, places < meant.places {
      shown = meant.rounded(places: places).plain.map { $0 + sign }
    }
    return .number(SheetNumber(text: text + sign, shown: shown))
  }
}
