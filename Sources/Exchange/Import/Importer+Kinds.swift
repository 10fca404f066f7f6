import Core

extension Importer {
  /// A kind of organization of the office's own, or a change to one that is known, by its code.
  mutating func kind(_ row: SheetRow) throws(RowError) {
    let name = try row.required(.kind)
    let code = try catalogCode(row, .kindCode)
    let existing = catalog.kinds.first { $0.code == code }
    if let owner = catalog.kind(named: name), owner.code != code {
      throw .nameTaken(name: name, by: owner.name)
    }
    var kind =
      existing
      ?? OrganizationKind(
        id: OrganizationKindID(rawValue: placeholder()), code: code, name: name,
        bareName: row.optional(.bareName) ?? name, shortPattern: "{级}\(name)",
        formalPattern: "{区域}\(name)", headTitle: "负责人",
        order: (catalog.kinds.map(\.order).max() ?? 0) + 1)
    kind.name = name
    if let bareName = row.optional(.bareName) { kind.bareName = bareName }
    if let aliases = row.optional(.aliases) { kind.aliases = aliases.listParts }
    if let pattern = row.optional(.shortPattern) { kind.shortPattern = pattern.halfWidthBraces }
    if let pattern = row.optional(.formalPattern) { kind.formalPattern = pattern.halfWidthBraces }
    if let headTitle = row.optional(.headTitle) { kind.headTitle = headTitle }
    if let represents = row.optional(.represents) { kind.represents = represents.listParts }
    if let isOptional = try row.flag(.isOptional) { kind.isOptional = isOptional }
    if let order = try row.count(.order) { kind.order = order }
    try put(
      .kind(kind), over: existing.map { .kind($0) }, key: .kind(code: code), row: row,
      summary: "类别 \(name)")
    catalog = Catalog(
      kinds: catalog.kinds.filter { $0.id != kind.id } + [kind], indicators: catalog.indicators)
  }

  /// - Throws: `.blank`, `.notACode`.
  func catalogCode(_ row: SheetRow, _ column: Column) throws(RowError) -> String {
    let text = try row.required(column)
    let code = text.halfWidth
    let isLetter: (Unicode.Scalar) -> Bool = { ("a"..."z").contains($0) }
    guard let first = code.unicodeScalars.first, isLetter(first),
      code.unicodeScalars.allSatisfy({ isLetter($0) || ("0"..."9").contains($0) || $0 == "." })
    else { throw .notACode(column, text) }
    return code
  }
}

extension String {
  /// An input method types ｛级｝ for {级}.
  var halfWidthBraces: String {
    String(map { $0 == "｛" ? "{" : $0 == "｝" ? "}" : $0 })
  }
}
