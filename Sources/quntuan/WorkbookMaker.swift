import Core
import Storage

/// Makes a workbook's file, for the command and for the form on the screen alike.
enum WorkbookMaker {
  /// - Returns: what was made, in one line.
  /// - Throws: `StoreError` where the file cannot be made; `CommandFailure` for settings that cannot be read.
  static func make(_ new: NewWorkbook, at path: String, on today: Day) throws -> String {
    var seed = WorkspaceSeed(
      regions: new.regions.reversed(), period: new.period, kinds: BuiltInCatalog.kinds,
      indicators: BuiltInCatalog.indicators, organizations: new.organizations,
      draft: firstDraft(period: new.period, date: today))
    let preferences = try UserPreferences.file().preferences
    seed.dueDays = preferences.dueDays ?? seed.dueDays
    seed.charactersPerMinute = preferences.charactersPerMinute ?? seed.charactersPerMinute
    try SQLiteStore.create(at: path, seed: seed).close()
    return
      "已新建工作簿“\(path)”：\(new.regions.first?.name ?? "")，\(new.period.chineseText)，"
      + "\(seed.organizations.count)个机构，" + (seed.draft.map { "讲稿《\($0.name)》" } ?? "没有讲稿")
  }

  private static func firstDraft(period: Period, date: Day) -> Draft? {
    let library = TextLibrary.builtIn
    guard let name = library.templateNames.first, let text = library.template(name) else {
      return nil
    }
    return Draft(
      name: name, template: name,
      source: DraftSource.source(
        from: text, fields: [("日期", date.isoText), ("报告期", period.code)]))
  }
}
