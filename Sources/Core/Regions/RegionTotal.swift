/// What one indicator comes to over several organizations, and how many of them have reported into it.
public struct RegionTotal: Hashable, Sendable {
  /// Those that have a value.
  public private(set) var reported = 0
  /// Those that owe one; 不适用 is not among them.
  public private(set) var expected = 0
  /// Whether a part is 存疑.
  public private(set) var isDoubtful = false
  /// Whether the sum left the range of amounts: there is none then.
  public private(set) var isOutOfRange = false
  private var sum = Amount.zero
  /// Of a rate: what it is divided by, and how.
  private var divisor = Amount.zero
  private var recipe: DerivedRate.Recipe?

  public init() {}

  /// The sum, or the rate of two sums; nil where nobody has reported or it cannot be told.
  public var amount: Amount? {
    guard reported > 0, !isOutOfRange else { return nil }
    guard let recipe else { return sum }
    return recipe.rate(sum, over: divisor)
  }

  public var isComplete: Bool { reported == expected && expected > 0 && !isOutOfRange }

  /// `12/14`
  public var coverage: String { "\(reported)/\(expected)" }

  /// Takes one organization's figure in.
  public mutating func add(_ key: FigureKey, _ indicator: Indicator, from workspace: Workspace) {
    if indicator.nature == .ratio {
      addParts(of: key, indicator, from: workspace)
      return
    }
    switch Resolution(key, in: workspace) {
    case .notApplicable: break
    case .missing: expected += 1
    case .value(let value):
      expected += 1
      take(value.amount)
      isDoubtful = isDoubtful || value.isDoubtful
    }
  }

  /// A rate counts where both of its parts are there: a numerator without its denominator would raise it.
  private mutating func addParts(
    of key: FigureKey, _ indicator: Indicator, from workspace: Workspace
  ) {
    guard workspace.figure(key)?.status != .notApplicable,
      let recipe = DerivedRate.Recipe(indicator, of: key, in: workspace.catalog)
    else { return }
    self.recipe = self.recipe ?? recipe
    switch (
      Resolution(recipe.numerator, in: workspace), Resolution(recipe.denominator, in: workspace)
    ) {
    case (.notApplicable, _), (_, .notApplicable): break
    case (.value(let top), .value(let bottom)):
      expected += 1
      take(top.amount)
      divisor = adding(bottom.amount, to: divisor)
      isDoubtful = isDoubtful || top.isDoubtful || bottom.isDoubtful
    default: expected += 1
    }
  }

  private mutating func take(_ amount: Amount) {
    reported += 1
    sum = adding(amount, to: sum)
  }

  private mutating func adding(_ amount: Amount, to sum: Amount) -> Amount {
    if let total = try? sum.adding(amount) { return total }
    isOutOfRange = true
    return sum
  }
}
