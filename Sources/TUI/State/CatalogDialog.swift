import Core

/// 目录更新: what the program's catalogue has beyond the workbook's, with ticks on what is to be taken.
public struct CatalogDialog: Equatable, Sendable {
  let update: CatalogUpdate
  var ticked: Set<CatalogEntry.Key>
  /// A line of the list; behind the last one the button.
  public internal(set) var selected = 0
  /// Why the selected line cannot be ticked, once somebody has tried.
  var refusal: String?

  init(_ update: CatalogUpdate) {
    self.update = update
    ticked = update.usual
  }

  var current: CatalogUpdate.Item? {
    update.items.indices.contains(selected) ? update.items[selected] : nil
  }

  var isOnButton: Bool { selected == update.items.count }
}

/// What the screen asks about the catalogue.
public enum CatalogRequest: Hashable, Sendable {
  /// How many entries nobody has decided about.
  case countNew
  /// Compare the program's with the workbook's.
  case compare
  /// The line at opening has been shown: this program need not show it again.
  case rememberNotice
  /// These versions have been offered.
  case remember(Set<CatalogFingerprint>)
}

public enum CatalogAnswer: Sendable {
  case newEntries(Int)
  case compared(CatalogUpdate)
}
