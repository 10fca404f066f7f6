import Core

/// What proofreading finds in the speech, kept up to date as it changes: a paragraph that stays as it was is not read again.
public struct DraftProofs: Sendable {
  /// A finding, and why it is ignored; nil where it is not.
  public struct Item: Hashable, Sendable {
    public var found: DraftFinding
    public var reason: String?

    var severity: ProofSeverity { found.finding.severity }
  }

  /// In the order of the speech; without those about gaps, which are counted by themselves.
  public private(set) var items: [Item] = []
  /// What is not ignored; nil until the dictionaries have been read.
  public private(set) var count: ProofCount?
  /// What the records say of the numbers that were typed.
  public private(set) var figures = FigureTally()
  private var session: ProofSession?
  private var check: FigureCheck?
  private var figureRevision = -1
  private var found: [DraftFinding] = []
  private var ignored: [IgnoredFinding] = []
  private var structure = -1

  public init() {}

  /// How many paragraphs have been read so far.
  public var readCount: Int { session?.readCount ?? 0 }

  /// - Parameter frontMatter: the draft's, for its day and its period.
  mutating func refresh(
    for state: State, _ composition: Composition, frontMatter: FrontMatter?, hasChanged: Bool
  ) {
    guard let proofreader = state.proofreader else { return }
    let isNew = session == nil
    if isNew { session = ProofSession(proofreader) }
    session?.proofreader.options.take(frontMatter?.date ?? state.today)
    session?.proofreader.options.take(frontMatter?.period ?? state.workspace.settings.period)
    if isNew || structure != state.structureRevision {
      structure = state.structureRevision
      check = nil
      if let home = state.workspace.home {
        session?.proofreader.options.take(home, in: state.workspace)
      }
    } else if !hasChanged {
      if ignored != state.draft?.ignored ?? [] { tell(state) }
      return
    }
    found = (session?.findings(in: composition) ?? []).filter { !$0.isAboutGap(in: composition) }
    compareFigures(state, composition)
    tell(state)
  }

  /// Looks the typed numbers up in the records that are at hand.
  private mutating func compareFigures(_ state: State, _ composition: Composition) {
    figures = FigureTally()
    guard FigureCheck.hasTypedDigits(composition) else { return }
    let revision = state.figureLogStart + state.figureLog.count
    if check == nil || figureRevision != revision {
      check = FigureCheck(state.workspace)
      figureRevision = revision
    }
    found += check?.findings(in: composition, tally: &figures) ?? []
    found.sort {
      ($0.section, $0.block, $0.range.lowerBound) < ($1.section, $1.block, $1.range.lowerBound)
    }
  }

  private mutating func tell(_ state: State) {
    ignored = state.draft?.ignored ?? []
    items = found.map { finding in
      Item(found: finding, reason: ignored.first { $0.covers(finding) }?.reason)
    }
    var count = ProofCount()
    for item in items where item.reason == nil { count.add(item.severity) }
    self.count = count
  }
}

extension ProofCount {
  /// 校核 1错2疑; short 错1疑2, and nothing where there is nothing.
  func barText(isShort: Bool) -> String? {
    guard isShort else { return text.isEmpty ? "校核 0" : "校核 \(text)" }
    guard errors + warnings > 0 else { return nil }
    return (errors > 0 ? "错\(errors)" : "") + (warnings > 0 ? "疑\(warnings)" : "")
  }
}
