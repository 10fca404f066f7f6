import Core

/// What a folder holds that an import can take: its folders, and the files that are tables by their ending.
public struct FolderListing: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var isFolder: Bool
    /// In bytes; of no meaning for a folder.
    public var size: Int64
    /// When it was changed last: 2026-01-15 09:30.
    public var time: String

    public init(name: String, isFolder: Bool, size: Int64 = 0, time: String = "") {
      self.name = name
      self.isFolder = isFolder
      self.size = size
      self.time = time
    }
  }

  /// From the root, without a slash at its end unless it is the root.
  public var path: String
  /// In the order in which they are shown.
  public var entries: [Entry]

  public init(path: String, entries: [Entry]) {
    self.path = path
    self.entries = entries
  }

  var hasParent: Bool { path != "/" }

  func path(of name: String) -> String { hasParent ? "\(path)/\(name)" : "/\(name)" }
}

/// Choosing files and folders: a list of one folder, a field that narrows it or names another, ticks.
struct FilePicker: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case parent
    case entry(FolderListing.Entry)
  }

  /// Nil until the first folder is read.
  private(set) var listing: FolderListing?
  private(set) var query = LineText("")
  private(set) var selected = 0
  /// Names of this folder; going to another takes them off, so that nothing unseen is imported.
  private(set) var ticked: Set<String> = []
  /// Why something was not done.
  private(set) var mistake: String?
  /// The folder that was asked for last: what is typed ahead is about it.
  private var awaited: String?
  /// Folders that were asked for and did not come yet: only the last one is shown.
  private var outstanding = 1

  /// The lines of the list: what fits the field, with the way up where nothing is typed.
  var rows: [Row] {
    guard let listing else { return [] }
    guard query.isEmpty else {
      let typed = query.string
      return listing.entries.compactMap { entry in
        PinyinInitials.rank(of: typed, in: entry.name).map { ($0, entry) }
      }.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        .map { .entry($0.element.1) }
    }
    return (listing.hasParent ? [.parent] : []) + listing.entries.map { .entry($0) }
  }

  /// Shows a folder; the one that it was left for is selected.
  mutating func show(_ listing: FolderListing) {
    outstanding = max(0, outstanding - 1)
    guard outstanding == 0 else { return }
    awaited = nil
    let left = self.listing?.path
    let isSame = left == listing.path
    self.listing = listing
    mistake = nil
    if isSame {
      ticked.formIntersection(listing.entries.map(\.name))
    } else {
      ticked = []
      selected =
        rows.firstIndex { row in
          if case .entry(let entry) = row { left == listing.path(of: entry.name) } else { false }
        } ?? firstEntry
    }
    keepSelectionInRange()
  }

  /// Says why files cannot be read.
  mutating func refuse(_ reason: String) { mistake = reason }

  /// Says why a folder cannot be shown; the one before it stays.
  mutating func refuseFolder(_ reason: String) {
    outstanding = max(0, outstanding - 1)
    if outstanding == 0 { awaited = nil }
    mistake = reason
  }

  /// The first line that is no way up.
  private var firstEntry: Int { if case .parent? = rows.first, rows.count > 1 { 1 } else { 0 } }

  private mutating func go(to path: String) -> Outcome {
    awaited = path
    outstanding += 1
    return .list(path)
  }

  /// What a key comes to.
  enum Outcome: Equatable {
    case stay
    case leave
    /// Another folder is to be read.
    case list(String)
    /// These files and folders are to be taken in.
    case take([String])
  }

  mutating func press(_ key: Key) -> Outcome {
    mistake = nil
    switch key {
    case .escape: return leaveOrClear()
    case .enter: return enter()
    case .tab: return complete()
    case .backspace where query.isEmpty, .left where query.isEmpty: return goUp()
    case .right where query.isEmpty: return open()
    case .up, .down, .pageUp, .pageDown: selected += key.rowStep(page: 10)
    case .home: selected = 0
    case .end: selected = rows.count - 1
    case _ where key.isBlank: toggle()
    default: return type(key)
    }
    keepSelectionInRange()
    return .stay
  }

  mutating func paste(_ text: String) -> Outcome {
    query.insert(text.singleLine)
    return narrow()
  }

  private mutating func leaveOrClear() -> Outcome {
    guard !query.isEmpty else { return .leave }
    query = LineText("")
    selected = firstEntry
    return .stay
  }

  private mutating func type(_ key: Key) -> Outcome {
    let before = query.string
    guard query.type(key), query.string != before else { return .stay }
    return narrow()
  }

  /// A slash ends the name of a folder: it is gone to, and what stands behind narrows its list.
  private mutating func narrow() -> Outcome {
    selected = query.isEmpty ? firstEntry : 0
    let text = query.string.replacing("／", with: "/")
    guard let slash = text.lastIndex(of: "/") else { return .stay }
    let folder = String(text[..<slash])
    query = LineText(String(text[text.index(after: slash)...]))
    if folder.isEmpty { return go(to: "/") }
    if folder.hasPrefix("/") || folder.hasPrefix("~") { return go(to: folder) }
    guard let base = awaited ?? listing?.path else { return .stay }
    return go(to: base == "/" ? "/\(folder)" : "\(base)/\(folder)")
  }

  private var current: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  private mutating func goUp() -> Outcome {
    guard let listing, listing.hasParent else { return .stay }
    let parent = listing.path.prefix(
      upTo: listing.path.lastIndex(of: "/") ?? listing.path.startIndex)
    return go(to: parent.isEmpty ? "/" : String(parent))
  }

  /// Into the selected folder.
  private mutating func open() -> Outcome {
    switch current {
    case .parent?: return goUp()
    case .entry(let entry)? where entry.isFolder:
      query = LineText("")
      guard let listing else { return .stay }
      return go(to: listing.path(of: entry.name))
    default: return .stay
    }
  }

  private mutating func enter() -> Outcome {
    guard let listing else { return .stay }
    if !ticked.isEmpty {
      let names = listing.entries.map(\.name).filter(ticked.contains)
      return .take(names.map(listing.path(of:)))
    }
    switch current {
    case .entry(let entry)? where !entry.isFolder:
      // Who comes back sees the whole folder, and this file in it.
      query = LineText("")
      selected = rows.firstIndex(of: .entry(entry)) ?? 0
      return .take([listing.path(of: entry.name)])
    case nil:
      mistake = query.isEmpty ? "这个文件夹里没有表格文件" : "没有“\(query.string)”"
      return .stay
    default: return open()
    }
  }

  private mutating func toggle() {
    guard case .entry(let entry)? = current else { return }
    ticked.formSymmetricDifference([entry.name])
    query = LineText("")
    selected = rows.firstIndex(of: .entry(entry)) ?? 0
    selected += 1
  }

  /// As far as the names that begin so agree; then the selected one.
  private mutating func complete() -> Outcome {
    guard let listing else { return .stay }
    let typed = query.string
    let names = listing.entries.map(\.name).filter { $0.hasPrefix(typed) }
    let common = names.dropFirst().reduce(names.first ?? "") { $0.commonPrefix(with: $1) }
    if !typed.isEmpty, names.count > 1, common.count > typed.count {
      query = LineText(common)
      selected = 0
      return .stay
    }
    guard case .entry(let entry)? = current else { return .stay }
    if entry.isFolder { return open() }
    query = LineText(entry.name)
    selected = 0
    return .stay
  }

  private mutating func keepSelectionInRange() {
    selected = min(max(0, selected), max(0, rows.count - 1))
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

extension String {
  /// The text with whatever steers a terminal or turns the direction of writing as its number: a name may hold anything.
  var withControlsEscaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
