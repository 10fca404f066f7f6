/// What one organization has recorded, laid out in cells; the next one's figures are written over it.
struct OrganizationCells: Sendable {
  /// The place of a figure, and what was last written there.
  struct Cell: Sendable {
    var units: Int64 = 0
    /// Which organization's figure it is, counted from 1.
    var owner = 0
    var hasAmount = false
    var status = FigureStatus.reported
  }

  private var cells: [Cell]
  private var owner = 0

  init(count: Int) { cells = Array(repeating: Cell(), count: count) }

  /// Begins another organization, of which nothing is there yet.
  mutating func begin() { owner += 1 }

  /// Nil where there is no record; what another organization has left there is not seen.
  subscript(index: Int) -> Cell? {
    let cell = cells[index]
    return cell.owner == owner ? cell : nil
  }

  /// Lays figures into cells and, unless there are no tallies, counts them there.
  ///
  /// Everything stands still meanwhile: it is done for each of 300,000 figures.
  /// - Parameters:
  ///   - figures: in the order of their indicators.
  ///   - start: the cell of the first of `indicators`.
  ///   - indicators: those that are looked at, in order; figures of others are passed by.
  ///   - tallies: one for each of `indicators`, or none.
  mutating func lay(
    _ figures: ArraySlice<CountedFigure>, from start: Int, _ indicators: [IndicatorID],
    countedIn tallies: inout [RegionTotal.Tally]
  ) {
    let owner = owner
    let isCounted = tallies.count == indicators.count
    cells.withUnsafeMutableBufferPointer { cells in
      tallies.withUnsafeMutableBufferPointer { tallies in
        indicators.withUnsafeBufferPointer { indicators in
          figures.withUnsafeBufferPointer { figures in
            var slot = 0
            for figure in figures {
              while slot < indicators.count, indicators[slot] < figure.indicator { slot &+= 1 }
              guard slot < indicators.count else { return }
              guard indicators[slot] == figure.indicator else { continue }
              let cell = Cell(
                units: figure.amount?.units ?? 0, owner: owner, hasAmount: figure.amount != nil,
                status: figure.status)
              cells[start &+ slot] = cell
              if isCounted { tallies[slot].take(cell) }
            }
          }
        }
      }
    }
  }
}
