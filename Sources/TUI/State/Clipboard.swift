/// What was cut or copied in this program: pasted here whatever the terminal can do.
public enum Clipboard {
  /// The longest text, in UTF-8 bytes, that terminals take from a program: 100,000 characters of base64 in xterm and tmux.
  public static let terminalLimit = 74_994
}
