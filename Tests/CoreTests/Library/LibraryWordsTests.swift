import Core
import Testing

/// Wordings that change with time are the office's, kept in its list and cited as {提法.…}.
struct LibraryWordsTests {
  /// Guiding thoughts, congresses, plans and slogans that a template would age with.
  private static let dated = [
    "习近平", "毛泽东", "邓小平", "三个代表", "科学发展观", "新时代中国特色社会主义", "二十大", "二十届", "十九大",
    "三中全会", "四中全会", "五中全会", "十四五", "十五五", "十六五", "中国式现代化", "伟大复兴", "中国梦", "共同富裕", "高质量发展",
    "新质生产力", "全面建成小康", "百年未有", "两个一百年", "第二个百年", "不忘初心", "两个维护", "两个确立", "四个意识", "四个自信",
    "主题教育", "总书记",
  ]

  @Test(
    "No template or fragment types a guiding thought, a plan, a congress or a slogan of the day")
  func dated() {
    let library = TextLibrary.builtIn
    let texts =
      library.templateNames.map { ($0, library.template($0)) }
      + library.fragmentNames.map { ($0, library.fragment($0)) }
    #expect(texts.count > 80)
    for (name, text) in texts {
      let found = Self.dated.filter { text?.contains($0) != false }
      #expect(found.isEmpty, "\(name): \(found)")
    }
  }

  @Test("No template or fragment names a year: the dates are the draft's")
  func years() {
    let library = TextLibrary.builtIn
    for name in library.templateNames {
      let text = library.template(name) ?? ""
      #expect(text.firstMatch(of: /(19|20)[0-9]{2}年/) == nil, "\(name)")
    }
  }

  @Test("Formulations that templates cite are those that a new office is told to fill in")
  func cited() {
    let library = TextLibrary.builtIn
    let texts =
      library.templateNames.compactMap { library.template($0) }
      + library.fragmentNames.compactMap { library.fragment($0) }
    let names = Set(texts.flatMap { $0.matches(of: /\{提法\.([^}|]+)/).map { String($0.output.1) } })
    #expect(names == ["指导思想", "总体要求", "规划时期", "发展目标", "本地口号"])
  }
}
