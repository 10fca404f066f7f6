import Core

/// What stands hidden beside a line of a form: whose figure it asks for, of what, when, and for which workbook. It moves with
/// its line, wherever that is sorted or copied to.
struct FormMark: Hashable {
  /// The identity of the workbook that asks.
  var workbook: String
  var organization: OrganizationID
  var period: Period
  /// The indicator's code.
  var indicator: String

  private static let prefix = "quntuan-form/1"

  var text: String {
    "\(Self.prefix) \(workbook) \(organization.rawValue) \(period.code) \(indicator)"
  }

  init(workbook: String, organization: OrganizationID, period: Period, indicator: String) {
    self.workbook = workbook
    self.organization = organization
    self.period = period
    self.indicator = indicator
  }

  /// Nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 5, parts[0] == Self.prefix, let id = Int64(parts[2]),
      let period = Period(parts[3])
    else { return nil }
    self.init(
      workbook: parts[1], organization: OrganizationID(rawValue: id), period: period,
      indicator: parts[4])
  }
}

/// What a column of a form holds, as its hidden first row says: columns may be moved and renamed.
enum FormColumn: String, CaseIterable {
  case mark = "quntuan-form/1"
  case number, indicator, definition, unit, previous, amount, note, source

  /// Where each stands, from 0; nil for a row that is no such row.
  static func places(in row: TableRow) -> [FormColumn: Int]? {
    guard row.cells.contains(FormColumn.mark.rawValue) else { return nil }
    var places: [FormColumn: Int] = [:]
    for (index, cell) in row.cells.enumerated() {
      if let column = FormColumn(rawValue: cell) { places[column] = index }
    }
    return places[.amount] == nil ? nil : places
  }
}
