import Core

extension Importer {
  /// Regions may stand in any order: those whose parent is not known yet wait until it is.
  mutating func takeRegions(_ files: [ImportSet.File]) {
    var waiting = files.flatMap { Array($0.sheetRows) }
    while !waiting.isEmpty {
      var next: [SheetRow] = []
      for row in waiting {
        if hasParent(row) {
          attempt(row) { (self) throws(RowError) in try self.region(row) }
        } else {
          next.append(row)
        }
      }
      if next.count == waiting.count {
        for row in next { attempt(row) { (self) throws(RowError) in try self.region(row) } }
        return
      }
      waiting = next
    }
  }

  private func hasParent(_ row: SheetRow) -> Bool {
    row[.parent].isEmpty || regions.values.contains { $0.name == row[.parent] }
  }

  private mutating func region(_ row: SheetRow) throws(RowError) {
    let name = try row.required(.region)
    let level = try level(row)
    let existing = try knownRegion(name, parent: row[.parent])
    var region: Region
    if let existing {
      region = existing
    } else {
      region = Region(name: name, level: level, parent: try parent(of: row))
      region.id = RegionID(rawValue: placeholder())
      region.order =
        1 + (regions.values.filter { $0.parent == region.parent }.map(\.order).max() ?? 0)
    }
    if region.level != level {
      // Words that were the old level's defaults follow; words that someone chose stay.
      if region.words == RegionWords(level: region.level) {
        region.words = RegionWords(level: level)
      }
      region.level = level
    }
    if let parent = region.parent.flatMap({ regions[$0] }), region.level.rank < parent.level.rank {
      throw .rank(region: name, parent: parent.name)
    }
    if let code = row.optional(.code) { region.code = try self.code(code) }
    if let order = try row.count(.order) { region.order = order }
    readWords(row, into: &region.words)
    try put(
      .region(region), over: existing.map { .region($0) },
      key: .region(parent: region.parent, name: name), row: row,
      summary: "区域 \(name)（\(level.rawValue)）")
    regions[region.id] = region
  }

  /// What the place calls its own bodies, where that is not what its level would.
  private func readWords(_ row: SheetRow, into words: inout RegionWords) {
    if let word = row.optional(.partyCommittee) { words.partyCommittee = word }
    if let word = row.optional(.government) { words.government = word }
    if let word = row.optional(.wholeRegion) { words.whole = word }
    if let word = row.optional(.ourRegion) { words.our = word }
    if let word = row.optional(.levelWord) { words.prefix = word }
    if let word = row.optional(.youthLeague) { words.youthLeague = word }
  }

  private func level(_ row: SheetRow) throws(RowError) -> RegionLevel {
    let word = try row.required(.level)
    do { return try RegionLevel(word: word) } catch { throw .level(error) }
  }

  private func knownRegion(_ name: String, parent: String) throws(RowError) -> Region? {
    let found = regions.values.filter { region in
      region.name == name
        && (parent.isEmpty || region.parent.flatMap { regions[$0] }?.name == parent)
    }
    guard found.count <= 1 else {
      throw .ambiguousName(
        name: name,
        candidates: found.compactMap { $0.parent.flatMap { regions[$0]?.name } }.sorted())
    }
    return found.first
  }

  /// The region above; what states none lies just below the office's own.
  private func parent(of row: SheetRow) throws(RowError) -> RegionID {
    guard let name = row.optional(.parent) else { return home }
    let found = regions.values.filter { $0.name == name }
    guard let parent = found.first else {
      throw .unknownName(
        what: "上级区域", name: name, nearest: nearestNames(to: name, among: regions.values.map(\.name))
      )
    }
    return parent.id
  }

  /// 6, 9 or 12 digits; short ones are filled up as the statistics office writes them.
  private func code(_ text: String) throws(RowError) -> String {
    let digits = text.halfWidth
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), [6, 9, 12].contains(digits.count) else {
      throw .notACode(.code, text)
    }
    return digits + String(repeating: "0", count: 12 - digits.count)
  }
}
