/// Composes one part of a speech after another: walks the nodes of a `Script` and sets their text.
///
/// It keeps what a script's paths mean between runs, so that composing again looks up figures and nothing else.
struct Compositor {
  var script = Script()
  let library: TextLibrary
  let frontMatter: FrontMatter
  var fragments = FragmentCache()
  var meanings = MeaningCache()
  /// The names of kinds, which stand in the names of fragments.
  var kindNames: [OrganizationKindID: String] = [:]

  // What holds for a whole run.
  var today: Day
  var report: Period
  var home: RegionID
  /// The one organization that the draft is about, if its front matter names just one.
  var subject: (index: Int, id: OrganizationID)?
  /// What the front matter names and the workbook does not know.
  var nameDiagnostics: [Diagnostic] = []

  // What the run has come to.
  var block = OpenBlock()
  var section = ComposedSection()
  var finished: [ComposedSection] = []
  var diagnostics: [Diagnostic] = []
  var dependencies: [FigureKey] = []
  var numbering = Numbering()
  var pending: [PendingHeading] = []
  var mutedLevel: Int?
  /// Grows with every paragraph, so that a loop knows whether its text already left the open block.
  var paragraphsEnded = 0
  var clauses: [OpenClause] = []
  var loopItems: [LoopItem] = []
  var place: PathResolver.Surroundings
  var citations = FragmentCount()
  /// The fragments cited in this part, in order.
  var cited: [Int] = []
  /// By number; the innermost last.
  var openFragments: [Int] = []
  var series = Series.isOne
  var list: OpenList?
  var isInItem = false
  /// Whether words interrupted a list in the middle of its paragraph.
  var hasBrokenList = false
  /// The lengths of the lists set so far, and those expected from the run before.
  var listCounts: [Int] = []
  var expectedListCounts: [Int] = []
  var expectedParts = 0
  var usesListCounts = false
  var usesPartCount = false
  /// Set only while something is to be expanded.
  var probe: ArrivalProbe?

  // What may be taken over from the run before, and what the next run may.
  var kept: KeptPassage?
  var segments: [Segment] = []
  /// Those that have begun and not ended, by their places in `segments`.
  var openSegments: [Int] = []

  /// Why an optional clause may have to go.
  struct OpenClause {
    var causes: [Cause] = []
    /// Of the clauses inside it that went.
    var innerCauses: [Cause] = []
    var holdsParts = false
    var aPartStayed = false
    var holdsFigure = false

    var mustGo: Bool { !causes.isEmpty || (holdsParts && !aPartStayed && !holdsFigure) }
  }

  struct Cause {
    var label: String
    var keys: [FigureKey]
  }

  init(library: TextLibrary, frontMatter: FrontMatter, today: Day, report: Period, home: RegionID) {
    self.library = library
    self.frontMatter = frontMatter
    self.today = today
    self.report = report
    self.home = home
    place = .init(region: home)
  }

  mutating func run(_ nodes: NodeRange, _ workspace: Workspace) {
    for index in nodes {
      switch script[node: index] {
      case .text(let span):
        openText()
        block.append(literal: span, of: script.files[span.file].bytes)
      case .expression(let index):
        openText()
        express(index, workspace)
      case .mistake(let span):
        openText()
        setMistake(span)
      case .clause(let index):
        openText()
        runClause(index, workspace)
      case .loop(let index): runLoop(index, workspace)
      case .choice(let index): runChoice(index, workspace)
      case .fragment(let index): runFragment(index, workspace)
      case .paragraphBreak: breakParagraph()
      case .heading(let index):
        if allowsBlock(script[heading: index].span) { runHeading(index, workspace) }
      case .item(let index):
        if allowsBlock(script[item: index].span) { runItem(index, workspace) }
      case .series(let index):
        endList()
        hasBrokenList = false
        series = script[series: index]
      }
    }
  }

  /// Says that words follow: what waits for content has it, and a list that was open is over.
  mutating func openText() {
    if let list, !isInItem {
      hasBrokenList = !list.closingMarks.isEmpty
      endList()
    }
    if !pending.isEmpty { noteContent() }
  }

  mutating func noteContent() {
    for index in pending.indices { pending[index].hadContent = true }
  }

  mutating func setMistake(_ span: SourceSpan) {
    block.append("〔有误：\(script.files[span.file].text(span))〕", .generated, span)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ span: SourceSpan, _ message: String,
    suggestion: String = "", correction: Correction? = nil
  ) {
    let file = script.files[span.file]
    diagnostics.append(
      file.diagnostic(
        severity, span, message, suggestion: suggestion, fixes: file.fixes(correction, in: span)))
  }

  // MARK: Optional clauses

  private mutating func runClause(_ index: Int, _ workspace: Workspace) {
    let clause = script[clause: index]
    let checkpoint = block.checkpoint()
    let counts = (section.citations.count, section.gaps.count, section.omissions.count)
    clauses.append(OpenClause())
    run(clause.body, workspace)
    let open = clauses.removeLast()
    let goes = open.mustGo
    if goes {
      let alongside =
        section.citations[counts.0...].flatMap(\.keys)
        + section.omissions[counts.2...].flatMap(\.alongside)
      block.restore(checkpoint)
      block.seam = .drop
      section.citations.removeLast(section.citations.count - counts.0)
      section.gaps.removeLast(section.gaps.count - counts.1)
      section.omissions.removeLast(section.omissions.count - counts.2)
      recordOmission(of: clause, causes: open.causes + open.innerCauses, alongside)
    }
    guard !clauses.isEmpty else { return }
    clauses[clauses.count - 1].holdsParts = true
    if goes {
      clauses[clauses.count - 1].innerCauses += open.causes + open.innerCauses
    } else {
      clauses[clauses.count - 1].aPartStayed = true
      clauses[clauses.count - 1].innerCauses += open.innerCauses
    }
  }

  private mutating func recordOmission(
    of clause: Clause, causes: [Cause], _ alongside: [FigureKey]
  ) {
    guard !causes.isEmpty else { return }
    var labels: [String] = []
    var keys: [FigureKey] = []
    for cause in causes {
      if !labels.contains(cause.label) { labels.append(cause.label) }
      for key in cause.keys where !keys.contains(key) { keys.append(key) }
    }
    section.omissions.append(
      Omission(
        clause: script.files[clause.span.file].text(clause.span),
        label: labels.joined(separator: "、"), keys: keys, source: clause.span,
        alongside: alongside,
        // The headings that wait come before the paragraph that is being set, but for one that runs into it.
        block: section.blocks.count + pending.count - (pending.last?.node.isRunIn == true ? 1 : 0)))
  }

  /// What has no value: inside `[ ]` the clause goes, outside it is a gap that shouts.
  mutating func setMissing(_ label: String, keys: [FigureKey], at span: SourceSpan) {
    if clauses.isEmpty {
      block.append("〔待填：\(label)〕", .gap(section.gaps.count), span)
      section.gaps.append(Gap(label: label, keys: keys, source: span))
    } else {
      clauses[clauses.count - 1].causes.append(Cause(label: label, keys: keys))
    }
  }
}
