import Core

extension RecordForm {
  mutating func press(_ key: Key, in workspace: Workspace) -> Outcome {
    mistake = nil
    if picking != nil {
      pressInList(key, in: workspace)
      return .stay
    }
    if key == .escape { return escape() ? .cancel : .stay }
    isLeaving = false
    switch key {
    case .control("s"): return .save
    case .enter where focus == fields.count: return .save
    case .enter where field?.isPicked == true: picking = FormPicking()
    case .down, .tab, .enter: move(by: 1)
    case .up, .backTab: move(by: -1)
    default: pressInField(key, in: workspace)
    }
    return .stay
  }

  mutating func paste(_ pasted: String) {
    isLeaving = false
    if picking != nil {
      picking?.query.insert(pasted.singleLine)
      picking?.selected = 0
    } else if fields.indices.contains(focus), fields[focus].text != nil {
      fields[focus].text?.insert(pasted.singleLine)
    } else {
      mistake = "这一栏是选项，不接受粘贴"
    }
  }

  /// Points at what keeps the form from being saved.
  mutating func point(at mistake: Mistake) {
    focus = fields.firstIndex { $0.name == mistake.field } ?? focus
    self.mistake = mistake.message
  }

  private mutating func move(by step: Int) {
    let count = fields.count + 1
    focus = (focus + step + count) % count
  }

  private mutating func pressInField(_ key: Key, in workspace: Workspace) {
    guard fields.indices.contains(focus) else { return }
    switch fields[focus].content {
    case .line, .passage: fields[focus].text?.type(key)
    case .choice(let choices, let selected):
      let step: Int
      switch key {
      case .right, .character(" "), .character("　"): step = 1
      case .left: step = choices.count - 1
      default: return
      }
      guard !choices.isEmpty else { return }
      fields[focus].content = .choice(choices, selected: (selected + step) % choices.count)
    case .ticks: fields[focus].pressInTicks(key)
    case .subject, .indicator, .listed: pressInPicked(key, in: workspace)
    }
  }

  /// ←→ go through the list without opening it; a character opens it narrowed.
  private mutating func pressInPicked(_ key: Key, in workspace: Workspace) {
    switch key {
    case .left, .right:
      let options = options(in: workspace)
      guard !options.isEmpty else { return }
      let current = options.firstIndex { $0.content == fields[focus].content }
      let step = key == .right ? 1 : options.count - 1
      fields[focus].content = options[current.map { ($0 + step) % options.count } ?? 0].content
    case .delete, .backspace:
      if case .indicator = fields[focus].content { fields[focus].content = .indicator(nil) }
    case .character:
      picking = FormPicking()
      picking?.query.type(key)
    default: break
    }
  }

  private mutating func pressInList(_ key: Key, in workspace: Workspace) {
    guard var list = picking else { return }
    let count = options(in: workspace).count
    switch key {
    case .escape:
      picking = nil
      return
    case .enter, .tab:
      let options = options(in: workspace)
      guard options.indices.contains(list.selected) else { return }
      fields[focus].content = options[list.selected].content
      picking = nil
      move(by: 1)
      return
    case .up, .down, .pageUp, .pageDown: list.selected += key.rowStep(page: 8)
    default:
      if list.query.type(key) { list.selected = 0 }
    }
    list.selected = min(max(0, list.selected), max(0, count - 1))
    picking = list
  }
}

extension FormField {
  /// Whether it is chosen from a list.
  var isPicked: Bool {
    switch content {
    case .subject, .indicator, .listed: true
    case .line, .passage, .choice, .ticks: false
    }
  }

  /// ←→ go from word to word, a blank ticks the one they stand on.
  fileprivate mutating func pressInTicks(_ key: Key) {
    guard case .ticks(let words, var ticked, var cursor) = content, !words.isEmpty else { return }
    switch key {
    case .left: cursor = (cursor + words.count - 1) % words.count
    case .right: cursor = (cursor + 1) % words.count
    case .home: cursor = 0
    case .end: cursor = words.count - 1
    case _ where key.isBlank: ticked.formSymmetricDifference([cursor])
    default: return
    }
    content = .ticks(words, ticked: ticked, cursor: cursor)
  }
}
