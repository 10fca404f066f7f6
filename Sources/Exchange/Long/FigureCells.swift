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
  private let indicatorPlace: Int
  private var row = PlainRow()
  private var hasAbove = false

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
    indicatorPlace = file.places[.indicator] ?? file.width
    var kinds: [OrganizationKindID: Int] = [:]
    for (index, kind) in catalog.kinds.enumerated() { kinds[kind.id] = index + 1 }
    self.kinds = kinds
    indicators = Array(repeating: ByteCache(), count: catalog.kinds.count + 1)
  }

  /// What a row says; nil if it is not plain.
  ///
  /// A cell of the same bytes as in the row above says the same, so that most cells need not be understood. `above` is the
  /// row of the last call, where that was plain.
  mutating func said(_ cells: RowBytes, above: RowBytes) -> PlainFigure? {
    let isBelow = hasAbove
    hasAbove = false
    guard cells.count <= columns.count else { return nil }
    var isAsAbove = isBelow
    for (index, column) in columns.enumerated() {
      if isBelow, column != .amount, cells.hasSame(index, as: above) { continue }
      if column?.isDetail == true { isAsAbove = false }
      guard cells.withCell(index, { take($0, as: column) }) else { return nil }
    }
    guard let subject = row.subject, let period = row.period, let amount = row.amount,
      let indicator = cells.withCell(indicatorPlace, { indicator($0, of: subject) }),
      row.unit == nil || row.unit == indicator.unit
    else { return nil }
    hasAbove = true
    return PlainFigure(
      key: FigureKey(subject: subject.subject, indicator: indicator.id, period: period),
      amount: amount, isAsAbove: isAsAbove)
  }

  /// Forgets the row above.
  mutating func begin() { hasAbove = false }

  /// All that the last row said, which was plain.
  func whole(_ figure: PlainFigure) -> SaidFigure {
    SaidFigure(
      key: figure.key, amount: figure.amount, status: row.status, scope: row.scope,
      source: row.source, note: row.note, origin: origin, confirmedBy: row.confirmedBy,
      doubt: row.doubt ?? (saysDoubts ? "" : nil))
  }

  /// What the last row said, as far as it does not hang on the indicator.
  private struct PlainRow {
    var subject: KnownSubject?
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

  /// False for a cell that is not plain.
  private mutating func take(_ cell: UnsafeRawBufferPointer, as column: Column?) -> Bool {
    switch column {
    case .organization:
      row.subject = cell.isEmpty ? nil : subject(cell)
      return row.subject != nil
    case .indicator: return !cell.isEmpty
    case .period:
      row.period = periods.meaning(of: cell) { Self.text($0).flatMap { Period($0.halfWidth) } }
      return row.period != nil
    case .amount:
      row.amount = Self.wholeAmount(cell)
      return row.amount != nil
    case .status:
      row.status = nil
      if cell.isEmpty { return true }
      row.status = statuses.meaning(of: cell) { Self.text($0).flatMap(FigureStatus.init) }
      return row.status != nil && row.status != .notApplicable
    case .target: return cell.isEmpty
    default:
      guard let text = cell.isEmpty ? "" : texts.meaning(of: cell, Self.text) else { return false }
      set(column, text.isEmpty ? nil : text)
      return true
    }
  }

  private mutating func set(_ column: Column?, _ text: String?) {
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

/// What a plain row says of a figure.
struct PlainFigure {
  var key: FigureKey
  var amount: Amount
  /// Whether the rest is what the plain row above said.
  var isAsAbove: Bool
}

extension Column {
  /// Whether a figure keeps what the column says as it is, beside its key and amount.
  fileprivate var isDetail: Bool {
    switch self {
    case .status, .scope, .source, .note, .confirmedBy, .doubt: true
    default: false
    }
  }
}
