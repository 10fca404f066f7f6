import Core

/// 素材与任务: two lists of one page, each with what narrows it.
public struct MaterialsState: Hashable, Sendable {
  public enum Tab: String, Hashable, Sendable, CaseIterable {
    case materials = "素材"
    case tasks = "任务"
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    case organization = "机构"
    case kind = "类型"
    case period = "期"
    case deadline = "期限"
    case name = "名称"
  }

  /// How one list is narrowed and sorted, and where in it somebody is.
  struct Listing: Hashable, Sendable {
    var list = ListState()
    var order = Order.organization
    /// One category of materials, or one status of tasks; nil for all.
    var kind: String?
    var text = ""
    var isOnlyThisPeriod = false
  }

  public var tab = Tab.materials
  var materials = Listing()
  var tasks = Listing()
  /// Whose are shown; nil for everybody's.
  var subject: Subject?
  /// The field in which somebody searches, while it is open.
  var search: LineText?

  var listing: Listing {
    get { tab == .materials ? materials : tasks }
    set { if tab == .materials { materials = newValue } else { tasks = newValue } }
  }

  /// The categories or statuses to narrow to.
  var kinds: [String] {
    switch tab {
    case .materials: Material.Category.allCases.map(\.rawValue)
    case .tasks: PlannedTask.Status.allCases.map(\.rawValue)
    }
  }

  /// By what the list can be sorted.
  var orders: [Order] {
    switch tab {
    case .materials: [.organization, .kind, .period, .name]
    case .tasks: [.organization, .deadline, .kind, .period]
    }
  }
}

extension State {
  /// The lines of the page, narrowed and sorted.
  var listedRecords: [ListedRecord] {
    let listing = materials.listing
    let all: [ListedRecord] =
      switch materials.tab {
      case .materials: workspace.materials.map(ListedRecord.material)
      case .tasks: workspace.tasks.map(ListedRecord.task)
      }
    return all.filter { admits($0, listing) }
      .map { (record: $0, key: sortKey(of: $0, by: listing.order)) }
      .sorted { $0.key < $1.key }
      .map(\.record)
  }

  var selectedRecord: ListedRecord? {
    let records = listedRecords
    let row = materials.listing.list.selected
    return records.indices.contains(row) ? records[row] : nil
  }

  func admits(_ record: ListedRecord, _ listing: MaterialsState.Listing) -> Bool {
    if let subject = materials.subject, record.subject != subject { return false }
    if let kind = listing.kind, record.kind != kind { return false }
    if listing.isOnlyThisPeriod, !period.contains(record.period), !record.period.contains(period) {
      return false
    }
    guard !listing.text.isEmpty else { return true }
    return ([workspace.name(of: record.subject)] + record.searchedTexts)
      .contains { PinyinInitials.matches(listing.text, in: $0) }
  }

  /// What a list is sorted by; within it the organization, the latest period and the number decide.
  private struct SortKey: Comparable {
    var text = ""
    var first = 0
    var organization: Int
    var period: Int
    var number: Int64

    static func < (a: SortKey, b: SortKey) -> Bool {
      if a.first != b.first { return a.first < b.first }
      if a.text != b.text { return a.text < b.text }
      return (a.organization, -a.period, a.number) < (b.organization, -b.period, b.number)
    }
  }

  private func sortKey(of record: ListedRecord, by order: MaterialsState.Order) -> SortKey {
    // Regions stand before their organizations.
    let place: Int =
      switch record.subject {
      case .region: 0
      case .organization(let id): 1 + (workspace.organization(id)?.order ?? 0)
      }
    var key = SortKey(
      organization: place, period: record.period.sortKey, number: record.number)
    switch order {
    case .organization: break
    case .kind: key.first = materials.kinds.firstIndex(of: record.kind) ?? 0
    case .period: key.first = -record.period.sortKey
    case .deadline: key.first = record.dueOrder
    case .name: key.text = record.name
    }
    return key
  }

  /// Puts the selection and the scroll position back into what is listed.
  mutating func keepRecordInRange(rows: Int) {
    let count = listedRecords.count
    var list = materials.listing.list
    list.selected = min(max(0, list.selected), max(0, count - 1))
    list.firstRow = scrolled(list.firstRow, toShow: list.selected, of: count, in: rows)
    materials.listing.list = list
  }

  /// Whether the window holds the figures of a period, so that what is not there is not reported.
  func holdsFigures(of other: Period) -> Bool {
    period.contains(other) || period.previousYear?.contains(other) == true
  }
}
