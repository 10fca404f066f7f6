import Core
import Storage
import TUI

/// Reads what the overview tells beyond the window: figures of other periods, and drafts that are not open.
struct OverviewReader {
  let store: any Store
  let path: String

  /// Nil where they cannot be read: the overview then draws no lines of development, and says nothing false.
  func pastFigures(_ outlook: Outlook) -> Message? {
    do { return .pastFigures(outlook, try figures(outlook)) } catch { return nil }
  }

  private func figures(_ outlook: Outlook) throws(StoreError) -> [FigureKey: Figure] {
    let catalog = try store.window(
      WindowRequest(region: outlook.region, periods: [], includesChildren: false))
    let subjects =
      [Subject.region(outlook.region)]
      + catalog.organizations(of: outlook.region).map { .organization($0.id) }
    let indicators = Set(
      subjects.flatMap { catalog.indicators(of: $0, length: outlook.period.length).map(\.id) })
    return try store.window(
      WindowRequest(
        region: outlook.region, periods: [], indicators: indicators, includesChildren: false)
    ).figures
  }

  func tally(of draft: DraftID) -> Message {
    let workbook = Workbook(store: store, path: path)
    guard let catalogue = try? workbook.workspace(periods: []),
      let found = catalogue.drafts.first(where: { $0.id == draft }),
      let speech = try? Speech(of: found, in: workbook, catalogue)
    else { return .tallied(draft, nil) }
    return .tallied(draft, DraftTally(of: speech.composition))
  }
}
