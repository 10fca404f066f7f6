import Core

extension Importer {
  /// Whether a form's line says what is recorded: the doubts about a figure, and who entered it, then stay as they are.
  func isUntouched(_ row: SheetRow) -> Bool {
    guard let key = row.figure, let existing = figures[key],
      let indicator = catalog.indicator(key.indicator)
    else { return false }
    let isSame = { (column: Column, known: String) in
      row[column].isEmpty || row[column] == known.trimmingBlanks
    }
    guard isSame(.note, existing.note), isSame(.source, existing.source) else { return false }
    if row[.status] == FigureStatus.notApplicable.rawValue {
      return existing.status == .notApplicable
    }
    let amount = try? FigureEntry.amount(row[.amount], unit: "", indicator: indicator)
    return amount != nil && amount == existing.amount && existing.status != .notApplicable
  }
}
