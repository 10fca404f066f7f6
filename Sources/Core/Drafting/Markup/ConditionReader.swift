/// Reads what `@若` asks: 且 binds before 或.
enum ConditionReader {
  static func read(_ text: String) throws(MarkupError) -> Condition {
    var alternatives: [Condition] = []
    for alternative in split(SelectionReader.words(spaced(text)), at: "或") {
      var parts: [Condition] = []
      for part in split(alternative, at: "且") { parts.append(try simple(part)) }
      alternatives.append(parts.count == 1 ? parts[0] : .all(parts))
    }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private static func split(_ words: [String], at separator: String) -> [[String]] {
    words.split(separator: separator, omittingEmptySubsequences: false).map(Array.init)
  }

  /// With spaces around every comparison, so that `竞赛场次>10` reads like `竞赛场次 > 10`.
  private static func spaced(_ text: String) -> String {
    var result = ""
    var previousCompares = false
    for character in text.halfWidthMarks {
      let mark: String? =
        switch character {
        case ">", "<", "=": String(character)
        case "≥": ">="
        case "≤": "<="
        default: nil
        }
      if mark != nil, !previousCompares { result += " " }
      if mark == nil, previousCompares { result += " " }
      result += mark ?? String(character)
      previousCompares = mark != nil
    }
    return result
  }

  private static func simple(_ words: [String]) throws(MarkupError) -> Condition {
    guard let first = words.first else { throw MarkupError("条件不完整", suggestion: "有 总工会.竞赛场次") }
    let rest = Array(words.dropFirst())
    switch first {
    case "非": return .not(try simple(rest))
    case "有", "增长":
      guard let name = rest.first else { throw MarkupError("“\(first)”后面缺数据名") }
      if first == "有", Selection.Source(rawValue: name.prefix { $0 != "@" }.trimmed) != nil {
        return .hasAny(try SelectionReader.selection(rest))
      }
      guard rest.count == 1 else { throw MarkupError("“\(rest[1])”前面缺“且”或“或”") }
      return first == "有" ? .has(try path(name)) : .grows(try path(name))
    default: return try comparison(words)
    }
  }

  private static func comparison(_ words: [String]) throws(MarkupError) -> Condition {
    guard words.count == 3, let comparison = Condition.Comparison(rawValue: words[1]) else {
      throw MarkupError(
        "读不懂条件“\(words.joined(separator: " "))”", suggestion: "写法：有 数据名，或 数据名 > 数")
    }
    if let attribute = Condition.Attribute(rawValue: words[0]) {
      guard comparison == .equal else { throw MarkupError("“\(words[0])”只能用“=”比") }
      return .equals(attribute, words[2])
    }
    return .compare(try path(words[0]), comparison, try comparand(words[2]))
  }

  /// What begins with a digit is a number: an indicator may be called 一线职工, but a number in hanzi is no comparand.
  private static func comparand(_ word: String) throws(MarkupError) -> Condition.Comparand {
    let unsigned = word.hasPrefix("-") ? word.dropFirst() : word[...]
    guard let first = unsigned.unicodeScalars.first, ("0"..."9").contains(first) else {
      return .path(try path(word))
    }
    do { return .number(try ComparedNumber(word)) } catch {
      throw MarkupError(error.description)
    }
  }

  private static func path(_ text: String) throws(MarkupError) -> FigurePath {
    do { return try FigurePath(text) } catch { throw MarkupError(error) }
  }
}
