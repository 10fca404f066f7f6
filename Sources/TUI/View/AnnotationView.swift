import Core

/// The form for source, scope, note and target, in the rows above the hint line.
func drawAnnotation(_ canvas: inout Canvas, _ state: State, _ form: AnnotationForm, _ place: Rect) {
  canvas.fill(place)
  for (row, field) in AnnotationForm.Field.allCases.enumerated() where row < place.height {
    let isFocused = form.field == field
    let y = place.row + row
    canvas.text(
      field.title, column: place.column + 1, row: y, limit: place.column + 6,
      style: Style(isFocused ? .heading : .dim, isBold: isFocused))
    let end = field == .target ? place.column + 24 : place.endColumn - 1
    drawTextField(
      &canvas, form.texts[field] ?? LineText(""),
      Rect(column: place.column + 7, row: y, width: end - place.column - 7, height: 1),
      isFocused: isFocused)
    if field == .target { drawTarget(&canvas, state, form, column: end + 2, row: y, place) }
  }
}

/// How the target was understood, or why it was not.
private func drawTarget(
  _ canvas: inout Canvas, _ state: State, _ form: AnnotationForm, column: Int, row: Int,
  _ place: Rect
) {
  guard let indicator = state.workspace.catalog.indicator(form.key.indicator) else { return }
  let (text, role): (String, Role) =
    switch form.target(for: indicator) {
    case .success(let input): ("识别为 \(input.amount.plainText)\(indicator.unit.name)", .dim)
    case .failure(let error): ("× \(error.description)", .error)
    case nil: ("单位：\(indicator.unit.name)；不设就空着", .dim)
    }
  canvas.text(text, column: column, row: row, limit: place.endColumn, style: Style(role))
}
