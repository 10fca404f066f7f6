/// Writing what a loop or fragment holds, item by item and node by node.
extension Expander {
  /// Writes one copy for each item; answers how many items there are.
  mutating func writeLoop(_ index: Int) throws(ExpansionError) -> Int {
    let loop = here.script[loop: index]
    let items = here.select(here.ready(loop.selection, workspace), at: loop.span, workspace)
    let isStanding = loop.body.isStanding && !isInside && !isInItem && depth == 0
    var hasText = false
    var copies = ""
    for item in items {
      let outer = here.place
      here.loopItems.append(item)
      here.place = here.surroundings(of: item, in: workspace)
      var copy = self
      copy.out = ""
      try copy.write(loop.body.nodes)
      if copy.holdsMarkup { holdsMarkup = true }
      if let label = copy.unfilled { unfilled = label }
      let grows = hereGrows(by: loop.body)
      here.loopItems.removeLast()
      here.place = outer
      let words = copy.out.withoutBlankEdges
      guard !words.isEmpty else { continue }
      if isStanding {
        copies += "\n\(words)\n"
      } else {
        copies += joined(words, by: loop.joint, grows: grows, isFirst: !hasText)
      }
      hasText = hasText || grows
    }
    if isStanding { copies += "\n" }
    if !copies.isEmpty { startLine() }
    out += copies
    return items.count
  }

  /// Composes a copy for what follows it: the fragments it cites are cited then. Answers whether it says anything.
  private mutating func hereGrows(by body: Body) -> Bool {
    if body.isStanding { here.breakParagraph() }
    let (start, paragraphs) = (here.block.count, here.paragraphsEnded)
    here.run(body.nodes, workspace)
    if body.isStanding { here.breakParagraph() }
    return here.paragraphsEnded > paragraphs || here.block.count > start
  }

  /// A copy with the mark that parts it from its neighbours; inside the clause of a copy that may go.
  private func joined(_ words: String, by joint: String, grows: Bool, isFirst: Bool) -> String {
    guard !joint.isEmpty else { return words + "\n" }
    let isOneClause = words.isOneClause
    if isFirst {
      guard !grows else { return words + "\n" }
      return isOneClause ? "\(words.dropLast())\(joint)]\n" : ""
    }
    // Behind words a directive, heading or item would be words too.
    let opensLine = words.first.map { "@#-".contains($0) } ?? false
    guard isOneClause else { return grows ? "\(joint)\(opensLine ? "\n" : "")\(words)\n" : "" }
    return "[\(joint)\(words.dropFirst())\n"
  }

  // MARK: Nodes

  mutating func write(_ nodes: NodeRange) throws(ExpansionError) {
    for index in nodes {
      switch here.script[node: index] {
      case .text(let span): writeWords(here.script.files[span.file].text(span), at: span)
      case .mistake(let span):
        begin(span)
        out += here.script.files[span.file].text(span)
      case .expression(let expression): try write(expression: expression, node: index)
      case .clause(let clause): try write(clause: clause, node: index)
      case .loop(let loop): try write(loop: loop, node: index)
      case .choice(let choice): try write(choice: choice, node: index)
      case .fragment(let citation): try write(citation: citation, node: index)
      case .paragraphBreak: breakParagraph()
      case .heading(let heading): try write(heading: heading)
      case .item(let item):
        startLine()
        out += "- "
        isInItem = true
        try write(here.script[item: item].body)
        isInItem = false
        startLine()
      case .series(let series):
        startLine()
        out += "@序 \(here.script[series: series].rawValue)\n"
      }
    }
  }

  private mutating func write(clause index: Int, node: Int) throws(ExpansionError) {
    let clause = here.script[clause: index]
    let start = here.block.count
    var inner = self
    inner.out = ""
    inner.depth += 1
    inner.holdsMarkup = false
    inner.unfilled = nil
    try inner.write(clause.body)
    here.run(node..<node + 1, workspace)
    let stays = here.block.count > start
    guard stays || (inner.holdsMarkup && inner.unfilled == nil) else { return }
    begin(clause.span)
    // Brackets around words that never change say nothing, unless the clause around them counts its parts.
    let isOptional = inner.holdsMarkup || depth > 0
    out += isOptional ? "[\(inner.out.withoutBlankEdges)]" : inner.out
    if isOptional { holdsMarkup = true }
  }

  private mutating func write(loop index: Int, node: Int) throws(ExpansionError) {
    if agrees(on: node), let text = asWritten(here.script[loop: index].span) {
      writeLines(text)
      here.run(node..<node + 1, workspace)
    } else {
      _ = try writeLoop(index)
    }
  }

  private mutating func write(choice index: Int, node: Int) throws(ExpansionError) {
    let choice = here.script[choice: index]
    if agrees(on: node), let text = asWritten(choice.span) {
      writeLines(text)
      here.run(node..<node + 1, workspace)
      return
    }
    var isTaken = false
    for branch in choice.branches {
      let holds = branch.condition.map { here.holds($0, at: choice.span, workspace) } ?? true
      if !isTaken, holds {
        isTaken = true
        if branch.body.isStanding { breakParagraph() }
        try write(branch.body.nodes)
        if branch.body.isStanding { breakParagraph() }
      } else {
        let marks = passOver(branch.body)
        if !marks.isEmpty { startLine() }
        out += marks
      }
    }
  }

  private mutating func write(citation index: Int, node: Int) throws(ExpansionError) {
    guard let fragment = here.fragment(cited: index, workspace) else {
      let citation = here.script[citation: index]
      throw .unknownFragment(here.fragmentNames(citation.name, workspace).first ?? "")
    }
    let name = here.fragments.parsed[fragment].name
    if here.script[citation: index].isSpent || agrees(on: node) {
      writeLines("@\(here.script[citation: index].isSpent ? "已引" : "引") \(name)")
      here.run(node..<node + 1, workspace)
      return
    }
    let times = here.cite(fragment: fragment)
    guard here.openFragments.count < Compositor.deepestFragment else { throw .wouldChange }
    here.openFragments.append(fragment)
    startLine()
    out += spent(fragment, after: times)
    try write(here.wording(times, of: fragment).nodes)
    here.openFragments.removeLast()
    startLine()
  }

  private mutating func write(heading index: Int) throws(ExpansionError) {
    let heading = here.script[heading: index]
    startLine()
    out += String(repeating: "#", count: heading.level + 1) + " "
    try write(heading.body)
    out += (heading.isMuted ? " @略" : "") + (heading.isLocked ? " @锁" : "") + "\n"
  }

  // MARK: Lines

  private mutating func writeLines(_ text: String) {
    startLine()
    out += text + "\n"
    holdsMarkup = true
  }

  mutating func startLine() {
    if !out.isEmpty, !out.hasSuffix("\n") { out += "\n" }
  }

  private mutating func breakParagraph() {
    guard !isInside, !isInItem, depth == 0 else { return }
    startLine()
    if !out.hasSuffix("\n\n") { out += "\n" }
  }

  /// Begins a line where the source does.
  mutating func begin(_ span: SourceSpan) {
    let bytes = here.script.files[span.file].bytes
    var place = span.start
    while place > 0, bytes[place - 1] == UInt8(ascii: " ") || bytes[place - 1] == UInt8(ascii: "\\")
    {
      place -= 1
    }
    if place == 0 || bytes[place - 1] == UInt8(ascii: "\n") { startLine() }
  }

  private mutating func writeWords(_ text: String, at span: SourceSpan) {
    begin(span)
    writePlain(text)
  }

  /// Words as words: what would be a mark is escaped.
  mutating func writePlain(_ text: String) {
    for (index, character) in text.unicodeScalars.enumerated() {
      let opensLine = index == 0 && (out.isEmpty || out.hasSuffix("\n"))
      if "\\{}[]｛｝".unicodeScalars.contains(character)
        || (opensLine && "#-@＠".unicodeScalars.contains(character))
      {
        out += "\\"
      }
      out.unicodeScalars.append(character)
    }
  }
}

extension String {
  /// Without line ends at its edges.
  fileprivate var withoutBlankEdges: String {
    let rest = drop { $0 == "\n" }
    return String(
      rest.prefix(upTo: rest.lastIndex { $0 != "\n" }.map(rest.index(after:)) ?? rest.startIndex))
  }

  /// Whether it is one optional clause from end to end.
  fileprivate var isOneClause: Bool {
    guard hasPrefix("["), hasSuffix("]"), !hasSuffix("\\]") else { return false }
    var depth = 0
    var previous: Character = " "
    for (offset, character) in enumerated() {
      if previous != "\\" {
        if character == "[" { depth += 1 }
        if character == "]" { depth -= 1 }
      }
      if depth == 0, offset < count - 1 { return false }
      previous = character
    }
    return depth == 0
  }
}
