import Core

/// Searching the whole workbook.
extension State {
  /// Opens the search; names are read anew only after records have come or gone.
  mutating func openSearch(_ environment: Environment, for query: String = "") -> [Effect] {
    var dialog = SearchDialog(SpeechSentences(of: environment.composition))
    dialog.query = LineText(query)
    let effects = seek(&dialog)
    overlay = .search(dialog)
    return effects + readNames()
  }

  /// Takes the names that the store answered.
  mutating func take(_ index: SearchIndex) -> [Effect] {
    search.index = index
    guard case .search(var dialog)? = answeredOverlay else { return [] }
    // Whoever has chosen among what was found before stays there.
    let chosen = dialog.selectedHit?.target
    let effects = list(&dialog)
    if let row = dialog.results.hits.firstIndex(where: { $0.target == chosen }) {
      dialog.selected = row
    }
    dialog.selected = min(dialog.selected, max(0, rowCount(of: dialog) - 1))
    answeredOverlay = .search(dialog)
    return effects
  }

  mutating func take(_ figures: [FigureKey: Figure], askedFor keys: [FigureKey]) {
    for key in keys { search.figures[key] = .some(figures[key]) }
  }

  mutating func press(_ key: Key, inSearch dialog: SearchDialog) -> [Effect] {
    var dialog = dialog
    var effects: [Effect] = []
    switch key {
    case .escape:
      overlay = nil
      return []
    case .up, .down, .pageUp, .pageDown: dialog.selected += key.rowStep(page: 8)
    case .tab: effects = cycleKind(&dialog, by: 1)
    case .backTab: effects = cycleKind(&dialog, by: -1)
    case .enter:
      if dialog.query.isEmpty {
        guard search.recent.indices.contains(dialog.selected) else { return [] }
        dialog.query = LineText(search.recent[dialog.selected])
        effects = seek(&dialog)
      } else {
        return openHit(of: dialog)
      }
    default:
      let old = dialog.query
      if dialog.query.type(key), dialog.query.string != old.string { effects = seek(&dialog) }
    }
    dialog.selected = min(max(0, dialog.selected), max(0, rowCount(of: dialog) - 1))
    overlay = .search(dialog)
    return effects
  }

  /// What was found, or what was sought before while nothing is typed.
  private func rowCount(of dialog: SearchDialog) -> Int {
    dialog.query.isEmpty ? search.recent.count : dialog.results.hits.count
  }

  mutating func paste(_ text: String, intoSearch dialog: SearchDialog) -> [Effect] {
    var dialog = dialog
    dialog.query.insert(text.singleLine)
    let effects = seek(&dialog)
    overlay = .search(dialog)
    return effects
  }

  /// Looks for what is typed, and asks the store for figures that the window does not hold.
  private mutating func seek(_ dialog: inout SearchDialog) -> [Effect] {
    dialog.selected = 0
    dialog.kind = nil
    return list(&dialog)
  }

  private mutating func list(_ dialog: inout SearchDialog) -> [Effect] {
    dialog.results = results(
      of: dialog, limit: dialog.kind == nil ? SearchDialog.besideOthers : SearchDialog.alone)
    // Nothing is left out where there is room for all.
    let (count, kinds) = (dialog.results.count, dialog.results.groups.count)
    if count > dialog.results.hits.count, count + kinds <= SearchDialog.listRows(in: size) {
      dialog.results = results(of: dialog, limit: count)
    }
    if dialog.kind == nil {
      dialog.counts = Dictionary(
        uniqueKeysWithValues: dialog.results.groups.map { ($0.kind, $0.count) })
    }
    var unknown: [FigureKey] = []
    for hit in dialog.results.hits {
      guard case .figure(let key) = hit.target, !isInWindow(key), search.figures[key] == nil
      else { continue }
      unknown.append(key)
    }
    return unknown.isEmpty ? [] : [.figures(unknown)]
  }

  private func results(of dialog: SearchDialog, limit: Int) -> SearchResults {
    search.index?.results(
      of: SearchQuery(dialog.query.string), in: period, sentences: dialog.sentences,
      only: dialog.kind, limit: limit) ?? SearchResults()
  }

  /// Lists one kind alone, then the next that was found, then all again.
  private mutating func cycleKind(_ dialog: inout SearchDialog, by step: Int) -> [Effect] {
    let kinds = [nil] + SearchKind.allCases.filter { dialog.counts[$0] != nil }.map(Optional.some)
    guard kinds.count > 1 else { return [] }
    let place = kinds.firstIndex(of: dialog.kind) ?? 0
    dialog.kind = kinds[(place + step + kinds.count) % kinds.count]
    dialog.selected = 0
    return list(&dialog)
  }

  /// Whether the window can tell of a figure.
  func isInWindow(_ key: FigureKey) -> Bool {
    guard key.period == period else { return false }
    return switch key.subject {
    case .region(let id): workspace.region(id) != nil
    case .organization(let id): workspace.organization(id) != nil
    }
  }

  private mutating func openHit(of dialog: SearchDialog) -> [Effect] {
    guard let hit = dialog.selectedHit else { return [] }
    search.remember(dialog.query.string.trimmingBlanks)
    overlay = nil
    let put = editor == nil ? [] : closeEditor()
    return put + openTarget(hit.target)
  }

  private mutating func openTarget(_ target: SearchTarget) -> [Effect] {
    switch target {
    case .subject(let subject): return open(.subject(subject))
    case .figure(let key): return open(.figure(key))
    case .indicator(let id): return open(indicator: id)
    case .issue(let id): return open(.issue(id))
    case .draft(let id): return open(.draft(id))
    case .sentence(let section, let block, let offset):
      openSentence(SpeechPlace(section: section, block: block, offset: offset))
    case .material(let id):
      if workspace.materials.contains(where: { $0.id == id }) { return open(.material(id)) }
      // Of a region that is not on the screen: its organization is where it stands.
      guard let found = search.index?.workspace.materials.first(where: { $0.id == id })
      else { break }
      return open(.subject(found.subject))
    case .task(let id):
      if workspace.tasks.contains(where: { $0.id == id }) { return open(.task(id)) }
      guard let found = search.index?.workspace.tasks.first(where: { $0.id == id }) else { break }
      return open(.subject(found.subject))
    case .formulation(let id):
      var dialog = FormulationsDialog()
      dialog.selected =
        entries(of: dialog).firstIndex { $0.formulation.id == id } ?? 0
      overlay = .formulations(dialog)
    }
    return []
  }

  /// An indicator is shown where the selected subject reports it, else at the first organization that does.
  private mutating func open(indicator id: IndicatorID) -> [Effect] {
    let subjects = [tree.selected] + treeRows.map(\.subject)
    let owner = subjects.first { subject in
      workspace.indicators(of: subject, length: period.length).contains { $0.id == id }
    }
    guard let owner else {
      let name = workspace.catalog.indicator(id)?.name ?? ""
      notice = Notice(.information, "\(period.chineseText)这里没有机构报送“\(name)”")
      return []
    }
    return open(.figure(FigureKey(subject: owner, indicator: id, period: period)))
  }

  private mutating func openSentence(_ place: SpeechPlace) {
    remember()
    page = .speech
    focus = .speech
    speech = SpeechState()
    speech.sentence = place
    keepSelectionsInRange()
  }
}
