/// In which bytes a text is written, as `--encoding` names it.
public enum OutputEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// What old systems speak. It has a code for every character of Unicode.
  case gb18030

  /// - Throws: `.encodingMissing` on a system whose C library lacks GB18030.
  public func bytes(of text: String) throws(ExportError) -> [UInt8] {
    let utf8 = Array(text.utf8)
    guard self == .gb18030 else { return utf8 }
    guard let bytes = TextConverter.whole(utf8, from: .utf8, to: .gb18030) else {
      throw .encodingMissing(TextEncoding.gb18030.rawValue)
    }
    return bytes
  }
}
