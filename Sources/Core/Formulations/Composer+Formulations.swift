/// The passed wordings of a day, as long as what is recorded stays.
struct KnownPassed: Sendable {
  var formulations: [Formulation]
  var day: Day
  var wordings: PassedWordings
}

extension Composer {
  /// Adds a warning for every passed wording that the draft has by hand; what is cited is left alone.
  ///
  /// Apart from composing, because a changed figure never changes it.
  public mutating func notePassedWordings(
    in composition: inout Composition, _ workspace: Workspace
  ) {
    let passed = passedWordings(workspace)
    guard !passed.isEmpty else { return }
    var warnings: [Diagnostic] = []
    for block in composition.spoken.map(\.block) {
      for hit in passed.hits(in: block.text) {
        guard let place = place(of: hit, in: block) else { continue }
        warnings.append(
          compositor.script.files[place.file].diagnostic(
            .warning, place, hit.message, suggestion: hit.suggestion))
      }
    }
    guard !warnings.isEmpty else { return }
    composition.diagnostics = (composition.diagnostics + warnings).sorted {
      ($0.source.file, $0.source.start) < ($1.source.file, $1.source.start)
    }
  }

  /// Kept while what is recorded and the day of the speech stay: a keystroke changes neither.
  private mutating func passedWordings(_ workspace: Workspace) -> PassedWordings {
    if let known = passed, known.formulations == workspace.formulations,
      known.day == compositor.today
    {
      return known.wordings
    }
    let formulations = Formulations(compositor.library, recorded: workspace.formulations)
    let wordings = PassedWordings(formulations, on: compositor.today)
    passed = KnownPassed(
      formulations: workspace.formulations, day: compositor.today, wordings: wordings)
    return wordings
  }

  /// Where the words stand in their source; nil if a record says them, not the writer.
  private func place(of hit: PassedWordings.Hit, in block: ComposedBlock) -> SourceSpan? {
    let runs = block.runs.filter { $0.range.overlaps(hit.range) }
    guard let first = runs.first(where: { $0.kind == .literal }),
      !runs.contains(where: { $0.kind == .field })
    else { return nil }
    let file = compositor.script.files[first.source.file].bytes
    let words = block.text[hit.range.clamped(to: first.range)]
    // Escapes and line ends of the source are not spoken: the run's start is then near enough.
    guard let start = file[first.source.start..<first.source.end].firstRange(of: words)?.lowerBound
    else { return first.source }
    return SourceSpan(file: first.source.file, start: start, end: start + words.count)
  }

  /// The names of the formulations that the text and the fragments it may cite ask for.
  public mutating func citedFormulations(in workspace: Workspace) -> Set<String> {
    _ = demand(in: workspace)
    return Set(
      compositor.script.parts.lazy.flatMap(\.expressions).compactMap {
        if case .formulation(let name) = $0.operand { name } else { nil }
      })
  }
}
