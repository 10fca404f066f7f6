import Core
import SeededRandom
import Testing

@Suite("Columns of text")
struct TextDisplayWidthTests {
  @Test(
    "are two for hanzi and full-width marks, one for Latin, none for what combines or controls",
    arguments: [
      ("总工会", 6), ("16场次", 6), ("，。", 4), ("abc", 3), ("e\u{301}", 1), ("\u{1B}[", 1), ("😀", 2),
      ("１６", 4), ("𠮷", 2), ("", 0), ("\u{200B}", 0),
    ])
  func certain(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.width(of: text, ambiguous: 1) == columns)
    #expect(DisplayWidth.width(of: text, ambiguous: 2) == columns)
  }

  @Test("follow the terminal for “ ” … — · ① │")
  func ambiguous() {
    let text = "“”…—·①│"
    #expect(DisplayWidth.width(of: text, ambiguous: 1) == 7)
    #expect(DisplayWidth.width(of: text, ambiguous: 2) == 14)
  }

  @Test("a cut text says so and never takes more columns than it was given", arguments: [1, 2])
  func truncation(_ ambiguous: Int) {
    let text = "青禾区总工会“金秋助学”16场次e\u{301}"
    for columns in 0...40 {
      let cut = DisplayWidth.truncated(text, toColumns: columns, ambiguous: ambiguous)
      #expect(DisplayWidth.width(of: cut, ambiguous: ambiguous) <= columns)
      #expect(cut == text || cut.isEmpty || cut.hasSuffix("…"))
    }
    #expect(DisplayWidth.truncated("总工会", toColumns: 6, ambiguous: 1) == "总工会")
    #expect(DisplayWidth.truncated("总工会", toColumns: 5, ambiguous: 1) == "总工…")
  }
}

@Suite("Lines of a paragraph")
struct TextLineWrapTests {
  func lines(_ text: String, _ width: Int, indent: Int = 0, ambiguous: Int = 1) -> [String] {
    let bytes = Array(text.utf8)
    return LineWrap.lines(bytes, width: width, firstLineIndent: indent, ambiguous: ambiguous)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test("never begin with a closing mark nor end with an opening one (GB/T 15834-2011, 5.1)")
  func marks() {
    #expect(lines("一年来成效好，很好", 12) == ["一年来成效", "好，很好"])
    #expect(lines("打造品牌《群团汇》", 10) == ["打造品牌", "《群团汇》"])
  }

  @Test("keep ——, …… and a number's digits together")
  func whole() {
    #expect(lines("一二三四——五", 9) == ["一二三四", "——五"])
    #expect(lines("一二三四……五", 9) == ["一二三四", "……五"])
    #expect(lines("总值达852.75亿元", 10) == ["总值达", "852.75亿元"])
  }

  @Test("leave room for the first line's indent")
  func indent() {
    #expect(lines("一二三四五六", 8, indent: 4) == ["一二", "三四五六"])
  }

  @Test("are one empty line for an empty paragraph")
  func empty() { #expect(lines("", 10) == [""]) }

  @Test("cover any bytes, in order, and fit wherever a cut was allowed")
  func property() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("一二三总工会，。；“”《》（）——……16.5%abc e\u{301}😀")
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let text = String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
      let width = Int.random(in: 2...30, using: &generator)
      let wrapped = lines(text, width, ambiguous: 2)
      #expect(wrapped.joined() == text, "seed \(seed)")
      for line in wrapped {
        let columns = DisplayWidth.width(of: line, ambiguous: 2)
        #expect(columns <= width || line.count == 1, "seed \(seed): \(line)")
      }
    }
  }

  @Test("do not trap on bytes that are no UTF-8")
  func broken() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let ranges = LineWrap.lines(bytes, width: 5, ambiguous: 1)
      #expect(
        ranges.first?.lowerBound == 0 && ranges.last?.upperBound == bytes.count, "seed \(seed)")
    }
  }
}

@Suite("Finding by pinyin initials")
struct TextPinyinInitialsTests {
  @Test(
    "takes letters, characters, or both, in either case and width",
    arguments: ["zgh", "ZGH", "总工会", "总gh", "工会", "ｚｇｈ", "z g h", ""])
  func found(_ query: String) { #expect(PinyinInitials.matches(query, in: "区总工会")) }

  @Test("does not find other letters", arguments: ["zgx", "hgz", "总团", "qzghx"])
  func notFound(_ query: String) { #expect(!PinyinInitials.matches(query, in: "区总工会")) }

  @Test(
    "takes either reading of a character that has two",
    arguments: [
      ("cq", "重庆"), ("zq", "重庆"), ("yh", "银行"), ("cs", "长沙"), ("xm", "厦门"), ("kj", "会计"),
      ("yy", "音乐"), ("z", "曾"), ("sx", "单县"), ("xz", "行政"),
    ])
  func polyphones(_ query: String, _ text: String) {
    #expect(PinyinInitials.rank(of: query, in: text) == 0)
  }

  @Test("ranks the whole before the start before the inside")
  func ranks() {
    #expect(PinyinInitials.rank(of: "zgh", in: "总工会") == 0)
    #expect(PinyinInitials.rank(of: "zgh", in: "总工会主席") == 1)
    #expect(PinyinInitials.rank(of: "zgh", in: "区总工会") == 2)
    #expect(PinyinInitials.rank(of: "zgh", in: "团区委") == nil)
  }
}

@Suite("A form's line of text")
struct TextLineTests {
  @Test("takes text at its caret and gives it back whole graphemes at a time")
  func editing() {
    var line = LineText("总会")
    line.moveBackward()
    line.insert("工")
    #expect(line.string == "总工会" && line.caret == 2)
    line.deleteForward()
    #expect(line.string == "总工")
    line.deleteBackward()
    line.moveToStart()
    line.deleteBackward()
    #expect(line.string == "总" && line.caret == 0)
  }

  @Test("never lets a combining mark come loose")
  func graphemes() {
    var line = LineText("e\u{301}👨‍👩‍👧")
    line.deleteBackward()
    #expect(line.string == "e\u{301}")
    line.moveToStart()
    line.moveForward()
    #expect(line.caret == 2)
    line.deleteBackward()
    #expect(line.isEmpty)
  }

  @Test("keeps its caret on a boundary whatever is done")
  func property() {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let pieces = ["总", "e", "\u{301}", "👨", "\u{200D}", "👧", "🇨", "🇳", "12", "\r", "\n"]
    for _ in 0..<300 {
      var line = LineText("")
      for _ in 0..<30 {
        switch Int.random(in: 0...7, using: &generator) {
        case 0: line.moveBackward()
        case 1: line.moveForward()
        case 2: line.deleteBackward()
        case 3: line.deleteForward()
        case 4: line.moveToStart()
        default: line.insert(pieces.randomElement(using: &generator) ?? "")
        }
        var position = 0
        let boundaries = line.string.map { character in
          position += character.unicodeScalars.count
          return position
        }
        #expect(line.caret == 0 || boundaries.contains(line.caret), "seed \(seed)")
      }
    }
  }
}

@Suite("Finding words in a text's bytes")
struct TextSearchTests {
  private func places(of query: String, in text: String) -> [Range<Int>] {
    TextSearch.matches(of: query, in: Array(text.utf8))
  }

  @Test("takes full-width characters for their twins, and no mark that only begins alike")
  func twins() {
    #expect(places(of: "16,", in: "达１６，和16,又￥16。") == [3..<12, 15..<18])
    #expect(places(of: "１６，", in: "达１６，和16,又￥16。") == [3..<12, 15..<18])
    #expect(places(of: "￥", in: "￥，") == [0..<3])
    #expect(places(of: " ", in: "甲　乙 丙") == [3..<6, 9..<10])
  }

  @Test("finds places in order, without overlap, and none where the text ends too soon")
  func order() {
    #expect(places(of: "同同", in: "同同同同同") == [0..<6, 6..<12])
    #expect(places(of: "总工会", in: "区总工会、总工") == [3..<12])
    #expect(places(of: "𠮷", in: "é𠮷a𠮷") == [2..<6, 7..<11])
    #expect(places(of: "", in: "甲").isEmpty)
  }
}
