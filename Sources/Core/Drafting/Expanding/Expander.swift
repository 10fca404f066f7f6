/// Writes a construct as live text that means the same where the construct itself stands.
///
/// It walks what the construct holds as composing does: `here` is inside the loops, `there` where the text will stand.
struct Expander {
  let workspace: Workspace
  var here: Compositor
  let there: Compositor
  /// How often the whole speech cites each fragment.
  let timesCited: [String: Int]
  /// Blank lines would close a clause or end an item.
  let isInside: Bool
  var out = ""
  /// How many optional clauses are open in what is being written.
  var depth = 0
  var isInItem = false
  /// Whether anything written can still change.
  var holdsMarkup = false
  /// A field without a value, for which nothing can be written.
  var unfilled: String?
  /// The lines of the files that blocks were copied from.
  private var files: [Int: BlockLines] = [:]

  init(_ arrival: Compositor, _ workspace: Workspace, timesCited: [String: Int]) {
    self.workspace = workspace
    self.timesCited = timesCited
    here = arrival
    there = arrival
    isInside = !arrival.clauses.isEmpty || arrival.isInItem
  }

  /// The text that takes a construct's place, and what was expanded in words.
  mutating func expand(
    _ target: BlockLines.Target, in lines: BlockLines
  ) throws(ExpansionError) -> (text: String, what: String) {
    let start = lines.span(of: target).lowerBound
    let head = lines.content(ofLine: target.lines.lowerBound)
    switch target.kind {
    case .citation:
      let index = here.script.entry { part in
        part.citedFragments.firstIndex { $0.span.stands(at: start) }
      }
      return (try citation(index), "片段“\(head)”")
    case .loop:
      let index = here.script.entry { part in part.loops.firstIndex { $0.span.stands(at: start) } }
      let count = try writeLoop(index)
      if out.hasSuffix("\n") { out.removeLast() }
      return (out, "“@每个 \(head)”\(count)项")
    case .choice:
      let index = here.script.entry { part in part.choices.firstIndex { $0.span.stands(at: start) }
      }
      return (try branch(of: index, from: lines.branches(of: target)), "“@若 \(head)”")
    }
  }

  // MARK: As written

  /// The wording that the citation takes, untouched: it stands in the draft's own surroundings.
  private mutating func citation(_ index: Int) throws(ExpansionError) -> String {
    guard let fragment = here.fragment(cited: index, workspace),
      let text = here.library.fragment(here.fragments.parsed[fragment].name)
    else {
      let names = here.fragmentNames(here.script[citation: index].name, workspace)
      throw .unknownFragment(names.first ?? "")
    }
    let (name, parsed) = here.fragments.parsed[fragment]
    let times = here.citations.times(fragment)
    let wordings = BlockLines(SourceFile(name: name, text: text), from: 0).wordings
    let wording = wordings[times % parsed.wordings.count]
    return spent(fragment, after: times) + tight(wording)
  }

  private mutating func branch(
    of index: Int, from texts: [String]
  ) throws(ExpansionError) -> String {
    let choice = here.script[choice: index]
    var text = ""
    var isTaken = false
    for (branch, words) in zip(choice.branches, texts) {
      let holds = branch.condition.map { here.holds($0, at: choice.span, workspace) } ?? true
      if !isTaken, holds {
        isTaken = true
        text += branch.body.isStanding && !isInside ? "\n\(words)\n" : tight(words)
        if !text.hasSuffix("\n") { text += "\n" }
        here.run(branch.body.nodes, workspace)
      } else {
        text += passOver(branch.body)
      }
    }
    guard isTaken else { throw .empty }
    return text.hasSuffix("\n\n") ? text : String(text.dropLast(text.hasSuffix("\n") ? 1 : 0))
  }

  /// Without blank lines where those would close a clause.
  private func tight(_ text: String) -> String {
    guard isInside else { return text }
    return text.split(separator: "\n").filter { !$0.trimmed.isEmpty }.joined(separator: "\n")
  }

  /// `@已引 成绩/工会` where a later citation would otherwise take another wording than before.
  func spent(_ number: Int, after times: Int) -> String {
    let (name, fragment) = here.fragments.parsed[number]
    let isCitedLater = timesCited[name, default: 0] > times + 1
    return fragment.wordings.count > 1 && isCitedLater ? "@已引 \(name)\n" : ""
  }

  /// The marks for what a branch that is left out would have cited.
  mutating func passOver(_ body: Body) -> String {
    let before = here.citations
    here.passOver(body.nodes, workspace)
    var text = ""
    let cited = here.fragments.parsed.indices.sorted {
      here.fragments.parsed[$0].name < here.fragments.parsed[$1].name
    }
    for fragment in cited {
      for times in before.times(fragment)..<here.citations.times(fragment) {
        text += spent(fragment, after: times)
      }
    }
    return text
  }

  /// The block that opens at a span as its file has it.
  mutating func asWritten(_ span: SourceSpan) -> String? {
    if files[span.file] == nil {
      files[span.file] = BlockLines(here.script.files[span.file], from: 0)
    }
    return files[span.file]?.text(ofBlockAt: span.start)
  }
}

extension Script {
  /// What an entry of the draft's pools is called; the first one's name where there is none such.
  fileprivate func entry(_ place: (ScriptPart) -> Int?) -> Int {
    for unit in units {
      if let found = place(parts[unit.slot]) { return parts[unit.slot].base + found }
    }
    return 0
  }
}

extension SourceSpan {
  /// Whether it begins at this place of the draft itself.
  fileprivate func stands(at start: Int) -> Bool { file == 0 && self.start == start }
}
