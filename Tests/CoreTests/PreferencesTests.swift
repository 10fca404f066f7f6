import Core
import Testing

@Suite struct PreferencesTests {
  @Test func aFileIsReadAndWhatIsNotInItIsLeftToTheProgram() throws {
    let file = try PreferencesFile("姓名: 王干事\n主题: 高对比 # 投影用\n语速: 160\n")
    #expect(file.preferences.author == "王干事")
    #expect(file.preferences.look == .highContrast)
    #expect(file.preferences.charactersPerMinute == 160)
    #expect(file.preferences.ambiguousWidth == nil)
    #expect(try PreferencesFile("").preferences == Preferences())
    #expect(try PreferencesFile("# 只有注释\n").preferences == Preferences())
  }

  @Test(arguments: [
    ("姓名: 王干事\n主题: 花哨\n", 2, 5, "“主题”不能是“花哨”"),
    ("语速: 快\n", 1, 5, "要写60到400的整数"), ("语速: 1000\n", 1, 5, "“1000”"),
    ("主体: 单色\n", 1, 1, "是否要写：主题"), ("姓名: 甲\n姓名: 乙\n", 2, 1, "“姓名”写了两遍"),
    ("- 主题\n", 1, 1, "“键: 值”"), ("姓名: [甲, 乙]\n", 1, 5, "一行文字"),
    ("姓名: \"甲\n", 2, 1, "读不懂"),
  ])
  func aMistakeIsToldWithItsPlace(text: String, line: Int, column: Int, words: String) throws {
    let mistake = try #require(throws: PreferencesFile.Mistake.self) { try PreferencesFile(text) }
    #expect(mistake.line == line)
    #expect(mistake.column == column)
    #expect(mistake.message.contains(words), "\(mistake)")
  }

  @Test func aFileFromWindowsIsChangedInItsOwnLineAndKeepsItsLineEnds() throws {
    var file = try PreferencesFile("# 科室电脑\r\n主题: 高对比 # 投影用\r\n姓名: 王干事\r\n")
    var wanted = file.preferences
    wanted.look = .monochrome
    wanted.charactersPerMinute = 160
    try file.change(to: wanted)
    #expect(file.text == "# 科室电脑\r\n主题: 单色 # 投影用\r\n姓名: 王干事\r\n语速: 160\r\n")
    let twice = try #require(throws: PreferencesFile.Mistake.self) {
      try PreferencesFile("姓名: 甲\r\n主题: 单色\r\n姓名: 乙\r\n")
    }
    #expect(twice.line == 3)
  }

  @Test func changingOneSettingLeavesEverythingElseOfTheFile() throws {
    var file = try PreferencesFile("# 科室电脑\n姓名: 王干事  # 本人\n\n主题: 单色 # 夜里\n")
    var wanted = file.preferences
    wanted.look = .highContrast
    wanted.source = "报送表: 季报"
    try file.change(to: wanted)
    #expect(
      file.text
        == "# 科室电脑\n姓名: 王干事  # 本人\n\n主题: 高对比 # 夜里\n默认来源: \"报送表: 季报\"\n")
    #expect(try PreferencesFile(file.text).preferences == wanted)
  }

  @Test func whatIsUnmadeLosesItsLine() throws {
    var file = try PreferencesFile("姓名: 王干事\n语速: 160\n")
    var wanted = file.preferences
    wanted.charactersPerMinute = nil
    try file.change(to: wanted)
    #expect(file.text == "姓名: 王干事\n")
  }

  @Test(arguments: ["王 \"小\" 二", "反斜\\杠", "# 号", "是: 否", "- 甲", "甲, 乙"])
  func anyTextComesBackAsItWasWritten(_ name: String) throws {
    var file = try PreferencesFile("")
    var wanted = Preferences()
    wanted.author = name
    try file.change(to: wanted)
    #expect(try PreferencesFile(file.text).preferences.author == name)
  }

  @Test func aLayoutThatNoLineOfItsOwnCanChangeIsRefusedAndKept() throws {
    let text = "{姓名: 王干事, 主题: 单色}\n"
    var file = try PreferencesFile(text)
    var wanted = file.preferences
    wanted.look = .highContrast
    #expect(throws: PreferencesFile.Mistake.self) { try file.change(to: wanted) }
    #expect(file.text == text)
  }
}
