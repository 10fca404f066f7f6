import Core

/// The form that F9 opens.
extension State {
  mutating func press(_ key: Key, inExport form: ExportForm, _ environment: Environment)
    -> [Effect]
  {
    var form = form
    form.mistake = nil
    switch (key, form.field) {
    case (.escape, _), (.enter, .cancel):
      overlay = nil
      return []
    case (.down, _), (.tab, _): form.field = form.field.following
    case (.up, _), (.backTab, _): form.field = form.field.preceding
    case (.right, .format): form.turn(by: 1)
    case (_, .format) where key.isBlank: form.turn(by: 1)
    case (.left, .format): form.turn(by: -1)
    case (_, .gaps) where key.isBlank, (.enter, .gaps), (.left, .gaps), (.right, .gaps):
      form.allowsGaps.toggle()
    case (.enter, .format), (.enter, .path), (.enter, .export):
      return export(form, environment)
    case (.enter, .copy): return copySpeech(form, environment)
    case (.left, .export), (.right, .copy): form.field = .cancel
    case (.left, .cancel), (.right, .export): form.field = .copy
    case (.left, .copy), (.right, .cancel): form.field = .export
    // A name can be typed at once, wherever among the two the focus is.
    case (_, .format), (_, .path):
      form.field = .path
      if case .character(let scalar) = key {
        form.insert(String(Character(scalar)))
      } else {
        form.edit(key)
      }
    default: break
    }
    overlay = .export(form)
    return []
  }

  private mutating func export(_ form: ExportForm, _ environment: Environment) -> [Effect] {
    var form = form
    let path = form.path.string.trimmingBlanks
    if path.isEmpty {
      form.field = .path
      form.mistake = "请填写文件名"
    } else if let mistake = form.format.objection(toFileNamed: path) {
      form.field = .path
      form.mistake = mistake
    } else if let mistake = draftMissing(for: form) {
      form.field = .format
      form.mistake = mistake
    } else if let mistake = gapsInTheWay(of: form, environment) {
      form.field = .gaps
      form.mistake = mistake
    } else {
      overlay = nil
      if form.format.isSpeech { speechFormat = form.format }
      return [
        .export(
          ExportRequest(
            path: path, format: form.format, allowsGaps: form.allowsGaps, overwrites: false))
      ]
    }
    overlay = .export(form)
    return []
  }

  private mutating func copySpeech(_ form: ExportForm, _ environment: Environment) -> [Effect] {
    var form = form
    if let mistake = draftMissing(for: form) {
      form.field = .format
      form.mistake = mistake
    } else if !form.format.isText {
      form.field = .format
      form.mistake =
        form.format == .csv ? "台账数据是一个文件夹，不能放进剪贴板" : "Word文件不能放进剪贴板；请改选文本或Markdown"
    } else if let mistake = gapsInTheWay(of: form, environment) {
      form.field = .gaps
      form.mistake = mistake
    } else {
      overlay = nil
      return [.exportText(form.format)]
    }
    overlay = .export(form)
    return []
  }

  /// Why a speech cannot be written out; nil for a table of the whole workbook, or where there is a draft.
  private func draftMissing(for form: ExportForm) -> String? {
    draft == nil && form.format.isOfDraft ? Self.noDraft + "，或改选表格" : nil
  }

  private func gapsInTheWay(of form: ExportForm, _ environment: Environment) -> String? {
    let gaps = environment.composition.gaps.count
    guard gaps > 0, form.format.isSpeech, !form.allowsGaps else { return nil }
    return "还有待填\(gaps)处；补齐后再导出，或选定“带待填导出”"
  }
}
