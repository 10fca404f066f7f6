import Core
import Glibc

/// A draft, composed with the figures that it cites.
struct Speech {
  let draft: Draft
  let workspace: Workspace
  let composition: Composition
  /// The day of the speech, else today.
  let date: Day
  /// The period whose figures it tells: its own, else the workbook's.
  let period: Period

  private let library: TextLibrary
  /// The texts that the composition's source spans mean.
  private let sources: [[UInt8]]

  /// - Parameter name: nil for the draft last worked on.
  /// - Throws: `CommandFailure` where there is no such draft.
  init(of name: String?, in workbook: Workbook) throws {
    let catalogue = try workbook.workspace(periods: [])
    try self.init(of: try Self.find(name, in: catalogue), in: workbook, catalogue)
  }

  /// - Parameter catalogue: a window without figures.
  init(of draft: Draft, in workbook: Workbook, _ catalogue: Workspace) throws {
    self.draft = draft
    library = Libraries.read(beside: workbook.path)
    var composer = Composer(
      source: draft.source, name: draft.name, library: library)
    let demand = composer.demand(in: catalogue)
    workspace = try workbook.workspace(
      periods: demand.periods.withParts, indicators: demand.indicators)
    let today = try Surroundings.today()
    date = composer.frontMatter.date ?? today
    period = composer.frontMatter.period ?? workspace.settings.period
    var composition = composer.compose(workspace, today: today)
    composer.notePassedWordings(in: &composition, workspace)
    self.composition = composition
    sources = composer.sources
  }

  /// The speech with its figures as they stand now.
  var frozen: FrozenSpeech {
    FrozenSpeech(composition, sources: sources, workspace: workspace)
  }

  /// The draft's present state, to be kept.
  func revision(_ kind: Revision.Kind, name: String = "") -> Revision {
    Revision(
      draft: draft.id, kind: kind, name: name, time: Surroundings.now, author: Surroundings.author,
      source: draft.source, speech: frozen)
  }

  private static func find(_ name: String?, in workspace: Workspace) throws -> Draft {
    if let name { return try findDraft(name, in: workspace.drafts) }
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    guard let draft = current ?? workspace.drafts.first else {
      throw CommandFailure(.noInput, "工作簿里还没有讲稿；请先用draft new新建")
    }
    return draft
  }

  /// Names every gap on standard error: the figure, who owes it, the sentence.
  /// - Returns: whether there is any.
  func reportGaps() -> Bool {
    for gap in composition.gaps {
      Console.note("待填：\(gap.label)；报送：\(owners(of: gap.keys))；所在句：\(gap.sentence)")
    }
    return !composition.gaps.isEmpty
  }

  /// Names every clause left out: its figure, who owes it, its source.
  func reportOmissions() {
    for omission in composition.omissions {
      Console.note("略去：\(omission.label)；报送：\(owners(of: omission.keys))；分句：\(omission.clause)")
    }
  }

  /// Names every mistake in the markup, every wording that could not be honest or has passed, and every file of the
  /// office's that cannot be used.
  /// - Returns: whether a sentence is lost by one.
  func reportMistakes() -> Bool {
    library.noteFindings()
    for diagnostic in composition.diagnostics {
      Console.note(Self.line(of: diagnostic, in: composition))
    }
    return composition.diagnostics.contains { $0.severity == .error }
  }

  /// 有误 成绩/工会 第3行第5列：…；…
  static func line(of diagnostic: Diagnostic, in composition: Composition) -> String {
    let kind =
      switch diagnostic.severity {
      case .error: "有误"
      case .warning: "提示"
      }
    return "\(kind)：\(composition.place(of: diagnostic))"
  }

  /// What a leader should not say without a second look: doubtful figures, names and evidence behind 四化 issues.
  func reportDoubts() {
    for citation in composition.doubts {
      Console.note(
        "存疑：讲稿引用了“\(citation.text)”（\(citation.keys.map(name).joined(separator: "、"))），请核实")
    }
    let text = composition.spokenText
    for issue in workspace.issues where text.holds(issue.manifestation) {
      if let name = issue.nameSpoken(among: workspace.organizations) {
        Console.note("提示：讲四化问题时会念出“\(name)”；请改写“\(issue.manifestation)”")
      }
      if issue.evidence.count >= 6, text.holds(issue.evidence) {
        Console.note("提示：佐证会被念出来：\(issue.evidence)")
      }
    }
  }

  private func owners(of keys: [FigureKey]) -> String {
    var names: [String] = []
    for key in keys {
      let name = workspace.name(of: key.subject)
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? "——" : names.joined(separator: "、")
  }

  private func name(of key: FigureKey) -> String {
    let indicator = workspace.catalog.indicator(key.indicator)?.name ?? ""
    return "\(workspace.name(of: key.subject))·\(indicator)@\(key.period.code)"
  }
}

extension String {
  /// Whether a part stands in the text, byte for byte. Folding every character of a speech for each issue, as Foundation does,
  /// took a sixth of an export.
  fileprivate func holds(_ part: String) -> Bool {
    withCString { text in part.withCString { strstr(text, $0) != nil } }
  }
}
