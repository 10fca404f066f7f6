import Foundation
import Testing

@Suite("A hostile file")
struct HostileFileTests {
  @Test(
    "puts no control sequence on the terminal, whether it is told of or taken",
    arguments: ["escape.csv", "escape.xlsx", "escape-sheet-name.xlsx"], [[], ["--skip-bad"]])
  func escapes(name: String, options: [String]) throws {
    try withSampleWorkbook { quntuan in
      let file = Quntuan.root.appendingPathComponent("Tests/ExchangeTests/Files/hostile/\(name)")
      let run = try quntuan.run(["import", "w.quntuan", file.path] + options)
      #expect(run.errors.contains(name) || run.output.contains("不合格1条"))
      let said = (run.output + run.errors).unicodeScalars
      #expect(
        !said.contains { $0.properties.generalCategory == .control && $0 != "\n" },
        "\(run.errors.debugDescription)")
    }
  }
}
