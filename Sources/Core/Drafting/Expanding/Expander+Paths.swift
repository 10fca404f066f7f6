/// Writing what stands in braces so that it names the same record outside the loop.
extension Expander {
  mutating func write(expression index: Int, node: Int) throws(ExpansionError) {
    let expression = here.script[expression: index]
    begin(expression.span)
    let source = here.script.files[expression.span.file].text(expression.span)
    if agrees(on: expression), !leans(on: expression.operand) {
      out += source
      holdsMarkup = true
      return
    }
    switch expression.operand {
    case .figure(let path):
      if let text = rewritten(source, path, expression.modifiers) {
        out += text
        holdsMarkup = true
        return
      }
    case .field(let field):
      switch here.fieldText(field, workspace) {
      case .text: break
      case .empty(let label):
        guard depth > 0 else { throw .unfilled(label) }
        unfilled = label
        return
      case .unknown, .refused:
        out += source
        return
      }
    case .regionWord, .fact, .formulation, .bodies, .literal, .itemCount, .partCount: break
    }
    try writeSpoken(node)
  }

  /// Whether it names an indicator alone, and the loop says whose: outside only chance would make it the same.
  private func leans(on operand: Operand) -> Bool {
    guard case .figure(let path) = operand, path.scope == .one(region: nil, organization: nil)
    else { return false }
    return here.place.organization != there.place.organization
  }

  /// The words that it comes to now, for what no markup can name from outside.
  private mutating func writeSpoken(_ node: Int) throws(ExpansionError) {
    var probe = here
    probe.block.clear()
    probe.clauses = []
    probe.list = nil
    let gaps = probe.section.gaps.count
    probe.run(node..<node + 1, workspace)
    guard probe.section.gaps.count == gaps else {
      let label = probe.section.gaps.last?.label ?? ""
      guard depth > 0 else { throw .unfilled(label) }
      unfilled = label
      return
    }
    writePlain(probe.block.text(0..<probe.block.count))
  }

  /// The braces with full paths in them; nil if a path has none that holds outside.
  private func rewritten(
    _ source: String, _ path: FigurePath, _ modifiers: Modifiers
  ) -> String? {
    guard let head = explicit(path) else { return nil }
    let parts = source.split(omittingEmptySubsequences: false) { "|｜".contains($0) }
    var rest = parts.dropFirst().map { $0.trimmed }
    if let last = rest.indices.last {
      rest[last] = rest[last].trimmingBrace
    }
    for index in rest.indices where rest[index].hasPrefix("占") {
      guard let share = modifiers.share, let whole = explicit(share) else { return nil }
      rest[index] = "占 \(whole)"
    }
    return "{" + ([head] + rest).joined(separator: "|") + "}"
  }

  /// The shortest path that names from outside what this one names inside.
  private func explicit(_ path: FigurePath) -> String? {
    guard let target = target(of: path, from: here) else { return nil }
    for owner in owners(of: target, path) {
      let text = owner.isEmpty ? path.name : "\(owner).\(path.name)"
      guard let candidate = try? FigurePath(text),
        self.target(of: candidate, from: there)?.isSame(as: target) == true
      else { continue }
      return text + path.period.suffix
    }
    return nil
  }

  private func target(of path: FigurePath, from place: Compositor) -> PathResolver.Target? {
    let resolver = PathResolver(workspace: workspace, home: place.home)
    return try? resolver.target(path, in: place.place)
  }

  /// What may stand before the indicator, the plainest first.
  private func owners(of target: PathResolver.Target, _ path: FigurePath) -> [String] {
    let region = workspace.region(here.place.region)?.name ?? ""
    switch target {
    case .figure(let part, _, _): return owners(of: part.subject)
    case .materials(let subject, _, _): return owners(of: subject)
    case .sum: return []
    case .absent:
      guard case .one(_, let owner?) = path.scope else { return [] }
      return [owner, "\(region).\(owner)"]
    }
  }

  private func owners(of subject: Subject) -> [String] {
    switch subject {
    case .region(let id): return ["", workspace.region(id)?.name ?? ""]
    case .organization(let id):
      guard let body = workspace.organization(id) else { return [] }
      let kind = workspace.catalog.kind(body.kind)
      let names = [kind?.bareName ?? "", kind?.name ?? "", body.shortName, body.formalName]
      let region = workspace.region(body.region)?.name ?? ""
      return (names + names.map { "\(region).\($0)" }).filter { !$0.hasSuffix(".") && !$0.isEmpty }
    }
  }
}

extension PathResolver.Target {
  /// Whether both name the same records.
  func isSame(as other: PathResolver.Target) -> Bool {
    switch (self, other) {
    case (.figure(let a, _, _), .figure(let b, _, _)):
      (a.subject, a.indicator) == (b.subject, b.indicator)
    case (.sum(let a, _, _), .sum(let b, _, _)):
      a.map(\.subject) == b.map(\.subject) && a.map(\.indicator) == b.map(\.indicator)
    case (.materials(let a, let one, _), .materials(let b, let other, _)): a == b && one == other
    case (.absent(let a), .absent(let b)): a == b
    case (.figure, _), (.sum, _), (.materials, _), (.absent, _): false
    }
  }
}

extension PeriodReference {
  /// As it is written behind a path.
  fileprivate var suffix: String {
    switch self {
    case .report: ""
    case .wholeYear: "@本年"
    case .previousYear: "@上年"
    case .nextYear: "@下年"
    case .fixed(let period): "@\(period.code)"
    }
  }
}

extension String {
  /// Without the brace that closes an expression.
  fileprivate var trimmingBrace: String {
    hasSuffix("}") || hasSuffix("｝") ? String(dropLast()).trimmed : self
  }
}
