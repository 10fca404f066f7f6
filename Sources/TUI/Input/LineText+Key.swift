import Core

extension LineText {
  /// Takes a key in a field: a character goes in, an editing key is carried out; false if it is neither.
  @discardableResult
  mutating func type(_ key: Key) -> Bool {
    guard case .character(let scalar) = key else { return press(key) }
    insert(String(Character(scalar)))
    return true
  }

  /// Carries out an editing key; false if it is none.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .left: moveBackward()
    case .right: moveForward()
    case .home: moveToStart()
    case .end: moveToEnd()
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("u"): self = LineText("")
    default: return false
    }
    return true
  }
}
