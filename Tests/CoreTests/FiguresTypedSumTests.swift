import Core
import SeededRandom
import Testing

@Suite("A small sum in a number field")
struct FiguresTypedSumTests {
  let workers = indicator("参赛职工", unit: "人")
  let loans = indicator("贷款", unit: "万元")
  let growth = indicator("增速", unit: "%", nature: .ratio, decimals: 1)

  @Test(
    "adds, takes away and multiplies, products first",
    arguments: [
      ("=16+3", "19"), ("=1,547-12", "1535"), ("＝１６＋３", "19"), ("=12×4", "48"), ("=12*4", "48"),
      ("＝１２＊４", "48"), ("=2+3×4", "14"), ("=3×4+2", "14"), ("=20-3×2×3", "2"), ("=-3+10", "7"),
      ("=三十×12", "360"), ("=12×15人", "180"), ("=1.5×4", "6"), ("=0×99", "0"), ("=7", "7"),
    ])
  func sums(_ text: String, _ result: String) throws {
    #expect(try AmountInput(text, for: workers).amount.plainText == result)
  }

  @Test("multiplies money whichever factor has the unit")
  func money() throws {
    #expect(try AmountInput("=3万元×4", for: loans).amount.plainText == "12")
    #expect(try AmountInput("=4×3000元", for: loans).amount.plainText == "1.2")
    #expect(try AmountInput("=22.68×2+4.61", for: loans).amount.plainText == "49.97")
  }

  @Test(
    "refuses what is no sum or has no exact result",
    arguments: [
      "=", "=+", "=16+", "=×3", "=3×", "=3××4", "=3人×4人", "=16÷3", "=5%×20", "=1.5×3", "=(1+2)×3",
    ])
  func refusals(_ text: String) {
    #expect(throws: AmountInputError.self) { try AmountInput(text, for: workers) }
  }

  @Test("asks for the sign of equality", arguments: ["16+3", "12×4", "12*4", "１２＊４"])
  func needsEqualsSign(_ text: String) throws {
    let error = #expect(throws: AmountInputError.self) { try AmountInput(text, for: workers) }
    guard case .needsEqualsSign? = error else {
      Testing.Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("keeps what was typed, and nothing of a single number")
  func working() throws {
    #expect(try AmountInput("＝１６＋３", for: workers).working == "16+3")
    #expect(try AmountInput("=12*4", for: workers).working == "12×4")
    #expect(try AmountInput("=16", for: workers).working == nil)
    #expect(try AmountInput("16", for: workers).working == nil)
  }

  @Test("comes to what exact arithmetic says, for any terms, and never traps")
  func exactness() throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3_000 {
      var expected: Int128 = 0
      var text = "="
      for term in 0..<Int.random(in: 1...5, using: &generator) {
        let isNegative = Bool.random(using: &generator)
        let factors = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          Int64.random(
            in: 0...(1 << Int64.random(in: 0...20, using: &generator)), using: &generator)
        }
        if term > 0 || isNegative { text += isNegative ? "-" : "+" }
        text += factors.map(String.init).joined(separator: "×")
        let product = factors.reduce(Int128(1)) { $0 * Int128($1) }
        expected += isNegative ? -product : product
      }
      // An amount holds ±9.2×10¹⁴ in ten-thousandths.
      let isInRange = Int64(exactly: expected * 10_000) != nil
      let input = try? AmountInput(text, for: workers)
      #expect((input != nil) == isInRange, "seed \(seed): \(text)")
      if let input { #expect(input.amount.plainText == "\(expected)", "seed \(seed): \(text)") }
    }
  }

  @Test("a note keeps the last sum only, and its other words")
  func notes() throws {
    var figure = Figure(
      key: FigureKey(
        subject: .organization(.init(rawValue: 1)), indicator: .init(rawValue: 1),
        period: try #require(Period("2025"))), amount: .zero, note: "年终核对")
    figure.noteWorking("16+3")
    figure.noteWorking("12×4")
    #expect(figure.note == "年终核对；算式 12×4")
    figure.noteWorking(nil)
    #expect(figure.note == "年终核对")
  }
}
