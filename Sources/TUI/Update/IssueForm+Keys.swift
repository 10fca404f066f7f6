import Core

extension IssueForm {
  mutating func press(_ key: Key) -> Outcome {
    mistake = nil
    if checklist != nil { return pressInChecklist(key) }
    if picker != nil { return pressInPicker(key) }
    if key == .escape { return escape() ? .cancel : .stay }
    isLeaving = false
    switch key {
    case .control("s"): return .save
    case .down, .tab: move(by: 1)
    case .up, .backTab: move(by: -1)
    case .enter: return pressEnter()
    default: pressInField(key)
    }
    return .stay
  }

  private mutating func move(by step: Int) {
    field = step > 0 ? field.following : field.preceding
  }

  private mutating func pressEnter() -> Outcome {
    switch field {
    case .save: return .save
    case .manifestation:
      checklist = 0
    case .organization: openPicker(typing: nil)
    default: move(by: 1)
    }
    return .stay
  }

  private mutating func pressInField(_ key: Key) {
    switch field {
    case .organization: pressInOrganization(key)
    case .tendencies: pressInTendencies(key)
    case .severity: severity = cycled(severity, in: Issue.Severity.allCases, key)
    case .status: status = cycled(status, in: statuses, key)
    case .source where key == .left || key == .right:
      let current = texts[.source]?.string ?? ""
      texts[.source] = LineText(cycled(current, in: Self.sources, key))
    case .save: break
    case .foundOn, .deadline:
      if texts[field]?.moveDay(key, today: today) != true { pressInText(key) }
    default: pressInText(key)
    }
  }

  private mutating func pressInTendencies(_ key: Key) {
    let count = Tendency.allCases.count
    switch key {
    case .left: tendencyCursor = (tendencyCursor + count - 1) % count
    case .right: tendencyCursor = (tendencyCursor + 1) % count
    case .character(let scalar):
      let twin = scalar.halfWidthTwin
      if twin == " " {
        toggle(tendencyCursor)
      } else if ("1"..."4").contains(twin) {
        tendencyCursor = Int(twin.value - 0x31)
        toggle(tendencyCursor)
      }
    default: break
    }
  }

  private mutating func toggle(_ index: Int) {
    let tendency = Tendency.allCases[index]
    if tendencies.remove(tendency) == nil { tendencies.insert(tendency) }
  }

  private func cycled<Value: Equatable>(_ value: Value, in values: [Value], _ key: Key) -> Value {
    let step: Int
    switch key {
    case .right, .character(" "), .character("　"): step = 1
    case .left: step = values.count - 1
    default: return value
    }
    guard let index = values.firstIndex(of: value) else { return values.first ?? value }
    return values[(index + step) % values.count]
  }

  private mutating func pressInText(_ key: Key) {
    texts[field, default: LineText("")].type(key)
  }

  mutating func paste(_ pasted: String) {
    guard checklist == nil else { return }
    isLeaving = false
    if picker != nil {
      picker?.query.insert(pasted.singleLine)
      picker?.selected = 0
      return
    }
    switch field {
    case .organization, .tendencies, .severity, .status, .save:
      mistake = "这一栏是选项，不接受粘贴"
    default:
      var text = texts[field] ?? LineText("")
      text.insert(pasted.singleLine)
      texts[field] = text
    }
  }

  private mutating func pressInChecklist(_ key: Key) -> Outcome {
    let candidates = candidates
    guard let selected = checklist else { return .stay }
    switch key {
    case .up: checklist = max(0, selected - 1)
    case .down: checklist = min(max(0, candidates.count - 1), selected + 1)
    case .pageUp: checklist = max(0, selected - 8)
    case .pageDown: checklist = min(max(0, candidates.count - 1), selected + 8)
    case .home: checklist = 0
    case .end: checklist = max(0, candidates.count - 1)
    case .enter:
      if candidates.indices.contains(selected) { take(candidates[selected]) }
      checklist = nil
    default: checklist = nil
    }
    return .stay
  }

  /// Takes a line of the checklist: its clause, its tendency, and its remedies where none are written yet.
  private mutating func take(_ manifestation: Manifestation) {
    texts[.manifestation] = LineText(manifestation.clause)
    tendencies.insert(manifestation.tendency)
    if (texts[.remedies]?.string ?? "").isEmpty {
      texts[.remedies] = LineText(manifestation.remedies.joined(separator: "，"))
    }
  }
}
