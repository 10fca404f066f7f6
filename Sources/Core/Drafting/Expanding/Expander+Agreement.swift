/// Whether live text means the same inside a loop and where it will stand.
extension Expander {
  func agrees(on node: Int) -> Bool {
    var twin = Twin(here: here, there: there, workspace: workspace)
    return twin.agrees(on: node..<node + 1)
  }

  func agrees(on expression: Expression) -> Bool {
    Twin(here: here, there: there, workspace: workspace).agrees(on: expression)
  }
}

/// Two places that are walked together.
private struct Twin {
  var here: Compositor
  var there: Compositor
  let workspace: Workspace
  var depth = 0

  mutating func agrees(on nodes: NodeRange) -> Bool {
    for index in nodes {
      switch here.script[node: index] {
      case .text, .mistake, .paragraphBreak, .series: continue
      case .expression(let expression):
        guard agrees(on: here.script[expression: expression]) else { return false }
      case .clause(let clause):
        guard agrees(on: here.script[clause: clause].body) else { return false }
      case .heading(let heading):
        guard agrees(on: here.script[heading: heading].body) else { return false }
      case .item(let item):
        guard agrees(on: here.script[item: item].body) else { return false }
      case .loop(let loop):
        guard agrees(onLoop: here.script[loop: loop]) else { return false }
      case .choice(let choice):
        guard agrees(onChoice: here.script[choice: choice]) else { return false }
      case .fragment(let citation):
        guard agrees(onCitation: citation) else { return false }
      }
    }
    return true
  }

  func agrees(on expression: Expression) -> Bool {
    switch expression.operand {
    case .figure(let path):
      let share = expression.modifiers.share
      return agrees(on: path) && (share.map { agrees(on: $0) } ?? true)
    case .field(let field):
      guard case .text(let a) = here.fieldText(field, workspace),
        case .text(let b) = there.fieldText(field, workspace)
      else { return false }
      return a == b
    case .regionWord, .bodies: return here.place.region == there.place.region
    case .fact, .formulation, .literal, .itemCount, .partCount: return true
    }
  }

  private func agrees(on path: FigurePath) -> Bool {
    let resolver = PathResolver(workspace: workspace, home: here.home)
    guard let a = try? resolver.target(path, in: here.place),
      let b = try? resolver.target(path, in: there.place)
    else { return false }
    return a.isSame(as: b)
  }

  private mutating func agrees(onLoop loop: Loop) -> Bool {
    let items = here.select(here.ready(loop.selection, workspace), at: loop.span, workspace)
    let others = there.select(there.ready(loop.selection, workspace), at: loop.span, workspace)
    guard items == others else { return false }
    let places = (here.place, there.place)
    for item in items {
      here.loopItems.append(item)
      there.loopItems.append(item)
      here.place = here.surroundings(of: item, in: workspace)
      there.place = there.surroundings(of: item, in: workspace)
      let agrees = agrees(on: loop.body.nodes)
      here.loopItems.removeLast()
      there.loopItems.removeLast()
      (here.place, there.place) = places
      guard agrees else { return false }
    }
    return true
  }

  private mutating func agrees(onChoice choice: Choice) -> Bool {
    for branch in choice.branches {
      if let condition = branch.condition {
        guard condition.paths.allSatisfy({ agrees(on: $0) }),
          here.holds(condition, at: choice.span, workspace)
            == there.holds(condition, at: choice.span, workspace)
        else { return false }
      }
      guard agrees(on: branch.body.nodes) else { return false }
    }
    return true
  }

  /// Every wording must agree: which one comes may change when the draft does.
  private mutating func agrees(onCitation index: Int) -> Bool {
    guard let fragment = here.fragment(cited: index, workspace),
      depth < Compositor.deepestFragment
    else { return false }
    depth += 1
    defer { depth -= 1 }
    for wording in here.fragments.parsed[fragment].fragment.wordings {
      guard agrees(on: wording.nodes) else { return false }
    }
    return true
  }
}
