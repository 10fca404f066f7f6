/// A form that Esc does not throw away unasked once something is filled in.
protocol LeavableForm {
  /// Whether something would be lost.
  var isChanged: Bool { get }
  /// Whether Esc was pressed on something that would be lost: once more leaves.
  var isLeaving: Bool { get set }
}

extension LeavableForm {
  /// Whether Esc leaves now; else it has been asked about.
  mutating func escape() -> Bool {
    if !isChanged || isLeaving { return true }
    isLeaving = true
    return false
  }
}
