/// Reads what stands between braces.
enum ExpressionReader {
  static func read(_ text: String) throws(MarkupError) -> (Operand, Modifiers) {
    let parts = text.halfWidthMarks.pieces(between: "|").map(\.trimmed)
    let head = parts[0]
    guard !head.isEmpty else { throw MarkupError("花括号里没有内容") }
    if head.hasPrefix("=") { return (try literal(text), Modifiers()) }
    var modifiers = Modifiers()
    for part in parts.dropFirst() { try modifiers.add(part) }
    try modifiers.check()
    return (try operand(head), modifiers)
  }

  /// Keeps the author's own marks in the source that he states.
  private static func literal(_ text: String) throws(MarkupError) -> Operand {
    let halves = text.split(maxSplits: 1) { $0 == "|" || $0 == "｜" }.map(\.trimmed)
    let figure = String(halves[0].halfWidthMarks.dropFirst()).trimmed
    guard !figure.isEmpty else { throw MarkupError("“=”后面没有数") }
    guard halves.count == 2, !halves[1].isEmpty else {
      throw MarkupError("直接写出的数须注明来源", suggestion: "{=\(figure)|来源}")
    }
    return .literal(text: figure, source: halves[1])
  }

  /// What is said by one word. Most braces hold a figure: to compare each of them with thirty words was half of reading it.
  private static let words: [String: Operand] = {
    var words = ItemField.words.mapValues(Operand.field)
    for fact in DraftFact.allCases { words[fact.rawValue] = .fact(fact) }
    for word in RegionWord.allCases { words[word.rawValue] = .regionWord(word, .own) }
    for bodies in Bodies.allCases { words[bodies.rawValue] = .bodies(bodies) }
    words["条数"] = .itemCount
    words["部分数"] = .partCount
    return words
  }()

  private static func operand(_ head: String) throws(MarkupError) -> Operand {
    if let operand = words[head] { return operand }
    if let dot = head.firstIndex(of: ".") {
      let (first, rest) = (head[..<dot].trimmed, head[head.index(after: dot)...].trimmed)
      if first == "提法" { return .formulation(rest) }
      if let reference = RegionReference(rawValue: first), let word = RegionWord(rawValue: rest) {
        return .regionWord(word, reference)
      }
    }
    do { return .figure(try FigurePath(head)) } catch { throw MarkupError(error) }
  }
}

extension Modifiers {
  /// - Throws: `MarkupError` for a word that is no modifier, or a second one of a group.
  mutating func add(_ word: String) throws(MarkupError) {
    if let scale = Scale(rawValue: word) {
      try set(\.scale, scale, word)
    } else if let wording = Wording(rawValue: word) {
      try set(\.wording, wording, word)
    } else if let change = ChangeWording.names.first(where: { $0.0 == word })?.1 {
      try set(\.change, change, word)
    } else if let goal = Goal(rawValue: word) {
      try set(\.goal, goal, word)
    } else if let span = TimeSpan(rawValue: word) {
      try set(\.span, span, word)
    } else if let form = Form(rawValue: word) {
      try set(\.form, form, word)
    } else if word.hasPrefix("占") {
      let text = word.dropFirst().trimmed
      do { try set(\.share, try FigurePath(text), word) } catch let error as PathError {
        throw MarkupError(error)
      } catch let error as MarkupError { throw error } catch {}
    } else {
      try addFlag(word)
    }
  }

  private mutating func addFlag(_ word: String) throws(MarkupError) {
    switch word {
    case "数": isNumberOnly = true
    case "不完全": isIncomplete = true
    case "含零": keepsZero = true
    case let word:
      if case .other = Unit(word).family {
        throw MarkupError(
          "不认识“|\(word)”", suggestion: Self.suggestion(for: word),
          correction: Correction(wrong: word, candidates: Self.nearest(to: word)))
      }
      try set(\.measureWord, word, word)
    }
  }

  private mutating func set<Value>(
    _ field: WritableKeyPath<Modifiers, Value?>, _ value: Value, _ word: String
  ) throws(MarkupError) {
    guard self[keyPath: field] == nil else {
      throw MarkupError("“|\(word)”和同一组的另一个修饰只能用一个", suggestion: "去掉其中一个")
    }
    self[keyPath: field] = value
  }

  /// - Throws: `MarkupError` for modifiers of two groups that contradict each other.
  func check() throws(MarkupError) {
    let meanings = [change != nil, share != nil, goal == .completion, form == .rank]
    guard meanings.filter({ $0 }).count <= 1 else {
      throw MarkupError("同比、占比、完成率、位次只能用一个", suggestion: "分成两处写")
    }
    if let wording, meanings.contains(true) {
      throw MarkupError("“\(wording.rawValue)”只能修饰数值本身", suggestion: "去掉“|\(wording.rawValue)”")
    }
  }

  private static func nearest(to word: String) -> [String] {
    let names =
      Scale.allCases.map(\.rawValue) + Wording.allCases.map(\.rawValue)
      + ChangeWording.names.map(\.0) + Goal.allCases.map(\.rawValue)
      + TimeSpan.allCases.map(\.rawValue) + Form.allCases.map(\.rawValue)
      + ["数", "不完全", "含零", "占"]
    return nearestNames(to: word, among: names)
  }

  private static func suggestion(for word: String) -> String {
    let nearest = nearest(to: word)
    return nearest.isEmpty
      ? "可用：数 亿元 达 超过 突破 余 近 约 以上 同比 占 目标 完成率 累计 截至 不完全 含零"
      : "是否要写：" + nearest.map { "|\($0)" }.joined(separator: " ")
  }
}
