import SeededRandom
import Testing

@testable import Core

@Suite("Proofreading anything")
struct ProofFuzzTests {
  /// Pieces that rules look at, in an order that nobody wrote.
  private static let pieces = [
    "一是", "二是", "四是", "（一）", "一、", "1.", "第三，", "，", "。", "、", "“", "”", "《", "》", "(", ")", "\"",
    "...", "…", "—",
    "--", "**", "XX", "×", "__", "20xx", "2万3千", "15～30%", "2月30日", "2024-2024年", "5%%", "万元", "次",
    "个", "名", "人次", "召开会议",
    "投入资金", "其中", "每人", "共计", "增加到", "由", "占", "的的", "全县", "我市", " ", "\u{3000}", "\r", "\n",
    "\n\n", "\u{200B}", "\u{FFFD}",
    "𠮷", "<br/>", "[甲](乙)", "１２", "999999999999999999", "亿", "0.9:27.6:71.5", "同志们：", "以为指导", "台帐",
    "目录", "……3", ":", "::::::::::::", "))))))))))))",
  ]

  @Test("any text is read without a trap, and mending it twice is mending it once")
  func pieces() {
    let seed = SeededGenerator.anySeed()
    var random = SeededGenerator(seed: seed)
    let proofreader = Proofreader(ProofDictionary.builtIn)
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let once = proofreader.fixed(Array(text.utf8)).bytes
      #expect(proofreader.fixed(once).bytes == once, "seed \(seed): \(text)")
    }
  }

  @Test("a line whose mends go on and on stays as it was, and the others are mended")
  func restless() {
    let proofreader = Proofreader(ProofDictionary.builtIn)
    let line = "走过场的及早收掉。" + String(repeating: ":", count: 40)
    let once = proofreader.fixed(Array("\(line)\n台帐要逐项核对。\n".utf8)).bytes
    #expect(String(decoding: once, as: UTF8.self) == "\(line)\n台账要逐项核对。\n")
    #expect(proofreader.fixed(once).bytes == once)
  }

  @Test(
    "of what parts two numbers one mark stays; what takes no room parts none",
    arguments: [
      ("收到提案12\u{0C}34件。", "收到提案12\u{0C}34件。"),
      ("收到提案12\0\u{0C}34件。", "收到提案12\u{0C}34件。"),
      ("收到提案12\u{06}\u{200B}34件。", "收到提案12\u{06}34件。"),
      ("收到提案12\u{200B}34件。", "收到提案1234件。"),
      ("收到\0\u{0C}提案12件。", "收到提案12件。"),
    ])
  func parted(text: String, mended: String) {
    let once = Proofreader(ProofDictionary.builtIn).fixed(Array(text.utf8)).bytes
    #expect(String(decoding: once, as: UTF8.self) == mended)
  }

  /// At the edges of what fits: of an `Int`, of one in ten-thousandths, of one in ten-thousandths of 亿.
  private static let edges = [
    "0", "1", "0.0001", "9223372036854775807", "9223372036854775808", "922337203685477",
    "922337203685477.5807", "922337203685476", "92233720368", "92233720368.5477", "9223372",
    "99999999999", "4611686018427387", "100000000000000",
  ]

  @Test("whatever a sentence counts, numbers at the edge of what fits are read without a trap")
  func hugeNumbers() throws {
    let seed = SeededGenerator.anySeed()
    var random = SeededGenerator(seed: seed)
    let proofreader = Proofreader(ProofDictionary.builtIn)
    let counting = try ProofPassage.all().map(\.text).filter {
      $0.matches(of: /[0-9]/).count >= 2
    }
    #expect(counting.count > 300)
    for passage in counting {
      for _ in 0..<3 {
        let same = Self.edges.randomElement(using: &random) ?? "0"
        let isSame = Bool.random(using: &random)
        let text = passage.replacing(/[0-9]+(\.[0-9]+)?/) { _ in
          isSame ? same : Self.edges.randomElement(using: &random) ?? "0"
        }
        let findings = proofreader.findings(in: text)
        #expect(findings.allSatisfy { $0.length >= 0 }, "seed \(seed): \(text)")
      }
    }
  }

  @Test("any bytes are read without a trap")
  func bytes() {
    let seed = SeededGenerator.anySeed()
    var random = SeededGenerator(seed: seed)
    let proofreader = Proofreader(ProofDictionary.builtIn)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      let findings = bytes.withUnsafeBufferPointer { proofreader.findings(in: $0) }
      #expect(
        findings.allSatisfy { $0.line > 0 && $0.column > 0 && $0.length >= 0 }, "seed \(seed)")
      _ = proofreader.fixed(bytes)
    }
  }
}
