import Core
import Storage
import TUI

/// Reads what the overview tells beyond the window: figures of other periods, and drafts that are not open.
struct OverviewReader {
  let store: any Store
  let path: String

  /// None where they cannot be read: the overview then draws no lines of development, and says nothing false.
  func pastFigures(_ outlook: Outlook, of indicators: Set<IndicatorID>) -> [Message] {
    let request = WindowRequest(
      region: outlook.region, periods: [], indicators: indicators, includesChildren: false)
    guard let window = try? store.window(request) else { return [] }
    return [.pastFigures(outlook, window.figures)]
  }

  func tally(of draft: DraftID) -> Message {
    let workbook = Workbook(store: store, path: path)
    guard let catalogue = try? workbook.workspace(periods: []),
      let found = catalogue.drafts.first(where: { $0.id == draft }),
      let speech = try? Speech(of: found, in: workbook, catalogue)
    else { return .tallied(draft, nil) }
    return .tallied(
      draft, DraftTally(of: speech.composition, proofs: speech.proofs(ignoring: found.ignored)))
  }
}
