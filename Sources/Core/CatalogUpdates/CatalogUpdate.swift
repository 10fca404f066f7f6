/// What the program's catalogue has and a workbook's has not: new entries, newer versions of entries that nobody changed, and
/// those that the office changed, which stay as they are.
///
/// Nothing is ever removed or taken without being chosen.
public struct CatalogUpdate: Equatable, Sendable {
  public enum Standing: String, Hashable, Sendable {
    /// The workbook has no such entry.
    case new = "新增"
    /// The workbook has it as an older program brought it.
    case changed = "更新"
    /// The office changed it: it is only shown.
    case kept = "保留"
    /// An entry of the office's own has its name: it is only shown.
    case blocked = "重名"
  }

  /// A field that the two versions have different.
  public struct Difference: Hashable, Sendable {
    public var field: String
    /// Empty where nothing is filled in, as in a new entry.
    public var old: String
    public var new: String
  }

  public struct Item: Hashable, Sendable, Identifiable {
    public var id: CatalogEntry.Key
    public var standing: Standing
    /// As the program calls it.
    public var name: String
    /// What the workbook has and what the program brings, field by field.
    public var differences: [Difference]
    /// Whether this very version was offered before, or the entry was removed here: somebody has decided already.
    public var isDecided: Bool
    /// What should be known before it is taken; nil where there is nothing.
    public var caution: String?
    let brought: CatalogEntry
    let present: CatalogEntry?

    /// Whether it can be taken at all.
    public var isOffered: Bool { standing == .new || standing == .changed }

    /// Whether it is taken unless somebody says otherwise.
    public var isUsual: Bool { isOffered && !isDecided && caution == nil }
  }

  /// In the catalogue's order, what can be taken first.
  public let items: [Item]
  /// What the workbook is to remember once somebody has looked at this.
  public let fingerprints: Set<CatalogFingerprint>
  let workbook: Catalog
  let program: Catalog

  public init(from program: Catalog, to workbook: Catalog, memory: CatalogMemory) {
    self.program = program
    self.workbook = workbook
    let comparison = CatalogComparison(program: program, workbook: workbook, memory: memory)
    let items = program.entries.compactMap(comparison.item)
    self.items = items.filter(\.isOffered) + items.filter { !$0.isOffered }
    fingerprints = program.fingerprints.union(comparison.fingerprintsAsBrought)
  }

  /// What can be taken.
  public var offers: [Item] { items.filter(\.isOffered) }

  /// What is taken unless somebody says otherwise.
  public var usual: Set<CatalogEntry.Key> { Set(items.filter(\.isUsual).map(\.id)) }

  /// Offers that nobody has decided about yet: of them a line tells at opening.
  public var undecidedCount: Int { items.count { $0.isOffered && !$0.isDecided } }
}

/// Holds the entries of two catalogues against each other.
private struct CatalogComparison {
  let program: Catalog
  let workbook: Catalog
  let memory: CatalogMemory
  private let present: [CatalogEntry.Key: CatalogEntry]

  init(program: Catalog, workbook: Catalog, memory: CatalogMemory) {
    self.program = program
    self.workbook = workbook
    self.memory = memory
    present = Dictionary(workbook.entries.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The versions that no office changed: after an update is taken back, they are known for what they are.
  var fingerprintsAsBrought: Set<CatalogFingerprint> {
    workbook.fingerprints.filter(memory.isAsBrought)
  }

  /// Nil where both say the same.
  func item(_ brought: CatalogEntry) -> CatalogUpdate.Item? {
    let key = brought.key
    let newest = program.fingerprint(of: brought)
    let old = present[key]
    let current = old.map(workbook.fingerprint)
    guard current != newest else { return nil }
    let standing: CatalogUpdate.Standing
    if current.map({ !memory.isAsBrought($0) }) ?? false {
      standing = .kept
    } else if isNameTaken(brought) {
      standing = .blocked
    } else {
      standing = old == nil ? .new : .changed
    }
    let wasRemoved = old == nil && memory.knows(key)
    return CatalogUpdate.Item(
      id: key, standing: standing, name: brought.name,
      differences: differences(from: old, to: brought),
      isDecided: memory.seen.contains(newest) || wasRemoved,
      caution: caution(from: old, to: brought, standing), brought: brought, present: old)
  }

  private func differences(
    from old: CatalogEntry?, to new: CatalogEntry
  ) -> [CatalogUpdate.Difference] {
    let before = old.map(workbook.shownFields) ?? []
    return program.shownFields(of: new).enumerated().compactMap { place, field in
      let value = before.indices.contains(place) ? before[place].value : ""
      return value == field.value
        ? nil : CatalogUpdate.Difference(field: field.name, old: value, new: field.value)
    }
  }

  private func caution(
    from old: CatalogEntry?, to new: CatalogEntry, _ standing: CatalogUpdate.Standing
  ) -> String? {
    switch standing {
    case .kept: return "本单位改过，保留原样"
    case .blocked: return "已有自设的同名\(new.key.table.rawValue)，没有列入"
    case .new, .changed: break
    }
    guard case .indicator(let before)? = old, case .indicator(let after) = new else { return nil }
    if before.unit != after.unit { return "单位变了：已录的数不会换算，采用后请逐项核对" }
    if before.nature != after.nature { return "性质变了：已录的数请逐项核对" }
    return nil
  }

  /// Names are unique among kinds, and among the indicators of one kind or of the region.
  private func isNameTaken(_ entry: CatalogEntry) -> Bool {
    switch entry {
    case .kind(let kind):
      return workbook.kinds.contains { $0.name == kind.name && $0.code != kind.code }
    case .indicator(let indicator):
      let reporters = program.reporterCodes(of: indicator)
      return workbook.indicators(named: indicator.name).contains {
        $0.name == indicator.name && $0.code != indicator.code
          && workbook.reporterCodes(of: $0).overlaps(reporters)
      }
    }
  }
}

/// Who reports an indicator, comparable between catalogues.
private enum ReporterCodes {
  case region, everyKind
  case kinds(Set<String>)

  func overlaps(_ other: ReporterCodes) -> Bool {
    switch (self, other) {
    case (.region, .region), (.everyKind, .everyKind), (.everyKind, .kinds), (.kinds, .everyKind):
      true
    case (.region, _), (_, .region): false
    case (.kinds(let a), .kinds(let b)): !a.isDisjoint(with: b)
    }
  }
}

extension Catalog {
  fileprivate func reporterCodes(of indicator: Indicator) -> ReporterCodes {
    switch indicator.reporters {
    case .region: .region
    case .everyKind: .everyKind
    case .kinds(let kinds): .kinds(Set(kinds.compactMap { kind($0)?.code }))
    }
  }
}

extension CatalogUpdate.Difference {
  /// 单位：人 → 万人; of a new entry 单位：人.
  public var text: String {
    old.isEmpty ? "\(field)：\(new)" : "\(field)：\(old) → \(new.isEmpty ? "（空）" : new)"
  }
}
