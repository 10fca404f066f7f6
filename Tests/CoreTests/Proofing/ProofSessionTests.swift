import Core
import SeededRandom
import Testing

/// What a session finds in a text that keeps changing is what reading the whole of it would find.
struct ProofSessionTests {
  private static let paragraphs = [
    "在全区群团工作座谈会上的讲话", "同志们：", "今天召开联席会议次，讲三个方面。", "一、肯定成绩", "（一）工会工作。开展竞赛16场次，参与职工580人。",
    "（三）妇联工作。帮扶困难妇女，帮扶困难妇女群众，成效明显", "三、存在问题", "一是作风不实。二是方法不多。四是效果不好。",
    "各级各部门要主动作为,狠抓落实。", "全县各级群团组织要提高站位、凝心聚力，奋力谱写新篇章。", "“这一段的引号没有关上。",
    "全区各级群团组织围绕中心服务大局，全年举办劳动竞赛一百二十八场次，参与职工三万六千余人。", "",
    "全年共有12,345人参加，其中职工23456人。", "谢谢大家。",
  ]

  @Test("after any change it finds what a fresh reading finds")
  func anyChange() {
    let seed = SeededGenerator.anySeed()
    print("proof session seed: \(seed)")
    var random = SeededGenerator(seed: seed)
    let proofreader = Proofreader(ProofDictionary.builtIn)
    var session = ProofSession(proofreader)
    var text = Self.paragraphs
    #expect(!session.findings(in: text.map { Array($0.utf8) }).isEmpty)
    for step in 0..<400 {
      change(&text, &random)
      let bytes = text.map { Array($0.utf8) }
      var fresh = ProofSession(proofreader)
      #expect(
        session.findings(in: bytes) == fresh.findings(in: bytes),
        "seed \(seed) step \(step)\n\(text.joined(separator: "\n"))")
    }
  }

  @Test("a paragraph that is moved, or stays behind what is put in, is not read again")
  func movedParagraph() {
    var session = ProofSession(Proofreader(ProofDictionary.builtIn))
    var text = Self.paragraphs.map { Array($0.utf8) }
    _ = session.findings(in: text)
    let before = session.readCount
    text.insert(text.remove(at: 9), at: 2)
    _ = session.findings(in: text)
    #expect(session.readCount == before)
    text.insert(Array("新的一段。".utf8), at: 5)
    _ = session.findings(in: text)
    #expect(session.readCount == before + 1)
  }

  private func change(_ text: inout [String], _ random: inout SeededGenerator) {
    let place = random.below(text.count)
    switch random.below(6) {
    case 0: text[place] += ["好。", ",", "次", "（"][random.below(4)]
    case 1: if text.count > 1 { text.remove(at: place) }
    case 2: text.insert(Self.paragraphs[random.below(Self.paragraphs.count)], at: place)
    case 3: text.swapAt(place, random.below(text.count))
    case 4: text[place] = String(text[place].dropFirst(random.below(3)))
    default: text = random.below(10) == 0 ? Self.paragraphs : text
    }
  }
}
