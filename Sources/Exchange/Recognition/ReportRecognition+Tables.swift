import Core

/// The names in tables of figures that say themselves what they are: where one is none of the workbook's, it is read as a
/// report's label is.
extension ReportRecognition {
  /// Puts the workbook's names in the place of those that a person would understand or has decided, and takes out the rows of
  /// what is left out. So it does with those of what stays unknown: that is among the readings, to be asked.
  func translate(_ files: inout [ImportSet.File]) -> [LabelReading] {
    let matcher = matcher
    var readings: [LabelReading] = []
    for index in files.indices where files[index].rest == nil {
      guard let place = files[index].place else { continue }
      var reader = TableNameReader(
        meanings: LabelReader(
          file: place.file, sheet: place.sheet, matcher: matcher, decisions: decisions),
        workspace: workspace, places: files[index].places)
      files[index].rows = files[index].rows.compactMap { reader.translated($0) }
      readings += reader.meanings.readings
    }
    return readings
  }
}

/// Reads the names of one table, row by row; what is known is known at the first look.
private struct TableNameReader {
  var meanings: LabelReader
  let workspace: Workspace
  let places: [Column: Int]
  private var subjects: [String: Subject] = [:]
  private var known: Set<Heading> = []

  private struct Heading: Hashable {
    var subject: Subject
    var text: String
  }

  init(meanings: LabelReader, workspace: Workspace, places: [Column: Int]) {
    self.meanings = meanings
    self.workspace = workspace
    self.places = places
  }

  /// Nil for a row that is left out, or whose name has to be asked.
  mutating func translated(_ row: TableRow) -> TableRow? {
    guard row.figure == nil, let subjectPlace = place(.organization, row),
      let indicatorPlace = place(.indicator, row)
    else { return row }
    var row = row
    let subject: Subject
    switch self.subject(row, subjectPlace) {
    case .known(let found): subject = found
    case .renamed(let found, let name):
      subject = found
      row.cells[subjectPlace] = name
    case .asked: return nil
    case .refused: return row
    }
    switch indicator(row, indicatorPlace, of: subject) {
    case .known, .refused: break
    case .renamed(_, let name): row.cells[indicatorPlace] = name
    case .asked: return nil
    }
    return row
  }

  private enum Meaning {
    case known(Subject)
    case renamed(Subject, String)
    /// Refused with its row, and not asked: the row has to say whom of several, or holds control characters.
    case refused
    /// Left out, or not known yet.
    case asked
  }

  /// Where a column's text stands that can be read.
  private func place(_ column: Column, _ row: TableRow) -> Int? {
    places[column].flatMap {
      row.cells.indices.contains($0) && !row.cells[$0].isEmpty && row.faults[$0] == nil ? $0 : nil
    }
  }

  private mutating func subject(_ row: TableRow, _ place: Int) -> Meaning {
    let text = row.cells[place]
    if let subject = subjects[text] { return .known(subject) }
    let names = meanings.matcher.names
    do throws(RowError) {
      let subject = try names.subject(named: text)
      subjects[text] = subject
      return .known(subject)
    } catch {
      guard case .unknownName = error, !SheetRow.hasControls(text) else { return .refused }
    }
    let matcher = meanings.matcher
    let name = meanings.ask(
      .organization, text, at: SheetCell.name(column: place, row: row.line), subject: nil
    ) { matcher.subjectName($0) }
    guard let name, let subject = try? names.subject(named: name) else { return .asked }
    return .renamed(subject, name)
  }

  private mutating func indicator(_ row: TableRow, _ place: Int, of subject: Subject) -> Meaning {
    let text = row.cells[place]
    let heading = Heading(subject: subject, text: text)
    if known.contains(heading) || isIndicator(text, of: subject) {
      known.insert(heading)
      return .known(subject)
    }
    guard !SheetRow.hasControls(text) else { return .refused }
    let unit = self.place(.unit, row).map { row.cells[$0] }
    let matcher = meanings.matcher
    let name = meanings.ask(
      .indicator, text, at: SheetCell.name(column: place, row: row.line), subject: subject
    ) { matcher.indicatorName([$0], of: subject, unit: unit) }
    return name.map { .renamed(subject, $0) } ?? .asked
  }

  private func isIndicator(_ text: String, of subject: Subject) -> Bool {
    switch subject {
    case .region: workspace.catalog.regionIndicator(named: text) != nil
    case .organization(let id):
      workspace.organization(id).flatMap {
        workspace.catalog.indicator(named: text, of: $0.kind)
      } != nil
    }
  }
}
