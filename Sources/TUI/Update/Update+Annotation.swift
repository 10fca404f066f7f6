import Core

/// Source, scope, note and target of the current figure.
extension State {
  mutating func beginAnnotation() {
    guard let key = focusedKey else { return }
    guard let figure = workspace.figure(key) else {
      let isComputed = !GridFilter.missing.admits(key, in: workspace)
      notice = Notice(
        .warning,
        isComputed ? "这一项是推算的，来源、口径请写在所据的各项上" : "这一项还没有数；先录入，再写来源、口径、备注、目标")
      return
    }
    cancelSelection()
    grid.annotation = AnnotationForm(figure)
    keepSelectionsInRange()
  }

  /// A key while the form is open.
  mutating func pressInAnnotation(
    _ form: AnnotationForm, _ key: Key, _ environment: Environment
  ) -> [Effect] {
    var form = form
    switch key {
    case .escape: return finishAnnotation()
    case .enter where form.field == .target:
      // Whoever goes on with Enter is shown what is wrong; Esc leads out all the same.
      return isTargetReadable(form) ? finishAnnotation() : []
    case .enter, .down, .tab: form.field = form.field.following
    case .up, .backTab: form.field = form.field.preceding
    default:
      if form.texts[form.field, default: LineText("")].type(key) { break }
      // Function keys leave the form as Esc does.
      guard let command = KeyMap.command(for: key, in: context) else { return [] }
      return finishAnnotation() + perform(command, environment)
    }
    grid.annotation = form
    return []
  }

  mutating func pasteIntoAnnotation(_ text: String) {
    guard let field = grid.annotation?.field else { return }
    grid.annotation?.texts[field, default: LineText("")].insert(text.singleLine)
  }

  private func isTargetReadable(_ form: AnnotationForm) -> Bool {
    guard let indicator = workspace.catalog.indicator(form.key.indicator) else { return true }
    if case .failure = form.target(for: indicator) { return false }
    return true
  }

  /// Records what was written, as one edit.
  private mutating func finishAnnotation() -> [Effect] {
    guard let form = grid.annotation else { return [] }
    grid.annotation = nil
    keepSelectionsInRange()
    guard let figure = workspace.figure(form.key),
      let indicator = workspace.catalog.indicator(form.key.indicator)
    else { return [] }
    let write = CellWrite(
      key: form.key, before: figure, after: form.applied(to: figure, of: indicator))
    let effects = commit([write], verb: "注明")
    if case .failure(let error)? = form.target(for: indicator) {
      notice = Notice(.warning, "目标没有改：\(error.description)")
    } else if !effects.isEmpty {
      notice = Notice(.success, "已注明 \(indicator.name)")
    }
    return effects
  }
}
