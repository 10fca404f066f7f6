import Core

/// Where everything stands, for a window size and a page. A function of the state alone.
public struct Layout: Hashable, Sendable {
  /// The smallest window that is drawn in.
  public static let smallest = Size(columns: 60, rows: 16)

  private(set) var isTooSmall = false
  public private(set) var organizations: Rect?
  public private(set) var figures: Rect?
  public private(set) var issues: Rect?
  public private(set) var speech: Rect?
  public private(set) var materials: Rect?
  /// The cards of the overview.
  public private(set) var overview: Rect?
  /// The live text of the draft, beside the speech or above it.
  public private(set) var source: Rect?
  /// The list of parts beside the speech.
  public private(set) var outline: Rect?
  /// Below the grid of a narrow window: the passage of the speech that the cell feeds.
  public private(set) var passage: Rect?
  /// Whether the issues are the whole ledger: it has two rows above its own.
  private(set) var isLedger = false
  private(set) var barRow = 0
  private(set) var detailRow = 0
  /// One; three where they tell of a figure of the speech, four where they are a form.
  private(set) var detailRows = 1
  private(set) var hintRow = 0
  /// The panels that can have the focus, in the order of Tab; one that fills the window hides the others, and Tab still finds them.
  public private(set) var panels: [Panel] = []

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < smallest.columns || size.rows < smallest.rows
  }

  public init(for state: State) {
    let size = state.size
    guard !Self.isTooSmall(size) else {
      isTooSmall = true
      return
    }
    detailRows =
      state.grid.annotation != nil
      ? AnnotationForm.Field.allCases.count : state.tellsOfFigure ? 3 : 1
    detailRow = size.rows - 1 - detailRows
    hintRow = size.rows - 1
    let body = Rect(column: 0, row: 1, width: size.columns, height: detailRow - 1)
    if state.page == .materials {
      materials = body
    } else if state.page == .overview {
      overview = body
    } else if state.page == .issues {
      placeLedger(body, hasTree: state.focus == .organizations, isWide: state.zoom == .wide)
    } else if state.page == .speech, state.editor != nil {
      placeEditor(body)
    } else if size.columns >= 100 {
      placeWide(body, state.page, wide: state.zoom == .wide ? state.focus : nil)
    } else {
      placeNarrow(body, state.page, wide: state.zoom == .wide ? state.focus : nil)
    }
    panels = placedPanels
    // The tree stands beside the ledger only while somebody chooses in it.
    if state.page == .issues { panels = [.organizations, .issues] }
    if state.zoom == .full, source == nil { fill(body, with: state.focus) }
  }

  /// Gives the whole body to one panel.
  private mutating func fill(_ body: Rect, with panel: Panel) {
    guard panels.contains(panel) else { return }
    (organizations, figures, issues, speech, outline, passage) = (nil, nil, nil, nil, nil, nil)
    switch panel {
    case .organizations: organizations = body
    case .figures: figures = body
    case .issues: issues = body
    case .speech: speech = body
    case .materials: materials = body
    case .overview: overview = body
    }
  }

  private mutating func placeWide(_ body: Rect, _ page: Page, wide: Panel?) {
    if page == .speech {
      placeSpeechPage(body, outlineWidth: 28)
      return
    }
    let treeWidth =
      wide == .organizations ? body.width / 3 : min(30, max(22, body.width / 6))
    // Of ten parts of what the tree leaves.
    let speechShare =
      switch wide {
      case .speech: 6
      case .figures, .issues: 3
      case .organizations, .overview, .materials, nil: 4
      }
    let speechWidth = (body.width - treeWidth) * speechShare / 10
    let centre = Rect(
      column: treeWidth, row: body.row, width: body.width - treeWidth - speechWidth,
      height: body.height)
    organizations = Rect(column: 0, row: body.row, width: treeWidth, height: body.height)
    speech = Rect(
      column: centre.endColumn, row: body.row, width: speechWidth, height: body.height)
    let issueHeight = wide == .issues ? body.height / 2 : min(12, max(6, body.height / 4))
    figures = Rect(
      column: centre.column, row: centre.row, width: centre.width,
      height: centre.height - issueHeight)
    issues = Rect(
      column: centre.column, row: centre.endRow - issueHeight, width: centre.width,
      height: issueHeight)
  }

  private mutating func placeNarrow(_ body: Rect, _ page: Page, wide: Panel?) {
    if page == .speech {
      placeSpeechPage(body, outlineWidth: body.width >= 76 ? 20 : 0)
      return
    }
    let treeWidth = wide == .organizations ? body.width / 2 : body.width >= 76 ? 21 : 18
    organizations = Rect(column: 0, row: body.row, width: treeWidth, height: body.height)
    let rest = Rect(
      column: treeWidth, row: body.row, width: body.width - treeWidth, height: body.height)
    let passageHeight = body.height >= 19 ? 6 : 0
    figures = Rect(
      column: rest.column, row: rest.row, width: rest.width, height: rest.height - passageHeight)
    if passageHeight > 0 {
      passage = Rect(
        column: rest.column, row: rest.endRow - passageHeight, width: rest.width,
        height: passageHeight)
    }
  }

  /// The ledger takes the whole width.
  private mutating func placeLedger(_ body: Rect, hasTree: Bool, isWide: Bool) {
    isLedger = true
    let treeWidth = hasTree ? isWide ? body.width / 2 : min(30, max(18, body.width / 4)) : 0
    if hasTree {
      organizations = Rect(column: 0, row: body.row, width: treeWidth, height: body.height)
    }
    issues = Rect(
      column: treeWidth, row: body.row, width: body.width - treeWidth, height: body.height)
  }

  /// Source and speech side by side, one above the other in a narrow window.
  private mutating func placeEditor(_ body: Rect) {
    if body.width >= 100 {
      let half = body.width / 2
      source = Rect(column: 0, row: body.row, width: half, height: body.height)
      speech = Rect(column: half, row: body.row, width: body.width - half, height: body.height)
    } else {
      let rows = max(5, body.height * 3 / 5)
      source = Rect(column: 0, row: body.row, width: body.width, height: rows)
      speech = Rect(
        column: 0, row: body.row + rows, width: body.width, height: body.height - rows)
    }
  }

  private mutating func placeSpeechPage(_ body: Rect, outlineWidth: Int) {
    if outlineWidth > 0 {
      outline = Rect(column: 0, row: body.row, width: outlineWidth, height: body.height)
    }
    speech = Rect(
      column: outlineWidth, row: body.row, width: body.width - outlineWidth, height: body.height)
  }

  private var placedPanels: [Panel] {
    var panels: [Panel] = []
    if organizations != nil { panels.append(.organizations) }
    if figures != nil { panels.append(.figures) }
    if issues != nil { panels.append(.issues) }
    if speech != nil { panels.append(.speech) }
    if materials != nil { panels.append(.materials) }
    if overview != nil { panels.append(.overview) }
    return panels
  }

  /// Rows of the tree that fit.
  var treeRows: Int { max(0, (organizations?.height ?? 0) - 2) }
  /// Rows of the grid that fit below its head.
  var gridRows: Int { max(0, (figures?.height ?? 0) - 3) }
  /// Rows of issues that fit below the four counts (and above the details, where there is room for them).
  var issueRows: Int {
    guard let issues else { return 0 }
    return max(0, issues.height - (isLedger ? 4 : 3) - issueDetailRows)
  }
  /// Rows under the list of issues that tell more about the selected one.
  var issueDetailRows: Int {
    guard let issues else { return 0 }
    if isLedger { return issues.height >= 28 ? 7 : issues.height >= 18 ? 5 : 3 }
    return issues.height >= 14 ? 6 : 0
  }
  /// Rows of 素材 or 任务 that fit between the head and the details.
  var recordRows: Int { max(0, (materials?.height ?? 0) - 3 - recordDetailRows) }
  /// Rows under that list which tell more about the selected one, a line above them included.
  var recordDetailRows: Int { (materials?.height ?? 0) >= 18 ? 5 : 3 }
  /// Where the live text stands; its last column stays free for the caret.
  var sourceText: Rect? {
    source.map {
      Rect(column: $0.column + 2, row: $0.row + 1, width: $0.width - 5, height: $0.height - 2)
    }
  }
  /// Where the speech's text stands: the panel, or the passage below the grid.
  var speechText: Rect? {
    if let speech {
      // The last row inside tells characters and minutes.
      return Rect(
        column: speech.column + 2, row: speech.row + 1, width: speech.width - 4,
        height: speech.height - 3)
    }
    return passage.map {
      Rect(column: $0.column + 2, row: $0.row + 1, width: $0.width - 4, height: $0.height - 2)
    }
  }
}

extension State {
  /// Whether a figure of the speech is selected: its records take more than one line to tell.
  fileprivate var tellsOfFigure: Bool { focus == .speech && editor == nil && speech.stop != nil }
}
