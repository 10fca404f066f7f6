import Core
import Exchange
import SeededRandom
import Testing

@Suite("Amounts of reports, however written")
struct ReportPropertyTests {
  /// One amount in 元, and a way of writing it.
  private struct Case {
    var yuan: Int64
    var cell: String
    var heading: String

    init(using generator: inout SeededGenerator) {
      // Whole 元, so that 万元 and 亿元 hold it in four places or it is refused.
      yuan = Int64.random(in: 1...90_000_000, using: &generator) * 100
      let units: [(String, Int64)] = [("元", 1), ("万元", 10_000), ("亿元", 100_000_000)]
      let unit = units[Int.random(in: 0..<units.count, using: &generator)]
      var number = Self.decimal(yuan, over: unit.1)
      if Bool.random(using: &generator) { number = Self.grouped(number) }
      if Bool.random(using: &generator) { number = Self.fullWidth(number) }
      if Bool.random(using: &generator) { number = " \(number)　" }
      if Bool.random(using: &generator) {
        (cell, heading) = ("\(number)\(unit.0)", "贷款")
      } else {
        (cell, heading) = (number, "贷款（\(unit.0)）")
      }
    }

    private static func decimal(_ yuan: Int64, over scale: Int64) -> String {
      let places = "\(scale)".count - 1
      guard places > 0 else { return "\(yuan)" }
      var fraction = String("\(yuan % scale + scale)".dropFirst())
      while fraction.last == "0" { fraction.removeLast() }
      return fraction.isEmpty ? "\(yuan / scale)" : "\(yuan / scale).\(fraction)"
    }

    private static func grouped(_ number: String) -> String {
      let parts = number.split(separator: ".")
      var digits = String(parts.first ?? "")
      var groups: [String] = []
      while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
      }
      return ([([digits] + groups).joined(separator: ",")] + parts.dropFirst().map(String.init))
        .joined(separator: ".")
    }

    private static func fullWidth(_ number: String) -> String {
      String(
        String.UnicodeScalarView(
          number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    }
  }

  @Test("is taken in to the last 元, or refused: never as another amount")
  func exact() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let workspace = try ImportFixture.workspace()
    for _ in 0..<400 {
      let example = Case(using: &generator)
      var rest: [UInt8]? = Array(
        "区妇联2025年\n指标,完成数\n\(example.heading),\"\(example.cell)\"\n".utf8)
      let table = CSVTable(name: "表.csv") { () throws(TableError) in
        defer { rest = nil }
        return rest
      }
      let set = try ImportSet([table], recognition: ReportRecognition(workspace: workspace))
      let plan = set.plan(into: workspace, author: "王干事")
      if let amount = plan.figures.first?.amount {
        // The indicator is in 万元, with four places: one unit of it is one 元.
        #expect(amount.units == example.yuan, "seed \(seed): \(example.heading) \(example.cell)")
      } else {
        #expect(plan.refusedCount == 1, "seed \(seed): \(example.heading) \(example.cell)")
      }
    }
  }
}
