import TUI

/// What differs between two frames of one size.
struct FrameDifference {
  private let old: [Cell]
  private let new: [Cell]
  private let columns: Int
  private let haveSameClusters: Bool

  init(from old: Frame, to new: Frame) {
    self.old = old.cells
    self.new = new.cells
    columns = new.size.columns
    haveSameClusters = old.clusters == new.clusters
  }

  /// The columns of a row that differ, from the first to the last, widened to whole glyphs; nil
  /// when there are none.
  func span(row: Int) -> Range<Int>? {
    let start = row * columns
    var first = start
    var last = start + columns - 1
    // Plain loops: this looks at every cell at every keystroke.
    while first <= last, !differs(first) { first += 1 }
    if first > last { return nil }
    while !differs(last) { last -= 1 }
    if new[first].width == 0, first > start { first -= 1 }
    if new[last].width == 2, last < start + columns - 1 { last += 1 }
    return first - start..<last + 1 - start
  }

  private func differs(_ index: Int) -> Bool {
    let cell = new[index]
    let before = old[index]
    if cell.content != before.content || cell.width != before.width { return true }
    if cell.style != before.style { return true }
    // A cluster's number means something only within its frame.
    return !haveSameClusters && cell.content > 0x10FFFF
  }
}
