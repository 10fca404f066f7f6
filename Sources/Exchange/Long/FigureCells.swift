import Core

/// Reads the rows of a long table of figures from their bytes, where they are written plainly; any other row is left to
/// `Importer.said`, which understands whatever people write.
///
/// Both must understand alike: a row counts as plain only if every cell is empty, a text that was understood before by the
/// same means, or a whole number without ornament.
struct FigureCells {
  private struct KnownIndicator {
    var id: IndicatorID
    var unit: String
  }

  private struct KnownSubject {
    var subject: Subject
    /// Its kind's place in `indicators`.
    var kind: Int
  }

  /// The column of each cell; nil for one that is not taken in.
  private var columns: [Column?]
  private var subjects = ByteCache<KnownSubject>()
  private var indicators: [ByteCache<KnownIndicator>]
  /// From 1; 0 is that of a region.
  private let kinds: [OrganizationKindID: Int]
  private var periods = ByteCache<Period>()
  private var texts = ByteCache<String>()
  private var statuses = ByteCache<FigureStatus>()
  private let names: Names
  private let origin: String?
  private let saysDoubts: Bool

  /// Who knows what names mean: a reference, because the value is large and is asked by every row.
  private final class Names {
    let importer: Importer

    init(_ importer: Importer) { self.importer = importer }
  }

  init(_ file: ImportSet.File, _ importer: Importer) {
    names = Names(importer)
    let catalog = importer.catalog
    columns = Array(repeating: nil, count: file.width)
    for (column, place) in file.places { columns[place] = column }
    origin = file.origin
    saysDoubts = file.places[.doubt] != nil
    var kinds: [OrganizationKindID: Int] = [:]
    for (index, kind) in catalog.kinds.enumerated() { kinds[kind.id] = index + 1 }
    self.kinds = kinds
    indicators = Array(repeating: ByteCache(), count: catalog.kinds.count + 1)
  }

  /// What a row says; nil if it is not plain.
  mutating func said(_ cells: RowBytes) -> SaidFigure? {
    guard cells.count <= columns.count else { return nil }
    return cells.bytes.withUnsafeBytes { bytes in
      var row = PlainRow(doubt: saysDoubts ? "" : nil)
      for index in 0..<cells.count {
        let cell = UnsafeRawBufferPointer(rebasing: bytes[cells.range(index)])
        guard take(cell, as: columns[index], into: &row) else { return nil }
      }
      return finished(row)
    }
  }

  /// What is read before the indicator is known, which depends on the subject.
  private struct PlainRow {
    var subject: KnownSubject?
    var indicator: UnsafeRawBufferPointer?
    var period: Period?
    var amount: Amount?
    var unit: String?
    var status: FigureStatus?
    var scope: String?
    var source: String?
    var note: String?
    var confirmedBy: String?
    var doubt: String?
  }

  private mutating func take(
    _ cell: UnsafeRawBufferPointer, as column: Column?, into row: inout PlainRow
  ) -> Bool {
    if cell.isEmpty { return true }
    switch column {
    case .organization:
      row.subject = subject(cell)
      return row.subject != nil
    case .indicator: row.indicator = cell
    case .period:
      row.period = periods.meaning(of: cell) { Self.text($0).flatMap { Period($0.halfWidth) } }
      return row.period != nil
    case .amount:
      row.amount = Self.wholeAmount(cell)
      return row.amount != nil
    case .status:
      row.status = statuses.meaning(of: cell) { Self.text($0).flatMap(FigureStatus.init) }
      return row.status != nil && row.status != .notApplicable
    case .target: return false
    default:
      guard let text = texts.meaning(of: cell, Self.text) else { return false }
      if text.isEmpty { return true }
      switch column {
      case .unit: row.unit = text
      case .scope: row.scope = text
      case .source: row.source = text
      case .note: row.note = text
      case .confirmedBy: row.confirmedBy = text
      case .doubt: row.doubt = text
      default: break
      }
    }
    return true
  }

  private mutating func finished(_ row: PlainRow) -> SaidFigure? {
    guard let subject = row.subject, let written = row.indicator, let period = row.period,
      let amount = row.amount,
      let indicator = indicator(written, of: subject),
      row.unit == nil || row.unit == indicator.unit
    else { return nil }
    return SaidFigure(
      key: FigureKey(subject: subject.subject, indicator: indicator.id, period: period),
      amount: amount, status: row.status, scope: row.scope, source: row.source, note: row.note,
      origin: origin, confirmedBy: row.confirmedBy, doubt: row.doubt)
  }

  private mutating func subject(_ cell: UnsafeRawBufferPointer) -> KnownSubject? {
    let (kinds, names) = (kinds, names)
    return subjects.meaning(of: cell) { bytes in
      guard let text = Self.text(bytes), !text.isEmpty,
        let subject = try? names.importer.names.subject(named: text)
      else { return nil }
      guard case .organization(let id) = subject else {
        return KnownSubject(subject: subject, kind: 0)
      }
      let kind = names.importer.organizations[id].flatMap { kinds[$0.kind] }
      return kind.map { KnownSubject(subject: subject, kind: $0) }
    }
  }

  private mutating func indicator(
    _ cell: UnsafeRawBufferPointer, of subject: KnownSubject
  ) -> KnownIndicator? {
    let names = names
    return indicators[subject.kind].meaning(of: cell) { bytes in
      guard let text = Self.text(bytes),
        let indicator = try? names.importer.indicator(named: text, of: subject.subject)
      else { return nil }
      return KnownIndicator(id: indicator.id, unit: indicator.unit.name)
    }
  }

  /// A cell as a text without blanks at its ends; nil for what is no text, or holds control characters.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self)?.trimmingBlanks,
      !SheetRow.hasControls(text)
    else { return nil }
    return FormulaGuard.unguarded(text)
  }

  /// `389`, of at most twelve digits.
  private static func wholeAmount(_ cell: UnsafeRawBufferPointer) -> Amount? {
    guard (1...12).contains(cell.count), cell[0] != UInt8(ascii: "0") || cell.count == 1 else {
      return nil
    }
    var value: Int64 = 0
    for byte in cell {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return Amount(units: value * Amount.unitsPerOne)
  }
}
