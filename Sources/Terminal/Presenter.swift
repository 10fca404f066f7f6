import CNcursesw
import TUI

/// Brings frames onto the curses window, touching only what differs from the last one.
@MainActor struct Presenter {
  private let palette: Palette
  private var shown: Frame?

  init(palette: Palette) { self.palette = palette }

  /// Forgets what the terminal shows: the next frame is drawn whole.
  mutating func invalidate() { shown = nil }

  /// Draws a frame on a screen of the given size; what does not fit is left out.
  mutating func present(_ frame: Frame, on size: Size) {
    let difference = shown.flatMap { old in
      old.size == frame.size ? FrameDifference(from: old, to: frame) : nil
    }
    if difference == nil { cn_clear_all() }
    let visible = Size(
      columns: min(frame.size.columns, size.columns), rows: min(frame.size.rows, size.rows))
    for row in 0..<visible.rows {
      let whole = 0..<frame.size.columns
      guard let span = difference.map({ $0.span(row: row) }) ?? whole else { continue }
      draw(frame, row: row, span: span.clamped(to: 0..<visible.columns))
    }
    shown = frame
    if let cursor = frame.cursor, Self.isInside(cursor, visible) {
      cn_update(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_update(-1, 0)
    }
  }

  private static func isInside(_ point: Point, _ size: Size) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }

  private func draw(_ frame: Frame, row: Int, span: Range<Int>) {
    for column in span {
      let cell = frame[column, row]
      guard cell.width > 0 else { continue }
      let isWhole = column + Int(cell.width) <= span.upperBound
      let (attributes, pair) = (
        palette.attributes(of: cell.style), palette.pair(of: cell.style)
      )
      if isWhole, frame.scalar(of: cell) == nil {
        let scalars = Self.glyph(frame.scalars(of: cell), width: cell.width)
        cn_put(Int32(row), Int32(column), scalars, Int32(scalars.count), attributes, pair)
      } else {
        // Nearly every cell has one scalar, and a screen has thousands: an array for each would cost more than ncurses does.
        let scalar = isWhole ? frame.scalar(of: cell) : nil
        var glyph = scalar.map { Self.glyph($0, width: cell.width) } ?? 0x20
        cn_put(Int32(row), Int32(column), &glyph, 1, attributes, pair)
      }
    }
  }

  /// `glyph` for a cell of one scalar.
  private static func glyph(_ scalar: Unicode.Scalar, width: UInt8) -> UInt32 {
    cn_width(scalar.value) == Int32(width) ? scalar.value : placeholder(width)
  }

  /// What stands for a scalar that takes more or fewer columns than the cell.
  private static func placeholder(_ width: UInt8) -> UInt32 { width == 2 ? 0xFF1F : 0x3F }

  /// What is sent for a cell: never a control character, never more or fewer columns than it owns.
  static func glyph(_ scalars: [Unicode.Scalar], width: UInt8) -> [UInt32] {
    guard let base = scalars.first, cn_width(base.value) == Int32(width) else {
      return [placeholder(width)]
    }
    return [base.value]
      + scalars.dropFirst().lazy.map(\.value).filter { cn_width($0) == 0 && !steersText($0) }
  }

  /// Whether a scalar of no width changes the direction or place of what follows it.
  private static func steersText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
