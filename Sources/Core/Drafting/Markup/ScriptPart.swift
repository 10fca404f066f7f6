/// What one stretch of live text was read as: a `##` part of the draft, or a fragment. Flat pools: nodes are plain values
/// that name their children by range, so that composing walks them without touching a reference count.
///
/// What an entry is called tells its part and its place there, so that one part is read anew without renaming the rest.
struct ScriptPart: Sendable {
  /// What the first entry of each pool is called.
  let base: Int
  private(set) var nodes: [Node] = []
  private(set) var expressions: [Expression] = []
  private(set) var clauses: [Clause] = []
  private(set) var loops: [Loop] = []
  private(set) var choices: [Choice] = []
  private(set) var citedFragments: [FragmentCitation] = []
  private(set) var headings: [HeadingNode] = []
  private(set) var items: [ItemNode] = []
  private(set) var series: [Series] = []
  var diagnostics: [Diagnostic] = []

  /// - Parameter slot: its place among the parts of its script.
  init(slot: Int) { base = slot << PoolIndex.placeBits }

  subscript(node index: Int) -> Node { nodes[PoolIndex.place(index)] }
  subscript(clause index: Int) -> Clause { clauses[PoolIndex.place(index)] }
  subscript(loop index: Int) -> Loop { loops[PoolIndex.place(index)] }
  subscript(choice index: Int) -> Choice { choices[PoolIndex.place(index)] }
  subscript(citation index: Int) -> FragmentCitation { citedFragments[PoolIndex.place(index)] }

  // MARK: Adding

  /// Adds children as neighbours and says where they lie.
  mutating func add(_ children: [Node]) -> NodeRange {
    let start = base + nodes.count
    nodes.append(contentsOf: children)
    return start..<base + nodes.count
  }

  mutating func add(_ expression: Expression) -> Node {
    expressions.append(expression)
    return .expression(base + expressions.count - 1)
  }

  mutating func add(_ clause: Clause) -> Node {
    clauses.append(clause)
    return .clause(base + clauses.count - 1)
  }

  mutating func add(_ loop: Loop) -> Node {
    loops.append(loop)
    return .loop(base + loops.count - 1)
  }

  mutating func add(_ choice: Choice) -> Node {
    choices.append(choice)
    return .choice(base + choices.count - 1)
  }

  mutating func add(_ citation: FragmentCitation) -> Node {
    citedFragments.append(citation)
    return .fragment(base + citedFragments.count - 1)
  }

  mutating func add(_ heading: HeadingNode) -> Node {
    headings.append(heading)
    return .heading(base + headings.count - 1)
  }

  mutating func add(_ item: ItemNode) -> Node {
    items.append(item)
    return .item(base + items.count - 1)
  }

  mutating func add(_ series: Series) -> Node {
    self.series.append(series)
    return .series(base + self.series.count - 1)
  }

  // MARK: Moving

  /// Follows its text to where an edit before it has moved that.
  mutating func move(by shift: DraftShift) {
    for index in nodes.indices {
      switch nodes[index] {
      case .text(let span): nodes[index] = .text(span.moved(by: shift))
      case .mistake(let span): nodes[index] = .mistake(span.moved(by: shift))
      case .expression, .clause, .loop, .choice, .fragment, .paragraphBreak, .heading, .item,
        .series:
        break
      }
    }
    for index in expressions.indices { expressions[index].span.move(by: shift) }
    for index in clauses.indices { clauses[index].span.move(by: shift) }
    for index in loops.indices { loops[index].span.move(by: shift) }
    for index in choices.indices { choices[index].span.move(by: shift) }
    for index in citedFragments.indices { citedFragments[index].span.move(by: shift) }
    for index in headings.indices { headings[index].span.move(by: shift) }
    for index in items.indices { items[index].span.move(by: shift) }
    for index in diagnostics.indices { diagnostics[index].move(by: shift) }
  }
}

/// What an entry of a script's pools is called: the slot of its part, and its place in that part.
enum PoolIndex {
  static let placeBits = 32

  static func slot(_ index: Int) -> Int { index >> placeBits }

  static func place(_ index: Int) -> Int { index & (1 << placeBits - 1) }
}
