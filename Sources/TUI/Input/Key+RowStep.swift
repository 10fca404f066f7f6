extension Key {
  /// How many rows of a list this key goes down, or up where negative; 0 for a key that does not move.
  func rowStep(page: Int) -> Int {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    default: 0
    }
  }
}
