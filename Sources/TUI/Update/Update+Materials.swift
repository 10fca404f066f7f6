import Core

/// 素材与任务: moving, narrowing and sorting.
extension State {
  /// Opens the page; pressed there, shows only what is the organization's that is selected in the tree, or all again.
  mutating func openMaterials() {
    if page == .materials {
      materials.subject = materials.subject == nil ? tree.selected : nil
    }
    page = .materials
    focus = .materials
    keepSelectionsInRange()
  }

  mutating func performInMaterials(_ command: Command, _ environment: Environment) -> [Effect] {
    let rows = max(1, Layout(for: self).recordRows - 1)
    switch command {
    case .up: materials.listing.list.selected -= 1
    case .down: materials.listing.list.selected += 1
    case .pageUp: materials.listing.list.selected -= rows
    case .pageDown: materials.listing.list.selected += rows
    case .first: materials.listing.list.selected = 0
    case .last: materials.listing.list.selected = .max
    case .nextTab, .previousTab: changeTab(command)
    case .filterRecords, .filterRecordPeriod, .sortRecords, .searchRecords, .widenRecords:
      narrowRecords(command)
    case .addRecord: openForm(of: nil, copies: false)
    case .editRecord: openForm(of: selectedRecord, copies: false)
    case .duplicateRecord:
      if let selectedRecord { openForm(of: selectedRecord, copies: true) }
    case .removeRecord: return removeRecord()
    case .advanceRecord: return advanceRecord()
    case .recordFigure: return openFigureOfTask()
    case .recordCitations: goToWords(of: selectedRecord, environment)
    default: break
    }
    keepSelectionsInRange()
    return []
  }

  private mutating func changeTab(_ command: Command) {
    switch (materials.tab, command) {
    case (.materials, .nextTab), (.tasks, .previousTab):
      materials.tab = materials.tab == .materials ? .tasks : .materials
    default: overlay = .formulations(FormulationsDialog())
    }
  }

  /// From 提法, the third of the tabs, to one of the other two.
  mutating func leaveFormulations(by key: Key) {
    overlay = nil
    materials.tab = key == .tab ? .materials : .tasks
    page = .materials
    focus = .materials
    keepSelectionsInRange()
  }

  private mutating func narrowRecords(_ command: Command) {
    switch command {
    case .filterRecords:
      let kinds = materials.kinds
      let current = materials.listing.kind.flatMap(kinds.firstIndex)
      materials.listing.kind =
        current.map { $0 + 1 < kinds.count ? kinds[$0 + 1] : nil } ?? kinds.first
    case .filterRecordPeriod: materials.listing.isOnlyThisPeriod.toggle()
    case .sortRecords:
      let orders = materials.orders
      let current = orders.firstIndex(of: materials.listing.order) ?? 0
      materials.listing.order = orders[(current + 1) % orders.count]
    case .searchRecords: materials.search = LineText(materials.listing.text)
    default: widenRecords()
    }
  }

  /// Takes back what narrows the list, the last thing first.
  private mutating func widenRecords() {
    if !materials.listing.text.isEmpty {
      materials.listing.text = ""
    } else if materials.listing.kind != nil {
      materials.listing.kind = nil
    } else if materials.listing.isOnlyThisPeriod {
      materials.listing.isOnlyThisPeriod = false
    } else {
      materials.subject = nil
    }
  }

  /// A key while the field of the search is open; nil hands it on.
  mutating func pressInRecordSearch(_ key: Key) -> [Effect]? {
    guard var text = materials.search else { return nil }
    switch key {
    case .escape:
      materials.search = nil
      materials.listing.text = ""
    case .enter, .control("f"): materials.search = nil
    default:
      guard text.type(key) else {
        materials.search = nil
        return nil
      }
      materials.search = text
      searchRecords(for: text)
    }
    keepSelectionsInRange()
    return []
  }

  mutating func pasteIntoRecordSearch(_ pasted: String) {
    materials.search?.insert(pasted.singleLine)
    if let text = materials.search { searchRecords(for: text) }
    keepSelectionsInRange()
  }

  private mutating func searchRecords(for text: LineText) {
    materials.listing.text = text.string
    materials.listing.list.selected = 0
  }

  /// Selects a record, and lets it be seen where something hides it.
  mutating func selectRecord(where isWanted: (ListedRecord) -> Bool) {
    page = .materials
    focus = .materials
    if let row = listedRecords.firstIndex(where: isWanted) {
      materials.listing.list.selected = row
    } else {
      (materials.listing.text, materials.listing.kind) = ("", nil)
      materials.listing.isOnlyThisPeriod = false
      materials.subject = nil
      materials.listing.list.selected = listedRecords.firstIndex(where: isWanted) ?? 0
    }
    keepSelectionsInRange()
  }

  mutating func select(_ id: MaterialID) {
    materials.tab = .materials
    selectRecord { if case .material(let material) = $0 { material.id == id } else { false } }
  }

  mutating func select(_ id: TaskID) {
    materials.tab = .tasks
    selectRecord { if case .task(let task) = $0 { task.id == id } else { false } }
  }

  /// To the words of the speech that say it: sought in the speech, so that Enter goes on to the next place.
  private mutating func goToWords(of record: ListedRecord?, _ environment: Environment) {
    guard let record else { return }
    guard let words = environment.composition.said(of: record.sayableWords) else {
      notice = Notice(.information, "本稿没有写到这一条")
      return
    }
    remember()
    page = .speech
    focus = .speech
    speech = SpeechState(firstLine: 0)
    var find = SpeechFind(at: 0)
    find.query = LineText(words)
    speech.find = find
  }

  private mutating func openFigureOfTask() -> [Effect] {
    guard case .task(let task)? = selectedRecord,
      let key = TaskProgress(task, in: workspace).key
    else {
      notice = Notice(.information, "这一条没有定目标指标，没有数据可看")
      return []
    }
    return open(.figure(key))
  }
}
