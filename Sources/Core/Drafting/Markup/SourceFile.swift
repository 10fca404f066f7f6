/// One text of live text: the draft, or a fragment that it cites.
struct SourceFile: Sendable {
  let name: String
  let bytes: [UInt8]

  init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  /// The line and column of a byte, both from 1; columns count Unicode scalars, lines end at LF.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ span: SourceSpan, _ message: String,
    suggestion: String = "", fixes: [MarkupFix] = []
  ) -> Diagnostic {
    let (line, column) = position(of: span.start)
    return Diagnostic(
      severity: severity, source: span, line: line, column: column, message: message,
      suggestion: suggestion, fixes: fixes)
  }
}
