import Core

extension State {
  /// 展开: at the caret of the editor; in the speech, what put the selected figure or the first line there.
  mutating func expand(_ environment: Environment) -> [Effect] {
    guard let draft else { return [] }
    let composer = Composer(
      source: editor?.text.string ?? draft.source, name: draft.name, library: environment.library)
    do throws(ExpansionError) {
      let expansion: Expansion
      if let text = editor?.text {
        expansion = try composer.expansion(
          at: text.utf8Offset(of: text.caret), in: workspace, today: today)
      } else {
        guard let place = expandablePlace(environment) else { throw .nothingHere }
        expansion = try composer.expansion(of: place, in: workspace, today: today)
        openEditor(at: expansion.range.lowerBound)
      }
      return apply(expansion)
    } catch {
      notice = Notice(.warning, error.message)
      return []
    }
  }

  private func expandablePlace(_ environment: Environment) -> SpeechPlace? {
    guard let index = speech.stop, environment.stops.indices.contains(index) else {
      return environment.speechPlace
    }
    let stop = environment.stops[index]
    let run = environment.composition.sections[stop.section].blocks[stop.block].runs[stop.run]
    return SpeechPlace(section: stop.section, block: stop.block, offset: run.range.lowerBound)
  }

  /// One step of undo; the caret stands where the new text begins. A draft that cannot be edited has said so already.
  private mutating func apply(_ expansion: Expansion) -> [Effect] {
    guard editor != nil else { return [] }
    let effects = attempt { text throws(EditRefusal) in
      let start = text.position(utf8Offset: expansion.range.lowerBound)
      let end = text.position(utf8Offset: expansion.range.upperBound)
      try text.replace(start..<end, with: expansion.replacement)
      text.place(start)
    }
    if notice == nil { notice = Notice(.success, "已展开\(expansion.what)；Ctrl-Z 退回") }
    return effects
  }
}
