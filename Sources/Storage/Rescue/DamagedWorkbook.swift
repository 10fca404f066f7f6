import GRDB

/// The rows of a damaged file, table by table, as far as its pages can be read.
struct DamagedWorkbook {
  /// Where a table's tree begins.
  private struct Root {
    var name: String
    var page: Int
    var isIndex: Bool
  }

  let file: PageFile
  private(set) var badPages: Set<Int> = []
  /// Tables of which a page that leads to others is lost: rows of theirs stand somewhere unreferenced.
  private(set) var torn: Set<String> = []
  /// Rows that stood in a readable page and could not be read.
  private(set) var broken: [String: Int] = [:]
  /// Whether the list of tables itself could not be read.
  private(set) var hasLostSchema = false
  private var seen: Set<Int> = []

  init(_ file: PageFile) { self.file = file }

  /// Reads every table that the file tells of, and hands over the rows of each page.
  mutating func read(_ take: (_ table: String, [TreePage.Row]) throws -> Void) throws {
    for root in roots() {
      var rows: [TreePage.Row] = []
      let table = root.name
      try walk(root.page, in: root.isIndex ? nil : table) { page in
        guard !root.isIndex else { return }
        rows = page.rows
        try take(table, rows)
      }
    }
  }

  /// Hands over the leaves that no tree leads to any more, each as a whole: whose they are shows when they are taken.
  mutating func readStrays(_ take: ([TreePage.Row]) throws -> Void) throws {
    guard !torn.isEmpty || hasLostSchema else { return }
    let free = file.free
    for number in 1...max(1, file.count) where !seen.contains(number) && !free.contains(number) {
      guard let page = TreePage(number, in: file), !page.rows.isEmpty, page.broken == 0 else {
        continue
      }
      try take(page.rows)
    }
  }

  private mutating func roots() -> [Root] {
    var roots: [Root] = []
    do {
      try walk(1, in: "sqlite_schema") { page in
        for row in page.rows {
          guard let values = RecordBytes.values(of: row.record), values.count >= 4,
            let type = String.fromDatabaseValue(values[0]),
            let name = String.fromDatabaseValue(values[1]),
            let root = Int.fromDatabaseValue(values[3]), root > 0
          else { continue }
          roots.append(Root(name: name, page: root, isIndex: type == "index"))
        }
      }
    } catch { hasLostSchema = true }
    if torn.remove("sqlite_schema") != nil || broken["sqlite_schema"] != nil || roots.isEmpty {
      hasLostSchema = true
    }
    return roots
  }

  /// Goes through a tree, every page once, whatever its pages claim.
  private mutating func walk(
    _ root: Int, in table: String?, _ visit: (TreePage) throws -> Void
  ) throws {
    var waiting = [root]
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted else { continue }
      guard let page = TreePage(number, in: file) else {
        badPages.insert(number)
        // Whether it led to other pages, nobody can tell any more.
        if let table { torn.insert(table) }
        continue
      }
      if page.broken > 0 {
        badPages.insert(number)
        if let table {
          if page.kind.isLeaf {
            broken[table, default: 0] += page.broken
          } else {
            torn.insert(table)
          }
        }
      }
      try visit(page)
      waiting += page.children.reversed()
    }
  }
}
