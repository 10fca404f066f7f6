/// What `@若` asks, answered from the records.
extension Compositor {
  mutating func holds(
    _ condition: Condition, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    switch condition {
    case .has(let path): return has(path, at: span, workspace)
    case .hasAny(let selection):
      return !select(ready(selection, workspace), at: span, workspace).isEmpty
    case .compare(let path, let comparison, let comparand):
      guard let reading = reading(path, reportingAt: span, ifUnknownIn: workspace),
        let other = value(of: comparand, like: path, at: span, workspace),
        let amount = reading.amount
      else { return false }
      return comparison.holds(ExactDecimal(amount), other)
    case .grows(let path): return grows(path, at: span, workspace)
    case .equals(let attribute, let value): return self.attribute(attribute, is: value, workspace)
    case .not(let inner): return !holds(inner, at: span, workspace)
    case .all(let parts):
      // Every part is looked at, so that all they depend on is known.
      return parts.map { holds($0, at: span, workspace) }.allSatisfy { $0 }
    case .any(let parts): return parts.map { holds($0, at: span, workspace) }.contains(true)
    }
  }

  private mutating func has(
    _ path: FigurePath, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    switch target(of: path, workspace) {
    case .failure(let error):
      report(
        .error, span, error.message, suggestion: error.suggestion, correction: error.correction)
      return false
    case .success(let ready):
      if case .materials(let subject, let category, _) = ready.target {
        return !materials(of: subject, category, in: ready.period, workspace).isEmpty
      }
      return reading(ready, workspace).amount != nil
    }
  }

  private mutating func grows(
    _ path: FigurePath, at span: SourceSpan, _ workspace: Workspace
  ) -> Bool {
    guard let now = reading(path, reportingAt: span, ifUnknownIn: workspace),
      case .success(let ready) = target(of: path, workspace)
    else { return false }
    if let growth = ready.growth { return (reading(growth, workspace).amount?.units ?? 0) > 0 }
    guard let previous = ready.period.previousYear,
      let before = reading(ready, in: previous, workspace).amount, let now = now.amount
    else { return false }
    return now > before
  }

  /// What a figure is compared with, in that figure's unit; nil where it has no value or measures something else.
  private mutating func value(
    of comparand: Condition.Comparand, like path: FigurePath, at span: SourceSpan,
    _ workspace: Workspace
  ) -> ExactDecimal? {
    guard case .success(let ready) = target(of: path, workspace), let own = ready.indicator
    else { return nil }
    switch comparand {
    case .path(let other):
      guard let amount = reading(other, reportingAt: span, ifUnknownIn: workspace)?.amount,
        case .success(let otherReady) = target(of: other, workspace),
        let unit = otherReady.indicator?.unit
      else { return nil }
      guard unit.measures(theSameAs: own.unit) else {
        report(
          .error, span,
          "“\(own.name)”的单位是“\(own.unit.name)”，“\(other.name)”的是“\(unit.name)”，不能相比")
        return nil
      }
      return ExactDecimal(amount).shifted(by: unit.shift - own.unit.shift)
    case .number(let number):
      do throws(AmountInputError) { return try number.value(in: own.unit) } catch {
        report(.error, span, "“\(own.name)”的单位是“\(own.unit.name)”，不能与“\(number.text)”比")
        return nil
      }
    }
  }

  private func attribute(
    _ attribute: Condition.Attribute, is value: String, _ workspace: Workspace
  ) -> Bool {
    switch attribute {
    case .rank:
      let level = workspace.region(place.region)?.level
      return level?.rank.rawValue == value || level?.rawValue == value
    case .represents: return frontMatter.represents == value
    case .kind: return fieldText(.kind, workspace).text == value
    case .status: return fieldText(.status, workspace).text == value
    }
  }
}
