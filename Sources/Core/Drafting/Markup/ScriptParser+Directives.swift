extension ScriptParser {
  mutating func readDirective(
    _ directive: SourceLine.Directive, at index: Int, upTo end: Int
  ) -> Int {
    let line = lines[index]
    if directive.needsArgument && line.content.isEmpty {
      report(line.range, "“@\(directive.rawValue)”后面缺内容")
    }
    switch directive {
    case .note: return index + 1
    case .series:
      closeFrames()
      readSeries(line)
    case .cite:
      closeItem()
      append(citation(line))
    case .spent: append(citation(line, isSpent: true))
    case .each, .when: return readBlock(directive, at: index, upTo: end)
    case .end, .otherwise, .otherwiseWhen:
      report(line.range, "“@\(directive.rawValue)”前面没有“@每个”或“@若”")
    case .wording:
      report(line.range, "“@或”只用在片段里，分开几种说法")
    }
    return index + 1
  }

  private mutating func readSeries(_ line: SourceLine) {
    let word = text(line.content)
    let series = Series.allCases.first {
      $0.rawValue == word || $0.rawValue == word + "，"
    }
    if series == nil {
      report(
        line.content, "没有“\(word)”这种序",
        suggestion: "可用：" + Series.allCases.map(\.rawValue).joined(separator: " "))
    }
    append(part.add(series ?? .isOne))
  }

  private mutating func readBlock(
    _ directive: SourceLine.Directive, at index: Int, upTo end: Int
  ) -> Int {
    guard let extent = lines.extents[index], extent.end < end || !extent.isClosed else {
      report(lines[index].range, "“@\(directive.rawValue)”没有对应的“@完”", suggestion: "在其后补一行“@完”")
      return index + 1
    }
    if !extent.isClosed {
      report(lines[index].range, "“@\(directive.rawValue)”没有对应的“@完”", suggestion: "在其后补一行“@完”")
    }
    let bounds = [index] + extent.branches + [min(extent.end, end)]
    if directive == .each {
      if extent.branches.count > 0 {
        report(lines[extent.branches[0]].range, "“@每个”里没有“@否则”")
      }
      addLoop(lines[index], body: body(index + 1..<max(index + 1, bounds[1])))
    } else {
      addChoice(bounds)
    }
    return min(extent.isClosed ? extent.end + 1 : extent.end, end)
  }

  private mutating func addLoop(_ line: SourceLine, body: Body) {
    let (selection, joint) = parseLoopHead(line)
    guard let selection else {
      append(.mistake(span(line.range)))
      return
    }
    if body.endsItem(in: part) { closeItem() }
    let loop = Loop(span: span(line.range), selection: selection, joint: joint, body: body)
    append(part.add(loop))
  }

  private mutating func addChoice(_ bounds: [Int]) {
    var branches: [Choice.Branch] = []
    var isSound = true
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      let line = lines[start]
      var condition: Condition?
      if line.kind != .directive(.otherwise) {
        condition = parseCondition(line.content)
        if condition == nil { isSound = false }
      }
      branches.append(.init(condition: condition, body: body(start + 1..<max(start + 1, end))))
    }
    let head = lines[bounds[0]]
    guard isSound else {
      append(.mistake(span(head.range)))
      return
    }
    if branches.contains(where: { $0.body.endsItem(in: part) }) { closeItem() }
    let choice = Choice(
      span: span(head.range), branches: branches,
      holdsItems: branches.contains { $0.body.holdsItems })
    append(part.add(choice))
  }

  private mutating func citation(_ line: SourceLine, isSpent: Bool = false) -> Node {
    var parts: [FragmentCitation.NamePart] = []
    var rest = text(line.content).halfWidthMarks[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let word = rest[rest.index(after: open)..<close].trimmed
      if let field = ItemField(word: word) {
        parts.append(.field(field))
      } else {
        report(line.content, "片段名里不认识“{\(word)}”", suggestion: "可写 {类别}、{名称}")
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return part.add(FragmentCitation(span: span(line.range), isSpent: isSpent, name: parts))
  }

  mutating func warnOfTightDirective(_ line: SourceLine) {
    guard bytes[line.range.lowerBound] == UInt8(ascii: "@") else { return }
    let rest = text(line.range.lowerBound + 1..<line.range.upperBound)
    for word in ["每个", "否则若", "若", "引", "已引", "序"] where rest.hasPrefix(word) {
      report(
        line.range, "“@\(word)”后面没有空格，按正文处理",
        suggestion: "@\(word) \(rest.dropFirst(word.count))",
        correction: Correction(wrong: "@\(word)", candidates: ["@\(word) "]), severity: .warning)
      return
    }
  }
}
