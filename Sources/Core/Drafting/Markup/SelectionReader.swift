/// Reads what `@每个` repeats over and what `@若` asks.
enum SelectionReader {
  /// The words of a head line, marks made half-width.
  static func words(_ text: String) -> [String] {
    text.halfWidthMarks.split { $0 == " " }.map(String.init)
  }

  static func selection(_ words: [String]) throws(MarkupError) -> Selection {
    let head = words.first ?? ""
    // A lone “@” is a period of nothing: splitting leaves an empty name before it, not no name.
    let halves = head.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let names = Selection.Source.allCases.map(\.rawValue).joined(separator: " ")
    guard let name = halves.first.map(String.init), !name.isEmpty else {
      throw MarkupError("“@每个”后面缺对象", suggestion: "可用：\(names)")
    }
    guard let source = Selection.Source(rawValue: name) else {
      throw MarkupError("不能对“\(name)”重复", suggestion: "可用：\(names)")
    }
    var selection = Selection(source: source)
    if let period = halves.dropFirst().first {
      guard source != .organizations, source != .subregions else {
        throw MarkupError("“\(name)”不分期", suggestion: "去掉“@\(period)”；“@”只用于问题、素材、任务")
      }
      do { selection.period = try PeriodReference(period) } catch { throw MarkupError(error) }
    }
    var rest = words.dropFirst()
    while let keyword = rest.popFirst() {
      var values: [String] = []
      while let word = rest.first, !Self.keywords.contains(word) {
        values.append(contentsOf: word.split { $0 == "、" || $0 == "," }.map(String.init))
        rest.removeFirst()
      }
      guard !values.isEmpty else { throw MarkupError("“\(keyword)”后面缺内容") }
      try selection.add(keyword, values)
    }
    return selection
  }

  private static let keywords: Set<String> = ["类别", "化", "状态", "按", "取"]
}

extension Selection {
  fileprivate mutating func add(_ keyword: String, _ values: [String]) throws(MarkupError) {
    switch keyword {
    case "类别": kinds = values
    case "状态":
      try Self.check(values, among: statusNames)
      statuses = values
    case "化":
      guard source == .issues else { throw MarkupError("“化”只用于问题") }
      try Self.check(values, among: Tendency.allCases.map(\.rawValue))
      tendencies = values.compactMap(Tendency.init(rawValue:))
    case "按":
      guard source == .organizations || source == .subregions else {
        throw MarkupError("“按”只用于机构和下级", suggestion: "问题自会由重到轻排列")
      }
      guard values.count <= 2, values.count == 1 || ["降序", "升序"].contains(values[1]) else {
        throw MarkupError("“按”后面写一项指标和降序或升序")
      }
      do {
        order = Order(path: try FigurePath(values[0]), isDescending: values.last != "升序")
      } catch { throw MarkupError(error) }
    case "取":
      guard values.count == 1, let count = Int(values[0]), count > 0 else {
        throw MarkupError("“取”后面写一个数", suggestion: "取 3")
      }
      limit = count
    default:
      throw MarkupError("不认识“\(keyword)”", suggestion: "可用：类别 化 状态 按 取")
    }
  }

  private static func check(_ values: [String], among names: [String]) throws(MarkupError) {
    for value in values where !names.contains(value) {
      throw MarkupError(
        "没有“\(value)”", suggestion: "可用：\(names.joined(separator: " "))",
        correction: Correction(wrong: value, candidates: nearestNames(to: value, among: names)))
    }
  }

  private var statusNames: [String] {
    switch source {
    case .issues: Issue.Status.allCases.map(\.rawValue) + ["逾期"]
    case .tasks: PlannedTask.Status.allCases.map(\.rawValue)
    case .materials: FigureStatus.allCases.map(\.rawValue)
    case .organizations, .subregions: []
    }
  }
}

extension ScriptParser {
  /// The selection and the joint of a `@每个`; a nil selection has been reported.
  mutating func parseLoopHead(_ line: SourceLine) -> (Selection?, joint: String) {
    var words = SelectionReader.words(text(line.content))
    var joint = ""
    if let place = words.firstIndex(of: "连") {
      // The mark is taken from the text itself: there it has not been made half-width.
      let original = text(line.content).split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
      if let mark = original.firstIndex(of: "连"), original.count > mark + 1 {
        joint = original[mark + 1]
      } else {
        report(line.content, "“连”后面缺标点", suggestion: "连 、")
      }
      words.removeSubrange(place..<min(place + 2, words.count))
    }
    do throws(MarkupError) { return (try SelectionReader.selection(words), joint) } catch {
      if !line.content.isEmpty {
        report(
          line.content, error.message, suggestion: error.suggestion, correction: error.correction)
      }
      return (nil, joint)
    }
  }

  /// Nil has been reported.
  mutating func parseCondition(_ range: Range<Int>) -> Condition? {
    do throws(MarkupError) { return try ConditionReader.read(text(range)) } catch {
      if !range.isEmpty {
        report(range, error.message, suggestion: error.suggestion, correction: error.correction)
      }
      return nil
    }
  }
}
