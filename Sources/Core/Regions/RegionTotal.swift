/// What one indicator comes to over several organizations, and how many of them have reported into it.
///
/// What an organization counts for can be taken out again: a total follows a figure that changes, and is the same as one added
/// up from nothing. So the sum is exact however far it goes in between; only what it comes to must be an amount.
public struct RegionTotal: Hashable, Sendable {
  /// Those that have a value.
  public private(set) var reported = 0
  /// Those that owe one; 不适用 is not among them.
  public private(set) var expected = 0
  private var doubtful = 0
  private var sum: Int128 = 0
  /// Of a rate: what it is divided by, and how.
  private var divisor: Int128 = 0
  private let division: DerivedRate.Division?

  /// Nothing yet, of an indicator for which `Catalog.addsUp`.
  public init(of indicator: Indicator, in catalog: Catalog) {
    self.init(DerivedRate.Division(indicator, in: catalog))
  }

  /// - Parameter division: of a rate.
  init(_ division: DerivedRate.Division?) { self.division = division }

  /// Whether a part is 存疑.
  public var isDoubtful: Bool { doubtful > 0 }

  /// Whether the sum left the range of amounts: there is none then.
  public var isOutOfRange: Bool {
    Int64(exactly: sum) == nil || Int64(exactly: divisor) == nil
  }

  /// The sum, or the rate of two sums; nil where nobody has reported or it cannot be told.
  public var amount: Amount? {
    guard reported > 0, let sum = Int64(exactly: sum), let divisor = Int64(exactly: divisor)
    else { return nil }
    guard let division else { return Amount(units: sum) }
    return division.rate(Amount(units: sum), over: Amount(units: divisor))
  }

  public var isComplete: Bool { reported == expected && expected > 0 && !isOutOfRange }

  /// `12/14`
  public var coverage: String { "\(reported)/\(expected)" }

  /// Takes one organization's figure in.
  public mutating func add(_ key: FigureKey, _ indicator: Indicator, from workspace: Workspace) {
    take(Part(key, indicator, in: workspace))
  }

  mutating func take(_ part: Part) {
    switch part {
    case .notApplicable: break
    case .missing: expected += 1
    case .value(let amount, let divisor, let isDoubtful):
      expected += 1
      reported += 1
      sum += Int128(amount)
      self.divisor += Int128(divisor)
      if isDoubtful { doubtful += 1 }
    }
  }

  /// Takes out what was taken in.
  mutating func takeOut(_ part: Part) {
    switch part {
    case .notApplicable: break
    case .missing: expected -= 1
    case .value(let amount, let divisor, let isDoubtful):
      expected -= 1
      reported -= 1
      sum -= Int128(amount)
      self.divisor -= Int128(divisor)
      if isDoubtful { doubtful -= 1 }
    }
  }
}

extension RegionTotal {
  /// What the figures of one indicator count for together, as long as nothing is divided.
  struct Tally: Sendable {
    private(set) var sum: Int128 = 0
    private(set) var reported = 0
    private(set) var doubtful = 0
    /// Who owes none.
    private(set) var notApplicable = 0

    /// Takes a record in; one without an amount is none, unless it says 不适用.
    @inline(__always)
    mutating func take(_ cell: OrganizationCells.Cell) {
      if cell.status == .notApplicable {
        notApplicable &+= 1
      } else if cell.hasAmount {
        take(cell.units, isDoubtful: cell.status == .doubtful)
      }
    }

    /// Takes in what is not divided.
    mutating func take(_ part: Part) {
      switch part {
      case .notApplicable: notApplicable += 1
      case .missing: break
      case .value(let amount, _, let isDoubtful): take(amount, isDoubtful: isDoubtful)
      }
    }

    /// Nothing wraps around here: that would take 2⁶³ organizations.
    @inline(__always)
    private mutating func take(_ amount: Int64, isDoubtful: Bool) {
      sum &+= Int128(amount)
      reported &+= 1
      if isDoubtful { doubtful &+= 1 }
    }
  }

  /// Takes in what so many organizations' figures count for: who has none and does not say 不适用 owes one.
  mutating func take(_ tally: Tally, of organizations: Int) {
    expected += organizations - tally.notApplicable
    reported += tally.reported
    doubtful += tally.doubtful
    sum += tally.sum
  }
}

extension RegionTotal {
  /// What one organization's figure counts for.
  enum Part: Hashable, Sendable {
    /// 不适用: it owes none.
    case notApplicable
    case missing
    /// In ten-thousandths; over 0 where nothing is divided.
    case value(Int64, over: Int64, isDoubtful: Bool)

    init(_ key: FigureKey, _ indicator: Indicator, in workspace: Workspace) {
      guard indicator.nature == .ratio else {
        self.init(Resolution(key, in: workspace))
        return
      }
      guard workspace.figure(key)?.status != .notApplicable,
        let recipe = DerivedRate.Recipe(indicator, of: key, in: workspace.catalog)
      else {
        self = .notApplicable
        return
      }
      self.init(
        Part(Resolution(recipe.numerator, in: workspace)),
        over: Part(Resolution(recipe.denominator, in: workspace)))
    }

    private init(_ resolution: Resolution) {
      switch resolution {
      case .notApplicable: self = .notApplicable
      case .missing: self = .missing
      case .value(let value):
        self = .value(value.amount.units, over: 0, isDoubtful: value.isDoubtful)
      }
    }

    /// A rate counts where both of its parts are there: a numerator without its denominator would raise it.
    init(_ top: Part, over bottom: Part) {
      switch (top, bottom) {
      case (.notApplicable, _), (_, .notApplicable): self = .notApplicable
      case (.value(let top, _, let isTop), .value(let bottom, _, let isBottom)):
        self = .value(top, over: bottom, isDoubtful: isTop || isBottom)
      default: self = .missing
      }
    }
  }
}
