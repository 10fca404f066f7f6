/// What a loop stands at.
enum LoopItem: Sendable {
  case organization(Organization)
  case region(Region)
  /// A clause after 「有的」, and whose it is: only a draft marked 点名 may say so.
  case issue(Issue, Tendency)
  case material(Material)
  case task(PlannedTask)
}

/// Loops, branches and fragments.
extension Compositor {
  mutating func runLoop(_ index: Int, _ workspace: Workspace) {
    let loop = script.loops[index]
    arrive(at: loop.span)
    let items = select(loop.selection, at: loop.span, workspace)
    enter(loop.body)
    let outer = place
    var hasText = false
    for item in items {
      let checkpoint = block.checkpoint()
      if loop.body.isStanding { breakParagraph() } else { block.seam = max(block.seam, .joint) }
      if hasText, !loop.body.isStanding, !loop.joint.isEmpty {
        block.append(loop.joint, .literal, loop.span)
        block.seam = .joint
      }
      let start = block.count
      let paragraphs = paragraphsEnded
      loopItems.append(item)
      place = surroundings(of: item, in: workspace)
      run(loop.body.nodes, workspace)
      loopItems.removeLast()
      place = outer
      if loop.body.isStanding { breakParagraph() }
      if paragraphsEnded > paragraphs || block.count > start {
        hasText = true
      } else {
        block.restore(checkpoint)
      }
    }
    leave(loop.body, hasText: hasText)
  }

  private mutating func enter(_ body: Body) {
    if body.holdsItems, clauses.isEmpty {
      openList()
      if !pending.isEmpty { noteContent() }
    } else {
      openText()
    }
  }

  private mutating func leave(_ body: Body, hasText: Bool) {
    if clauses.isEmpty, body.isStanding || body.holdsItems { return }
    block.seam = hasText ? max(block.seam, .joint) : .drop
    guard !clauses.isEmpty else { return }
    clauses[clauses.count - 1].holdsParts = true
    if hasText { clauses[clauses.count - 1].aPartStayed = true }
  }

  func surroundings(
    of item: LoopItem, in workspace: Workspace
  ) -> PathResolver.Surroundings {
    switch item {
    case .organization(let organization):
      .init(region: organization.region, organization: organization.id)
    case .region(let region): .init(region: region.id)
    case .issue: place
    case .material(let material): surroundings(of: material.subject, in: workspace)
    case .task(let task): surroundings(of: task.subject, in: workspace)
    }
  }

  private func surroundings(
    of subject: Subject, in workspace: Workspace
  ) -> PathResolver.Surroundings {
    switch subject {
    case .region(let id): .init(region: id)
    case .organization(let id):
      .init(region: workspace.organization(id)?.region ?? place.region, organization: id)
    }
  }

  // MARK: Branches

  mutating func runChoice(_ index: Int, _ workspace: Workspace) {
    let choice = script.choices[index]
    arrive(at: choice.span)
    var taken: Body?
    for branch in choice.branches {
      let holds = branch.condition.map { self.holds($0, at: choice.span, workspace) } ?? true
      if taken == nil, holds {
        taken = branch.body
      } else {
        passOver(branch.body.nodes, workspace)
      }
    }
    guard let body = taken else {
      if !choice.holdsItems {
        openText()
        block.seam = .drop
      }
      return
    }
    enter(body)
    if body.isStanding { breakParagraph() } else { block.seam = max(block.seam, .joint) }
    run(body.nodes, workspace)
    if body.isStanding { breakParagraph() } else { block.seam = max(block.seam, .joint) }
  }

  /// Counts the fragments that a branch not taken would have cited: which wording a later citation
  /// takes must not move with a figure.
  mutating func passOver(_ nodes: NodeRange, _ workspace: Workspace) {
    for index in nodes {
      switch script.nodes[index] {
      case .fragment(let index):
        guard let (name, fragment) = fragment(cited: index) else { continue }
        let times = timesCited[name, default: 0]
        timesCited[name] = times + 1
        guard !script.citedFragments[index].isSpent,
          openFragments.count < Self.deepestFragment, !openFragments.contains(name)
        else { continue }
        openFragments.append(name)
        passOver(fragment.wordings[times % fragment.wordings.count].nodes, workspace)
        openFragments.removeLast()
      case .loop(let index):
        let outer = place
        for item in select(script.loops[index].selection, at: script.loops[index].span, workspace) {
          loopItems.append(item)
          place = surroundings(of: item, in: workspace)
          passOver(script.loops[index].body.nodes, workspace)
          loopItems.removeLast()
          place = outer
        }
      case .choice(let index):
        for branch in script.choices[index].branches { passOver(branch.body.nodes, workspace) }
      case .text, .expression, .mistake, .clause, .paragraphBreak, .heading, .item, .series:
        break
      }
    }
  }

  // MARK: Fragments

  static let deepestFragment = 8

  mutating func runFragment(_ index: Int, _ workspace: Workspace) {
    arrive(at: script.citedFragments[index].span)
    guard let (name, fragment) = fragment(cited: index) else {
      if !script.citedFragments[index].isSpent { reportUnknownFragment(index) }
      return
    }
    guard !script.citedFragments[index].isSpent else {
      timesCited[name, default: 0] += 1
      return
    }
    guard openFragments.count < Self.deepestFragment, !openFragments.contains(name) else {
      let span = script.citedFragments[index].span
      report(.error, span, "片段“\(name)”引到了自己", suggestion: "去掉片段里的这一行“@引”")
      return
    }
    let times = timesCited[name, default: 0]
    timesCited[name] = times + 1
    let body = fragment.wordings[times % fragment.wordings.count]
    openFragments.append(name)
    enter(body)
    block.seam = max(block.seam, .joint)
    run(body.nodes, workspace)
    block.seam = max(block.seam, .joint)
    openFragments.removeLast()
  }

  private mutating func reportUnknownFragment(_ index: Int) {
    let span = script.citedFragments[index].span
    let name = fragmentNames(script.citedFragments[index].name).first ?? ""
    let nearest = nearestNames(to: name, among: library.fragmentNames)
    openText()
    setMistake(span)
    let names = fragmentNames(script.citedFragments[index].name)
    if let fault = names.compactMap(library.fault(ofFragment:)).first {
      return report(.error, span, "片段读不出来：\(fault)", suggestion: "改好这个文件，或把它移走")
    }
    report(
      .error, span, "没有片段“\(name)”",
      suggestion: nearest.isEmpty ? "" : "是否要引：\(nearest.joined(separator: "、"))",
      correction: Correction(wrong: name, candidates: nearest))
  }

  /// The first that the library has of the names that a citation means here.
  mutating func fragment(cited index: Int) -> (name: String, Fragment)? {
    for name in fragmentNames(script.citedFragments[index].name) {
      if let fragment = fragment(named: name) { return (name, fragment) }
      // The general one must not speak for one that is broken.
      if library.fault(ofFragment: name) != nil { return nil }
    }
    return nil
  }

  /// The name with its fields filled in, then the same with 通用 for them.
  func fragmentNames(_ parts: [FragmentCitation.NamePart]) -> [String] {
    var own = ""
    var general = ""
    for part in parts {
      switch part {
      case .text(let text):
        own += text
        general += text
      case .field(let field):
        own += fragmentField(field)
        general += "通用"
      }
    }
    return own == general ? [own] : [own, general]
  }

  private func fragmentField(_ field: ItemField) -> String {
    fieldText(field).text ?? ""
  }

  mutating func fragment(named name: String) -> Fragment? {
    if let known = fragments[name] { return known }
    guard let text = library.fragment(name) else {
      fragments[name] = .some(nil)
      return nil
    }
    let fragment = ScriptParser.parse(
      fragment: SourceFile(name: name, text: text), into: &script)
    fragments[name] = fragment
    return fragment
  }
}

extension OpenBlock.Seam: Comparable {
  private var weight: Int {
    switch self {
    case .none: 0
    case .joint: 1
    case .drop: 2
    }
  }

  static func < (a: Self, b: Self) -> Bool { a.weight < b.weight }
}
