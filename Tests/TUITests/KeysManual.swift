import Foundation
import TUI
import Testing

@Suite("The manual of keys")
struct KeysManual {
  @Test("docs/keys.md is what the bindings say")
  func isFresh() throws {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/keys.md")
    let written = try String(contentsOf: file.standardized, encoding: .utf8)
    #expect(written == KeyMap.manual, "stale: quntuan keys-manual > docs/keys.md")
  }
}
