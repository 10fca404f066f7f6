import Core

import class GRDB.Database

/// The stretches that a long edit has put as new and whole: packed from memory, and remembered until they are written.
///
/// What totals are added up from need not be read again then, nor what figures of the next year are judged by.
final class NewStretches {
  /// How many are kept in memory: some hundred bytes each.
  private static let most = 8_192

  private let packed: PackedFigures
  /// The stretch that figures are being put into.
  private(set) var current: FigureStretch?
  private var cells = StretchCells()
  private var finished: [FigureStretch: [UInt8]] = [:]
  private var writer = PackedCells.Writer()

  init(_ database: Database) { packed = PackedFigures(database) }

  /// Begins a stretch of which nothing is recorded.
  func begin(_ stretch: FigureStretch) throws {
    try end()
    current = stretch
  }

  /// Adds a figure of the current stretch; false if it is there already.
  func append(_ figure: Figure) -> Bool { cells.append(figure) }

  /// Something of the stretch is changed otherwise, so that the table alone tells what it holds.
  func forget(_ stretch: FigureStretch) {
    if current == stretch {
      current = nil
      cells.clear()
    } else {
      finished[stretch] = nil
    }
  }

  /// The amounts of a stretch; nil where the table must be asked.
  func amounts(of stretch: FigureStretch) throws -> StretchAmounts? {
    guard let bytes = finished[stretch] else { return nil }
    var memory: [CountedFigure] = []
    let figures = try bytes.withUnsafeBytes { try PackedCells.read($0, into: &memory) }
    var amounts = StretchAmounts()
    for figure in figures { amounts.append(figure.indicator, figure.amount) }
    return amounts
  }

  /// Writes everything that is packed.
  func flush() throws {
    try end()
    try packed.put(finished)
    finished.removeAll(keepingCapacity: true)
  }

  private func end() throws {
    guard let stretch = current else { return }
    current = nil
    guard !cells.isEmpty else { return }
    writer.clear()
    cells.pack(into: &writer)
    finished[stretch] = writer.bytes
    cells.clear()
    if finished.count == Self.most { try flush() }
  }
}

/// The figures of one stretch as far as they are packed, in the order of their coming.
private struct StretchCells {
  private var cells: [(indicator: Int64, amount: Int64?, status: Int)] = []
  /// What is there already, once figures have come in another order than their indicators'.
  private var known: Set<Int64>?

  var isEmpty: Bool { cells.isEmpty }

  /// False for an indicator that is there already.
  mutating func append(_ figure: Figure) -> Bool {
    let indicator = figure.key.indicator.rawValue
    if known == nil, let last = cells.last, last.indicator >= indicator {
      known = Set(cells.map(\.indicator))
    }
    if known?.insert(indicator).inserted == false { return false }
    cells.append((indicator, figure.amount?.units, PackedCells.number(of: figure.status)))
    return true
  }

  mutating func pack(into writer: inout PackedCells.Writer) {
    if known != nil { cells.sort { $0.indicator < $1.indicator } }
    for cell in cells { writer.append(cell.indicator, cell.amount, status: cell.status) }
  }

  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    known = nil
  }
}
