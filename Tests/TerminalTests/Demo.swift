import TestTerminal
import Testing

/// The demo program, with its first frame on the screen.
func startDemo(
  _ arguments: [String] = ["--narrow"], columns: Int = 80, rows: Int = 24,
  environment: [String: String] = [:], ambiguousWidth: Int = 1, holdsAnswers: Bool = false,
  location: SourceLocation = #_sourceLocation
) throws -> VirtualTerminal {
  let terminal = try VirtualTerminal(
    Product.path("TerminalDemo"), arguments, columns: columns, rows: rows,
    environment: environment, ambiguousWidth: ambiguousWidth, holdsAnswers: holdsAnswers)
  try #require(terminal.wait(for: "last: "), "\(terminal.text)", sourceLocation: location)
  return terminal
}
