/// What stands inside a line: words, braces, clauses and escapes.
extension ScriptParser {
  /// Reads a line's words into the innermost frame.
  mutating func readText(_ range: Range<Int>) {
    var literalStart = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      guard let mark = InlineMark(bytes, position, before: range.upperBound) else {
        position += 1
        continue
      }
      flush(literalStart..<position)
      switch mark {
      case .escape(let length):
        literalStart = position + 1
        position += 1 + length
      case .openBrace(let length):
        position = readBrace(at: position, length: length, before: range.upperBound)
        literalStart = position
      case .openClause:
        frames.append(Frame(kind: .clause(position)))
        position += 1
        literalStart = position
      case .closeClause:
        closeClause(at: position)
        position += 1
        literalStart = position
      }
    }
    flush(literalStart..<range.upperBound)
  }

  private mutating func flush(_ range: Range<Int>) {
    if !range.isEmpty { append(.text(span(range))) }
  }

  private mutating func closeClause(at position: Int) {
    guard case .clause(let start) = frames[frames.count - 1].kind else {
      report(
        position..<position + 1, "“]”前面没有“[”", suggestion: "去掉它；要写方括号本身，用“\\]”",
        correction: Correction(wrong: "]", candidates: [""]))
      return
    }
    let nodes = frames.removeLast().nodes
    let body = part.add(nodes)
    append(part.add(Clause(span: span(start..<position + 1), body: body)))
  }

  /// Reads from `{` to its `}`; answers the place to go on from.
  private mutating func readBrace(at start: Int, length: Int, before end: Int) -> Int {
    var position = start + length
    while position < end {
      switch InlineMark.brace(bytes, position) {
      case .close(let closeLength):
        let whole = start..<position + closeLength
        readExpression(start + length..<position, whole: whole)
        return whole.upperBound
      case .open: return reportUnclosed(start..<position)
      case nil: position += 1
      }
    }
    return reportUnclosed(start..<sentenceEnd(from: start, before: end))
  }

  private mutating func reportUnclosed(_ range: Range<Int>) -> Int {
    report(range, "“{”没有对应的“}”", suggestion: "补上“}”；要写花括号本身，用“\\{”")
    append(.mistake(span(range)))
    return range.upperBound
  }

  /// Before the mark that ends the sentence here, which is outside the mistake.
  private func sentenceEnd(from start: Int, before end: Int) -> Int {
    var position = start
    while position + 2 < end {
      if let mark = PunctuationMark(bytes, position), mark >= .semicolon { return position }
      position += 1
    }
    return end
  }

  private mutating func readExpression(_ content: Range<Int>, whole: Range<Int>) {
    do throws(MarkupError) {
      let (operand, modifiers) = try memory.read(bytes[content])
      append(part.add(Expression(span: span(whole), operand: operand, modifiers: modifiers)))
    } catch {
      report(
        whole, error.message, suggestion: error.suggestion, correction: error.correction)
      append(.mistake(span(whole)))
    }
  }
}

/// A mark in running text.
private enum InlineMark {
  /// With the length of the character that loses its meaning.
  case escape(Int)
  case openBrace(Int)
  case openClause
  case closeClause

  init?(_ bytes: [UInt8], _ position: Int, before end: Int) {
    switch bytes[position] {
    case UInt8(ascii: "["): self = .openClause
    case UInt8(ascii: "]"): self = .closeClause
    case UInt8(ascii: "\\"):
      guard let length = Self.escapableLength(bytes, position + 1, before: end) else { return nil }
      self = .escape(length)
    default:
      guard case .open(let length) = Self.brace(bytes, position) else { return nil }
      self = .openBrace(length)
    }
  }

  enum Brace {
    case open(Int)
    case close(Int)
  }

  static func brace(_ bytes: [UInt8], _ position: Int) -> Brace? {
    switch bytes[position] {
    case UInt8(ascii: "{"): return .open(1)
    case UInt8(ascii: "}"): return .close(1)
    case 0xEF where position + 2 < bytes.count && bytes[position + 1] == 0xBD:
      switch bytes[position + 2] {
      case 0x9B: return .open(3)  // ｛
      case 0x9D: return .close(3)  // ｝
      default: return nil
      }
    default: return nil
    }
  }

  private static func escapableLength(_ bytes: [UInt8], _ position: Int, before end: Int) -> Int? {
    guard position < end else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "|"):
      return 1
    default:
      let twin = ["｛", "｝", "｜", "＠"].first {
        bytes[position..<end].starts(with: $0.utf8)
      }
      return twin?.utf8.count
    }
  }
}
