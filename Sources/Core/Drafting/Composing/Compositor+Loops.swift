/// What a loop stands at, by its place in the workspace: a record is many strings wide.
enum LoopItem: Equatable, Sendable {
  case organization(Int)
  case region(Int)
  /// A clause after 「有的」, and whose it is: only a draft marked 点名 may say so.
  case issue(Int, Tendency)
  case material(Int)
  case task(Int)

  /// One number that no other item of the same loop has.
  var number: Int {
    switch self {
    case .organization(let index), .region(let index), .material(let index), .task(let index): index
    case .issue(let index, let tendency): index * 4 + tendency.ordinal
    }
  }
}

/// Loops, branches and fragments.
extension Compositor {
  mutating func runLoop(_ index: Int, _ workspace: Workspace) {
    arrive(at: script[loop: index].span)
    let items = select(loop: index, workspace)
    let body = script[loop: index].body
    let hasJoint = !body.isStanding && !script[loop: index].joint.isEmpty
    enter(body)
    let outer = place
    let standsAlone =
      body.isStanding && loopItems.count == (subject == nil ? 0 : 1)
    var hasText = false
    for item in items {
      let checkpoint = block.checkpoint()
      if body.isStanding { breakParagraph() } else { block.seam = max(block.seam, .joint) }
      let depth = openSegments.count
      var isSegment = false
      if standsAlone {
        if kept != nil, keep(.item(loop: index, item.number)) != nil { continue }
        isSegment = beginSegment(.item(loop: index, item.number))
      }
      if hasText, hasJoint {
        block.append(script[loop: index].joint, .literal, script[loop: index].span)
        block.seam = .joint
      }
      let start = block.count
      let paragraphs = paragraphsEnded
      loopItems.append(item)
      place = surroundings(of: item, in: workspace)
      run(body.nodes, workspace)
      loopItems.removeLast()
      place = outer
      if body.isStanding { breakParagraph() }
      if paragraphsEnded > paragraphs || block.count > start {
        hasText = true
      } else {
        block.restore(checkpoint)
      }
      if isSegment { endItemSegment(depth: depth) }
    }
    leave(body, hasText: hasText)
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

  func surroundings(of item: LoopItem, in workspace: Workspace) -> PathResolver.Surroundings {
    switch item {
    case .organization(let index):
      .init(
        region: workspace.organizations[index].region,
        organization: workspace.organizations[index].id)
    case .region(let index): .init(region: workspace.regions[index].id)
    case .issue: place
    case .material(let index): surroundings(of: workspace.materials[index].subject, in: workspace)
    case .task(let index): surroundings(of: workspace.tasks[index].subject, in: workspace)
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
    let span = script[choice: index].span
    arrive(at: span)
    var taken: Body?
    for branch in script[choice: index].branches {
      let holds = branch.condition.map { self.holds($0, at: span, workspace) } ?? true
      if taken == nil, holds {
        taken = branch.body
      } else {
        passOver(branch.body.nodes, workspace)
      }
    }
    guard let body = taken else {
      if !script[choice: index].holdsItems {
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
      switch script[node: index] {
      case .fragment(let index):
        guard let fragment = fragment(cited: index, workspace) else { continue }
        let times = cite(fragment: fragment)
        guard !script[citation: index].isSpent,
          openFragments.count < Self.deepestFragment, !openFragments.contains(fragment)
        else { continue }
        openFragments.append(fragment)
        passOver(wording(times, of: fragment).nodes, workspace)
        openFragments.removeLast()
      case .loop(let index):
        let outer = place
        for item in select(loop: index, workspace) {
          loopItems.append(item)
          place = surroundings(of: item, in: workspace)
          passOver(script[loop: index].body.nodes, workspace)
          loopItems.removeLast()
          place = outer
        }
      case .choice(let index):
        for branch in script[choice: index].branches { passOver(branch.body.nodes, workspace) }
      case .text, .expression, .mistake, .clause, .paragraphBreak, .heading, .item, .series:
        break
      }
    }
  }

  // MARK: Fragments

  static let deepestFragment = 8

  mutating func runFragment(_ index: Int, _ workspace: Workspace) {
    arrive(at: script[citation: index].span)
    guard let fragment = fragment(cited: index, workspace) else {
      if !script[citation: index].isSpent { reportUnknownFragment(index, workspace) }
      return
    }
    guard !script[citation: index].isSpent else {
      _ = cite(fragment: fragment)
      return
    }
    guard openFragments.count < Self.deepestFragment, !openFragments.contains(fragment) else {
      let span = script[citation: index].span
      let name = fragments.parsed[fragment].name
      report(.error, span, "片段“\(name)”引到了自己", suggestion: "去掉片段里的这一行“@引”")
      return
    }
    // Counted first: asking for the wording in the same breath would copy the whole compositor.
    let times = cite(fragment: fragment)
    let body = wording(times, of: fragment)
    openFragments.append(fragment)
    enter(body)
    block.seam = max(block.seam, .joint)
    run(body.nodes, workspace)
    block.seam = max(block.seam, .joint)
    openFragments.removeLast()
  }

  /// How often it was cited before.
  mutating func cite(fragment: Int) -> Int {
    cited.append(fragment)
    return citations.cite(fragment)
  }

  /// The wordings in turn.
  func wording(_ times: Int, of fragment: Int) -> Body {
    let count = fragments.parsed[fragment].fragment.wordings.count
    return fragments.parsed[fragment].fragment.wordings[times % count]
  }

  private mutating func reportUnknownFragment(_ index: Int, _ workspace: Workspace) {
    let span = script[citation: index].span
    let name = fragmentNames(script[citation: index].name, workspace).first ?? ""
    let nearest = nearestNames(to: name, among: library.fragmentNames)
    openText()
    setMistake(span)
    let names = fragmentNames(script[citation: index].name, workspace)
    if let fault = names.compactMap(library.fault(ofFragment:)).first {
      return report(.error, span, "片段读不出来：\(fault)", suggestion: "改好这个文件，或把它移走")
    }
    report(
      .error, span, "没有片段“\(name)”",
      suggestion: nearest.isEmpty ? "" : "是否要引：\(nearest.joined(separator: "、"))",
      correction: Correction(wrong: name, candidates: nearest))
  }

  /// The first that the library has of the names that a citation means here.
  mutating func fragment(cited index: Int, _ workspace: Workspace) -> Int? {
    let fields = citedFields(index, workspace)
    if let fields, let known = fragments.number(ofCitation: index, fields: fields) { return known }
    for name in fragmentNames(script[citation: index].name, workspace) {
      if let number = fragment(named: name) {
        if let fields { fragments.keep(number, ofCitation: index, fields: fields) }
        return number
      }
      // The general one must not speak for one that is broken.
      if library.fault(ofFragment: name) != nil { return nil }
    }
    return nil
  }

  /// One number for what the fields in a citation's name say here; nil where only the words can tell.
  private mutating func citedFields(_ index: Int, _ workspace: Workspace) -> Int64? {
    switch script[citation: index].fields {
    case .none: return 0
    case .others: return nil
    case .kind:
      switch loopItems.last {
      case .organization(let index):
        let kind = workspace.organizations[index].kind
        return kindNames[kind] == nil ? nil : kind.rawValue &* 8 &+ 7
      case .issue(_, let tendency): return Int64(tendency.ordinal)
      case .region, .material, .task, nil: return nil
      }
    }
  }

  /// The name with its fields filled in, then the same with 通用 for them.
  func fragmentNames(
    _ parts: [FragmentCitation.NamePart], _ workspace: Workspace
  ) -> [String] {
    var own = ""
    var general = ""
    for part in parts {
      switch part {
      case .text(let text):
        own += text
        general += text
      case .field(let field):
        own += fieldText(field, workspace).text ?? ""
        general += "通用"
      }
    }
    return own == general ? [own] : [own, general]
  }

  mutating func fragment(named name: String) -> Int? {
    if let known = fragments.number(named: name) { return known }
    let fragment = library.fragment(name).map {
      script.read(fragment: SourceFile(name: name, text: $0))
    }
    return fragments.keep(fragment, named: name)
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
