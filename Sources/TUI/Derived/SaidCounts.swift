import Core

/// How often the speech says the listed records; counted only for the rows that are shown, and anew when the speech changes.
struct SaidCounts: Sendable {
  private var counts: [[String]: Int] = [:]

  mutating func refresh(for state: State, _ composition: Composition, hasChanged: Bool) {
    if hasChanged { counts.removeAll(keepingCapacity: true) }
    guard state.page == .materials else { return }
    let records = state.listedRecords
    let first = min(state.materials.listing.list.firstRow, records.count)
    let end = min(records.count, first + Layout(for: state).recordRows)
    for record in records[first..<max(first, end)] where counts[record.sayableWords] == nil {
      let words = record.sayableWords
      counts[words] = words.lazy.map(composition.count(of:)).first { $0 > 0 } ?? 0
    }
  }

  /// Nil for a record that is not shown.
  func count(of record: ListedRecord) -> Int? { counts[record.sayableWords] }
}
