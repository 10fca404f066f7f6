/// A key as the user pressed it.
public enum Key: Hashable, Sendable {
  /// A character that was typed, by keyboard or input method.
  case character(Unicode.Scalar)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  case shiftUp, shiftDown, shiftLeft, shiftRight, shiftHome, shiftEnd, shiftPageUp, shiftPageDown
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  case controlShiftUp, controlShiftDown, controlShiftLeft, controlShiftRight, controlShiftHome,
    controlShiftEnd
  /// F1 to F12.
  case function(Int)
  /// Control with a letter, lowercase, or with a blank: `control("q")`, `control(" ")`. Never h, i, j or m.
  case control(Unicode.Scalar)
  /// Alt with a digit or letter.
  case alt(Unicode.Scalar)
}

extension Key {
  /// The blank of the keyboard or of an input method.
  var isBlank: Bool {
    if case .character(let scalar) = self { scalar.halfWidthTwin == " " } else { false }
  }
}

/// What reaches the program from its terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with control characters other than line ends and tabs taken out.
  case paste(String)
  /// The paste just before this was larger than `limit` bytes; the rest of it was dropped.
  case pasteCut(limit: Int)
  /// The mouse, where it is switched on.
  case pointer(PointerEvent)
  case resize(Size)
  /// How many columns the terminal gives to “ ” … — ·: 1 or 2.
  case ambiguousWidth(Int)
  /// The terminal is gone: end of file or SIGHUP.
  case hangUp
  /// SIGTERM or SIGINT: leave cleanly.
  case terminate
  /// The program is in the foreground again after SIGTSTP.
  case resumed
}
