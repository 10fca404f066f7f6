import Core

/// An organization as a form offers it.
struct OrganizationChoice: Hashable, Sendable {
  var id: OrganizationID
  /// The short name; with its region before it where that is not the one shown.
  var name: String
}

/// A list of organizations, narrowed by what is typed.
struct OrganizationPicker: Sendable {
  var query = LineText("")
  var selected = 0

  /// Those that fit what is typed, in characters or initials.
  func matches(in choices: [OrganizationChoice]) -> [OrganizationChoice] {
    choices.filter { PinyinInitials.matches(query.string, in: $0.name) }
  }
}

/// Choosing whose issue it is.
extension IssueForm {
  mutating func openPicker(typing scalar: Unicode.Scalar?) {
    var picker = OrganizationPicker()
    if let scalar {
      picker.query.insert(String(Character(scalar)))
    } else {
      picker.selected = choices.firstIndex { $0.id == organization } ?? 0
    }
    self.picker = picker
  }

  mutating func pressInOrganization(_ key: Key) {
    switch key {
    case .left, .right:
      guard !choices.isEmpty else { return }
      let step = key == .right ? 1 : choices.count - 1
      let index = choices.firstIndex { $0.id == organization }
      organization = choices[index.map { ($0 + step) % choices.count } ?? 0].id
    case .character(let scalar): openPicker(typing: scalar)
    default: break
    }
  }

  mutating func pressInPicker(_ key: Key) -> Outcome {
    guard var picker else { return .stay }
    let matches = picker.matches(in: choices)
    switch key {
    case .escape:
      self.picker = nil
      return .stay
    case .enter:
      if matches.indices.contains(picker.selected) {
        organization = matches[picker.selected].id
        field = .tendencies
        self.picker = nil
      }
      return .stay
    case .up: picker.selected -= 1
    case .down: picker.selected += 1
    case .pageUp: picker.selected -= 8
    case .pageDown: picker.selected += 8
    default: if picker.query.type(key) { picker.selected = 0 }
    }
    let last = max(0, picker.matches(in: choices).count - 1)
    picker.selected = min(max(0, picker.selected), last)
    self.picker = picker
    return .stay
  }
}
