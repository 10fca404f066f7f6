/// Where revisions, comparisons and drifts are shown: over the pages, between the bar and the foot. A function of the size alone.
struct RevisionsPage {
  let frame: Rect
  let text: Rect

  init(_ size: Size) {
    frame = Rect(column: 0, row: 1, width: size.columns, height: size.rows - 3)
    text = frame.inset(columns: 2, rows: 1)
  }

  /// Rows of the list of revisions; a head stands above them and a remark below.
  var listRows: Int { max(0, text.height - 2) }
  /// Rows of the list of drifts, below its head.
  var driftRows: Int { max(0, text.height - driftDetailRows - 1) }
  /// Rows below that list that tell all of the selected one.
  var driftDetailRows: Int { min(8, text.height / 2) }

  /// Clears its place and draws the frame.
  func open(_ canvas: inout Canvas, title: String) {
    canvas.fill(frame)
    canvas.box(frame, title: title, isFocused: true)
  }
}
