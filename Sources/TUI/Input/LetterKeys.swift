/// 字母键: letters that stand for keys where no text is typed, for hands that know them from vi. An option, off by default.
enum LetterKeys {
  static let bindings: [Binding] = [
    Binding(.letters, [.character("h")], .left, "左移（同 ←）"),
    Binding(.letters, [.character("j")], .down, "下移（同 ↓）"),
    Binding(.letters, [.character("k")], .up, "上移（同 ↑）"),
    Binding(.letters, [.character("l")], .right, "右移（同 →）"),
    Binding(.letters, [.character("g")], .first, "连按两次：到开头（同 Home）"),
    Binding(.letters, [.character("G")], .last, "到末尾（同 End）"),
    Binding(.letters, [.control("d")], .pageDown, "下翻一屏；这个键在那里另有用处时不算"),
    Binding(.letters, [.control("u")], .pageUp, "上翻一屏；这个键在那里另有用处时不算"),
    Binding(.letters, [.character("x")], .clear, "清除、删除（同 Delete）"),
  ]

  /// The key that a letter stands for; nil for any other.
  static func key(for pressed: Key) -> Key? {
    switch KeyMap.own(pressed, in: .letters) {
    case .left?: .left
    case .right?: .right
    case .up?: .up
    case .down?: .down
    case .first?: .home
    case .last?: .end
    case .pageUp?: .pageUp
    case .pageDown?: .pageDown
    case .clear?: .delete
    default: nil
    }
  }
}

extension State {
  /// The key that is meant: with the letters on, what a letter stands for. Nil while the first g waits for the second.
  mutating func translatedKey(_ key: Key) -> Key? {
    guard preferences.usesLetterKeys, !expectsText else { return key }
    var key = key
    // An input method's full-width letters mean their twins here too.
    if case .character(let scalar) = key { key = .character(scalar.halfWidthTwin) }
    let isSecond = hasPressedLetterG
    hasPressedLetterG = false
    if key == .character("g"), !isSecond {
      hasPressedLetterG = true
      return nil
    }
    guard let meant = LetterKeys.key(for: key) else { return key }
    if case .control = key, isTaken(key) { return key }
    return meant
  }

  /// Whether characters go into a text where somebody is.
  private var expectsText: Bool {
    if let overlay { return overlay.takesText }
    return grid.editor != nil || grid.annotation != nil || speech.find != nil
      || materials.search != nil || ledger.search != nil || editor != nil
  }

  /// Whether a key has a meaning of its own where somebody is.
  private func isTaken(_ key: Key) -> Bool {
    if overlay != nil {
      return overlayContext.map { KeyMap.command(for: key, in: $0) != nil } ?? true
    }
    return KeyMap.command(for: key, in: context) != nil
  }
}
