/// What one organization's figures count for in a total, where they are laid out in cells: the rules of `Resolution` and
/// `RollUp` without their trail.
struct CellRules: Sendable {
  /// One of the two years: where its period's cells begin, and its parts' by their length.
  struct Half: Sendable {
    var start: Int
    var parts: [[Int]]
  }

  /// Where in a period's cells a rate's own figure is, and what is divided by what.
  struct Rate: Sendable {
    var slot: Int
    var top: Int
    var bottom: Int
  }

  /// By slot: the lengths whose parts add up to a longer period's figure.
  let sums: [[Period.Length]]

  /// `RegionTotal.Part` of a rate over cells.
  func part(_ rate: Rate, _ half: Half, _ cells: OrganizationCells) -> RegionTotal.Part {
    if cells[half.start + rate.slot]?.status == .notApplicable { return .notApplicable }
    return RegionTotal.Part(
      standing(rate.top, half, cells), over: standing(rate.bottom, half, cells))
  }

  /// `Resolution` over cells: a record before a sum of shorter periods.
  private func standing(
    _ slot: Int, _ half: Half, _ cells: OrganizationCells
  ) -> RegionTotal.Part {
    if let sum = sum(slot, half, cells) { return sum }
    guard let cell = cells[half.start + slot], cell.status != .notApplicable else {
      return .notApplicable
    }
    return .value(cell.units, over: 0, isDoubtful: cell.status == .doubtful)
  }

  /// What shorter periods come to; nil where the period itself has a record, which goes before it.
  func sum(_ slot: Int, _ half: Half, _ cells: OrganizationCells) -> RegionTotal.Part? {
    if let cell = cells[half.start + slot], cell.hasAmount || cell.status == .notApplicable {
      return nil
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
  private func sum(_ slot: Int, _ parts: [Int], _ cells: OrganizationCells) -> Sum {
    var sum: Int64 = 0
    var isDoubtful = false
    var present = 0
    var isMissing = false
    for start in parts {
      let cell = cells[start + slot]
      if cell?.status == .notApplicable { continue }
      guard let cell, cell.hasAmount else {
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
