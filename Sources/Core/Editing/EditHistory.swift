/// What undo takes back at once: the edits, and where the caret was before and after.
struct EditGroup: Hashable, Sendable {
  var edits: [TextEdit]
  let before: TextSelection
  var after: TextSelection
  /// Characters typed or deleted; a group closes at 100.
  var size: Int
  /// The owner's number of a step that is none of the text's; such a group has no edits.
  var ownerStep: Int?
}

/// The edits of one text since it was opened, in groups that undo and redo as one.
struct EditHistory: Hashable, Sendable {
  static let groupLimit = 100

  private(set) var done: [EditGroup] = []
  private(set) var undone: [EditGroup] = []
  /// Whether the next typed character joins the last group.
  private(set) var isOpen = false

  mutating func close() { isOpen = false }

  /// Notes an edit of the typist; it joins the open group.
  mutating func type(_ edit: TextEdit, before: TextSelection, after: TextSelection) {
    undone.removeAll()
    let size = edit.removed.count + edit.inserted.count
    if isOpen, let last = done.indices.last {
      if let edits = done[last].edits.last, let joined = edits.continued(by: edit) {
        done[last].edits[done[last].edits.count - 1] = joined
      } else {
        done[last].edits.append(edit)
      }
      done[last].after = after
      done[last].size += size
    } else {
      done.append(EditGroup(edits: [edit], before: before, after: after, size: size))
    }
    isOpen = done.last.map { $0.size < Self.groupLimit } ?? false
  }

  /// Notes edits that undo as one and join nothing.
  mutating func perform(_ edits: [TextEdit], before: TextSelection, after: TextSelection) {
    undone.removeAll()
    done.append(EditGroup(edits: edits, before: before, after: after, size: 0))
    isOpen = false
  }

  /// Notes a step of the owner, which changes nothing of the text, in its place between the edits.
  mutating func note(_ step: Int, at selection: TextSelection) {
    perform([], before: selection, after: selection)
    done[done.count - 1].ownerStep = step
  }

  mutating func undo() -> EditGroup? {
    isOpen = false
    guard let group = done.popLast() else { return nil }
    undone.append(group)
    return group
  }

  mutating func redo() -> EditGroup? {
    isOpen = false
    guard let group = undone.popLast() else { return nil }
    done.append(group)
    return group
  }
}
