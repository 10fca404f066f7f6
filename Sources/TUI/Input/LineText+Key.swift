import Core

extension LineText {
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
