import Core

/// One card of the overview.
public enum OverviewCard: Hashable, Sendable, CaseIterable {
  /// 完成情况: how much each subject has reported.
  case completeness
  /// 催报: who owes figures, and since when.
  case arrears
  /// 四化: organizations by tendencies.
  case tendencies
  /// 整改期限.
  case deadlines
  /// 存疑与未核.
  case checks
  /// 变化最大.
  case changes
  /// 指标分组.
  case groups
  /// 讲稿.
  case drafts
}

/// Where somebody is on the overview.
public struct OverviewState: Hashable, Sendable {
  public var card = OverviewCard.completeness
  /// Which stop of the card; the last may be 另有n项.
  public var stop = 0
  /// Which of the four columns of the 四化 card.
  public var cell = 0
  /// What the stop is about: it is found again when lines before it have come or gone.
  var subject: OverviewLine.Identity?
  /// The first row shown where the cards are higher than the window.
  var firstRow = 0
}

/// Which lines a list opened from the overview holds.
public enum OverviewScope: Hashable, Sendable {
  /// A whole card.
  case card(OverviewCard)
  /// The figures that a group of indicators still lacks.
  case group(String)
  /// The issues behind one place of the 四化 card.
  case issues(OrganizationID, Tendency)
}

/// A card, or what is behind one of its lines, as a whole list.
public struct OverviewList: Hashable, Sendable {
  public var scope: OverviewScope
  public var selected = 0
  /// Which of the four columns of the 四化 card.
  public var cell = 0

  init(_ scope: OverviewScope) { self.scope = scope }
}

/// What the overview had to ask of the store.
public struct OverviewSurvey: Sendable {
  /// The figures of every period, as they were read: what sparklines are drawn from.
  private(set) var past: [FigureKey: Figure] = [:]
  /// What drafts other than the open one composed to; a draft that cannot be composed has nil.
  private(set) var tallies: [DraftID: DraftTally?] = [:]
  /// Grows with each answer.
  private(set) var revision = 0
  private var askedOutlook: Outlook?
  private var askedStructure = -1
  private var askedFigures = -1

  /// Whether the figures of other periods have to be asked for; from now on they were.
  mutating func asksForPast(_ outlook: Outlook) -> Bool {
    defer { askedOutlook = outlook }
    return askedOutlook != outlook
  }

  /// Whether the drafts have to be composed again; from now on they were asked for.
  mutating func asksForTallies(structure: Int, figures: Int) -> Bool {
    defer { (askedStructure, askedFigures) = (structure, figures) }
    return askedStructure != structure || askedFigures != figures
  }

  /// The window was read anew: other periods may have changed with it.
  mutating func forgetPast() { askedOutlook = nil }

  mutating func take(_ figures: [FigureKey: Figure]) {
    past = figures
    revision += 1
  }

  mutating func take(_ tally: DraftTally?, of draft: DraftID) {
    tallies[draft] = .some(tally)
    revision += 1
  }
}
