/// Takes an edit in while it is still being made, for work too large to be held in memory. Nothing of it stands until all
/// of it does.
public protocol EditSink: AnyObject {
  /// Carries out changes of records other than figures, or of a few figures.
  /// - Returns: the changes with the numbers that new records got.
  func append(_ changes: [Change]) throws -> [Change]

  /// Says that the figures that are inserted next are of a stretch of which nothing is recorded, neither before this edit nor by
  /// it: they need not be looked up one by one.
  func begin(_ stretch: FigureStretch) throws

  /// Puts a new figure into a stretch of which nothing was recorded before this edit; `place` is where it is said.
  ///
  /// The way of most figures of a long import: what this edit has said before is told by the key, without a claim.
  /// - Returns: false if this edit has put it already; nothing is changed then.
  func insert(_ figure: Figure, at place: Int64) throws -> Bool

  /// Puts one figure in the place of another, or where there is none.
  /// - Throws: what `Store.commit` throws where `before` is not what is recorded.
  func put(_ after: Figure, over before: Figure?) throws

  /// What is recorded now, with what this edit has put.
  func figure(_ key: FigureKey) throws -> Figure?

  /// As `figure`, the amount alone.
  func amount(_ key: FigureKey) throws -> Amount?

  /// All amounts of a stretch as they are now.
  func amounts(of stretch: FigureStretch) throws -> StretchAmounts

  /// Every subject and period of which a figure was recorded before this edit.
  func recordedStretches() throws -> Set<FigureStretch>

  /// Notes where a figure is said for the first time in this edit.
  /// - Returns: where it was said before; nil if this is the first time.
  func claim(_ key: FigureKey, at place: Int64) throws -> Int64?

  /// Where a figure was said in this edit; nil if it was not.
  func place(of key: FigureKey) throws -> Int64?
}

/// The figures of one subject for one period, which stand side by side wherever they are kept.
public struct FigureStretch: Hashable, Sendable {
  public var subject: Subject
  public var period: Period

  public init(subject: Subject, period: Period) {
    self.subject = subject
    self.period = period
  }

  /// One word instead of three: an import asks for every row.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(subject.sortKey &<< 22 ^ Int64(truncatingIfNeeded: period.sortKey))
  }
}

extension FigureKey {
  public var stretch: FigureStretch { FigureStretch(subject: subject, period: period) }
}
