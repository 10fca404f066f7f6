/// What one organization's figures count for in a total, where they are laid out in cells: the rules of `Resolution` and
/// `RollUp` without their trail.
struct CellRules: Sendable {
  /// A figure, or the place of one.
  struct Cell {
    var units: Int64 = 0
    var isThere = false
    var hasAmount = false
    var status = FigureStatus.reported
  }

  /// One of the two years: where its period's cells begin, and its parts' by their length.
  struct Half: Sendable {
    var start: Int
    var parts: [[Int]]
  }

  /// Where in a period's cells an indicator's is.
  struct Place: Sendable {
    var slot: Int
    /// Of a rate, the slots of what is divided.
    var parts: (top: Int, bottom: Int)?
  }

  /// By slot: the lengths whose parts add up to a longer period's figure.
  let sums: [[Period.Length]]

  /// `RegionTotal.Part` over cells.
  func part(_ place: Place, _ half: Half, _ cells: UnsafeBufferPointer<Cell>) -> RegionTotal.Part {
    guard let parts = place.parts else { return standing(place.slot, half, cells) }
    let own = cells[half.start + place.slot]
    if own.isThere, own.status == .notApplicable { return .notApplicable }
    return RegionTotal.Part(
      standing(parts.top, half, cells), over: standing(parts.bottom, half, cells))
  }

  /// `Resolution` over cells: a record before a sum of shorter periods.
  private func standing(
    _ slot: Int, _ half: Half, _ cells: UnsafeBufferPointer<Cell>
  ) -> RegionTotal.Part {
    let cell = cells[half.start + slot]
    if cell.isThere {
      if cell.status == .notApplicable { return .notApplicable }
      if cell.hasAmount {
        return .value(cell.units, over: 0, isDoubtful: cell.status == .doubtful)
      }
    }
    for length in sums[slot] {
      switch sum(slot, half.parts[length.rawValue], cells) {
      case .incomplete: continue
      // No other length is asked.
      case .outOfRange: return .missing
      case .whole(let units, let isDoubtful):
        return .value(units, over: 0, isDoubtful: isDoubtful)
      }
    }
    return .missing
  }

  private enum Sum {
    case incomplete
    case outOfRange
    case whole(Int64, isDoubtful: Bool)
  }

  /// `RollUp` over cells: whole where every part that applies is there.
  private func sum(_ slot: Int, _ parts: [Int], _ cells: UnsafeBufferPointer<Cell>) -> Sum {
    var sum: Int64 = 0
    var isDoubtful = false
    var present = 0
    var isMissing = false
    for start in parts {
      let cell = cells[start + slot]
      if cell.isThere, cell.status == .notApplicable { continue }
      guard cell.isThere, cell.hasAmount else {
        isMissing = true
        continue
      }
      let (next, overflow) = sum.addingReportingOverflow(cell.units)
      if overflow { return .outOfRange }
      sum = next
      present += 1
      isDoubtful = isDoubtful || cell.status == .doubtful
    }
    return isMissing || present == 0 ? .incomplete : .whole(sum, isDoubtful: isDoubtful)
  }
}
