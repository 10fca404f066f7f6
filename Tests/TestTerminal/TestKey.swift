import CVTerm

/// A key that a test presses.
public enum TestKey: Sendable {
  /// A character key; with Control or Alt too.
  case character(Unicode.Scalar)
  case backTab
  /// One of libvterm's keys, by number; use the names below.
  case named(UInt32)

  /// Keys that are held down meanwhile.
  public struct Modifiers: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let shift = Modifiers(rawValue: VTERM_MOD_SHIFT.rawValue)
    public static let alt = Modifiers(rawValue: VTERM_MOD_ALT.rawValue)
    public static let control = Modifiers(rawValue: VTERM_MOD_CTRL.rawValue)
  }

  public static let enter = named(VTERM_KEY_ENTER.rawValue)
  public static let tab = named(VTERM_KEY_TAB.rawValue)
  public static let backspace = named(VTERM_KEY_BACKSPACE.rawValue)
  public static let escape = named(VTERM_KEY_ESCAPE.rawValue)
  public static let up = named(VTERM_KEY_UP.rawValue)
  public static let down = named(VTERM_KEY_DOWN.rawValue)
  public static let left = named(VTERM_KEY_LEFT.rawValue)
  public static let right = named(VTERM_KEY_RIGHT.rawValue)
  public static let insert = named(VTERM_KEY_INS.rawValue)
  public static let delete = named(VTERM_KEY_DEL.rawValue)
  public static let home = named(VTERM_KEY_HOME.rawValue)
  public static let end = named(VTERM_KEY_END.rawValue)
  public static let pageUp = named(VTERM_KEY_PAGEUP.rawValue)
  public static let pageDown = named(VTERM_KEY_PAGEDOWN.rawValue)
  /// F1 to F12.
  public static func function(_ number: UInt32) -> TestKey {
    named(VTERM_KEY_FUNCTION_0.rawValue + number)
  }
}
