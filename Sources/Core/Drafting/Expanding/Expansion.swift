/// 展开: a citation, loop or branching of a draft as plain live text, its figures still bound.
public struct Expansion: Hashable, Sendable {
  /// What it replaces, half-open, in UTF-8 bytes of the draft's source.
  public var range: Range<Int>
  /// Live text that composes to the same words, from the same records.
  public var replacement: String
  /// Chinese: 片段“成绩/工会”, “@每个 机构”11项.
  public var what: String
}

/// Why something was not expanded.
public enum ExpansionError: Error, Hashable, Sendable {
  /// The place belongs to no citation, loop or branching.
  case nothingHere
  /// It stands in a branch that is not taken.
  case notSpoken
  /// The loop finds nothing, or no branch is taken.
  case empty
  case unknownFragment(String)
  /// A field without a value stands there as 待填, which plain words cannot say.
  case unfilled(String)
  /// No plain live text was found that composes to the same.
  case wouldChange

  /// Chinese: what is wrong and what to do.
  public var message: String {
    switch self {
    case .nothingHere: "光标不在“@引”“@每个”“@若”上，没有可展开的"
    case .notSpoken: "这一处现在不成文（条件不成立），没有可展开的"
    case .empty: "现在一项也没有，展开就什么都不剩；不要它可以直接删去"
    case .unknownFragment(let name): "没有片段“\(name)”，先改对名称"
    case .unfilled(let label): "“\(label)”还没有填，先补上再展开"
    case .wouldChange: "展开会改变成文，没有展开；可以对照右边的成文自己改写"
    }
  }
}

extension Composer {
  /// What one 展开 makes of the citation, loop or branching at a place of the draft.
  ///
  /// Inside a loop it is the outermost loop, since what stands in it means something else for every item. A citation
  /// is replaced by its wording, a branching by the branch taken, a loop by one copy for each item. The result is
  /// composed and compared: text, figures and gaps are the same as before, or it is refused.
  ///
  /// - Parameters:
  ///   - offset: in UTF-8 bytes of the draft's source.
  ///   - today: the day of the speech, where the draft names none.
  public func expansion(
    at offset: Int, in workspace: Workspace, today: Day
  ) throws(ExpansionError) -> Expansion {
    let file = compositor.script.files[0]
    let lines = BlockLines(file, from: FrontMatter.split(file).1)
    guard let target = lines.target(at: offset) else { throw .nothingHere }
    var composer = self
    composer.compositor.probe = ArrivalProbe(start: lines.span(of: target).lowerBound)
    let composition = composer.compose(workspace, today: today)
    guard let arrival = composer.compositor.probe?.arrivals.first else { throw .notSpoken }
    // By name: what the compositor cites after this may be numbered otherwise than in the copy that has arrived.
    let cited = composer.passages.last.flatMap(\.self)?.citedAfter ?? FragmentCount()
    var expander = Expander(
      arrival, workspace, timesCited: composer.compositor.fragments.times(cited))
    let (text, what) = try expander.expand(target, in: lines)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    let proof = ExpansionProof(
      before: composition, source: file, library: compositor.library, workspace: workspace,
      today: today)
    return try proof.expansion(of: lines.span(of: target), as: text, what)
  }
}
