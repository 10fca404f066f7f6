import Core

/// Where the cards of the overview stand: side by side as the window is wide; where they do not fit its height, longer than it
/// and scrolled. A function of the board and the room.
public struct OverviewLayout: Hashable, Sendable {
  /// A card and its rows, counted from the first one of the page.
  public struct Place: Hashable, Sendable {
    public var card: OverviewCard
    public var rect: Rect
    /// Rows inside that name columns.
    var headRows: Int
    /// Lines that are shown, and those that only 另有n项 tells of.
    public var shown: Int
    public var hidden: Int

    /// How many stops there are in it.
    public var stops: Int { shown + (hidden > 0 ? 1 : 0) }

    func row(ofStop stop: Int) -> Int { rect.row + 1 + headRows + stop }
  }

  /// Where a stop is.
  struct Position: Hashable, Sendable {
    var column: Int
    /// Which card of the column.
    var index: Int
    var stop: Int
  }

  public let columns: [[Place]]
  /// How many rows all cards take.
  public let rows: Int
  let window: Rect

  /// A card that is scrolled shows at most so many lines; the rest are in its list.
  private static let scrolledLines = 8
  /// Fewer rows than this, and a card says too little to be worth a look.
  private static let leastRows = 8

  public init(_ board: OverviewBoard, in window: Rect) {
    self.window = window
    let cards = Self.arrangement(width: window.width)
    let wants = cards.map { $0.map { Self.wantedRows(board.lines(of: $0).count, $0) } }
    let fits = wants.allSatisfy { column in
      column.reduce(0) { $0 + min($1, Self.leastRows) } <= window.height
    }
    let heights = wants.enumerated().map { index, wants in
      fits
        ? Self.shares(wants, of: window.height)
        : zip(cards[index], wants).map { min($1, Self.wantedRows(Self.scrolledLines, $0)) }
    }
    let width = window.width / max(1, cards.count)
    columns = cards.enumerated().map { index, column in
      let start = window.column + index * width
      let end = index == cards.count - 1 ? window.endColumn : start + width
      var row = 0
      return column.enumerated().map { place, card in
        let height = heights[index][place]
        defer { row += height }
        return Self.place(
          card, board.lines(of: card).count,
          Rect(column: start, row: row, width: end - start, height: height))
      }
    }
    rows = columns.map { $0.last?.rect.endRow ?? 0 }.max() ?? 0
  }

  /// What is to be done first comes first, and beside it what hurts most.
  private static func arrangement(width: Int) -> [[OverviewCard]] {
    switch width {
    case 114...:
      [
        [.completeness, .groups], [.arrears, .tendencies, .deadlines],
        [.changes, .checks, .drafts],
      ]
    case 76...:
      [[.completeness, .arrears, .groups, .drafts], [.tendencies, .deadlines, .checks, .changes]]
    default: [OverviewCard.allCases]
    }
  }

  private static func headRows(_ card: OverviewCard) -> Int { card == .tendencies ? 1 : 0 }

  private static func wantedRows(_ lines: Int, _ card: OverviewCard) -> Int {
    2 + headRows(card) + max(1, lines)
  }

  private static func place(_ card: OverviewCard, _ lines: Int, _ rect: Rect) -> Place {
    let head = headRows(card)
    let room = max(1, rect.height - 2 - head)
    let shown = lines <= room ? lines : room - 1
    return Place(card: card, rect: rect, headRows: head, shown: shown, hidden: lines - shown)
  }

  /// Heights that fill a column: who wants little gets it, the others share what is left; what nobody wants goes to the last.
  static func shares(_ wants: [Int], of height: Int) -> [Int] {
    var shares = wants.map { _ in 0 }
    var left = height
    for (rank, index) in wants.indices.sorted(by: { (wants[$0], $0) < (wants[$1], $1) })
      .enumerated()
    {
      shares[index] = min(wants[index], left / (wants.count - rank))
      left -= shares[index]
    }
    if let last = shares.indices.last { shares[last] += left }
    return shares
  }

  func place(at position: Position) -> Place { columns[position.column][position.index] }

  func row(of position: Position) -> Int { place(at: position).row(ofStop: position.stop) }

  /// The place of a card.
  func index(of card: OverviewCard) -> (column: Int, index: Int)? {
    for (column, places) in columns.enumerated() {
      if let index = places.firstIndex(where: { $0.card == card }) { return (column, index) }
    }
    return nil
  }

  /// Every stop, column by column, from the top.
  func stops(inColumn column: Int) -> [Position] {
    columns[column].enumerated().flatMap { index, place in
      (0..<place.stops).map { Position(column: column, index: index, stop: $0) }
    }
  }

  /// Where somebody is: at the line that they chose if it is still there, else at the one in its place; nil where there is no line at all.
  func position(of state: OverviewState, _ board: OverviewBoard) -> Position? {
    if let (column, index) = index(of: state.card), columns[column][index].stops > 0 {
      let place = columns[column][index]
      let lines = board.lines(of: state.card)
      var stop = state.stop
      if let subject = state.subject,
        let found = lines.firstIndex(where: { $0.identity == subject })
      {
        stop = found
      }
      return Position(column: column, index: index, stop: min(max(0, stop), place.stops - 1))
    }
    return columns.indices.lazy.compactMap { stops(inColumn: $0).first }.first
  }

  /// The first row shown so that a stop is, with the border or head above a card's first line.
  func firstRow(near first: Int, showing position: Position?) -> Int {
    guard rows > window.height, let position else { return 0 }
    let place = place(at: position)
    let row = place.row(ofStop: position.stop)
    let top = position.stop == 0 ? place.rect.row : row
    let bottom = position.stop == place.stops - 1 ? place.rect.endRow - 1 : row
    var first = max(first, bottom - window.height + 1)
    first = min(first, top)
    return min(max(0, first), rows - window.height)
  }
}
