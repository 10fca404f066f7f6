/// Which part of the package is what: the workbook, its sheets, its texts, its styles (ECMA-376 Part 2; Part 1, 18.2).
struct WorkbookPackage {
  private(set) var sheets: [XLSXWorkbook.Sheet] = []
  private(set) var is1904 = false
  private(set) var strings: String?
  private(set) var styles: String?

  private static let largestPart: UInt64 = 16 << 20

  /// - Throws: `.notAWorkbook`, and what reading a part throws.
  init(_ archive: ZipArchive) throws(WorkbookFault) {
    let root = try Self.relations(of: "", in: archive)
    let main = root.values.first { $0.type.hasSuffix("/officeDocument") }?.target
    guard let main, let part = archive.part(named: main) else { throw .notAWorkbook }
    let book = WorkbookIndex()
    try XMLPartParser.read(try part.open(limit: Self.largestPart), book)
    guard book.isWorkbook else { throw .notAWorkbook }
    is1904 = book.is1904
    let related = try Self.relations(of: main, in: archive)
    strings = related.values.first { $0.type.hasSuffix("/sharedStrings") }?.target
    styles = related.values.first { $0.type.hasSuffix("/styles") }?.target
    sheets = book.sheets.compactMap { sheet in
      guard let relation = related[sheet.relation], relation.type.hasSuffix("/worksheet") else {
        return nil
      }
      return .init(name: sheet.name, isHidden: sheet.isHidden, part: relation.target)
    }
    guard !sheets.isEmpty else { throw .noSheet }
  }

  /// The relations of a part, their targets as names of parts.
  private static func relations(
    of part: String, in archive: ZipArchive
  ) throws(WorkbookFault) -> [String: Relations.Relation] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<slash])
    guard let file = archive.part(named: "\(folder)_rels/\(part[slash...]).rels") else {
      return [:]
    }
    let relations = Relations(folder: folder)
    try XMLPartParser.read(try file.open(limit: largestPart), relations)
    return relations.byID
  }
}

private final class Relations: XMLPartHandler {
  struct Relation {
    var type: String
    var target: String
  }

  private let folder: String
  private(set) var byID: [String: Relation] = [:]

  init(folder: String) { self.folder = folder }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    byID[id] = Relation(type: type, target: resolved(target))
  }

  /// `../x` and `/x` are allowed; the archive is never written to disk, so that none can lead out of it.
  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = []
    for piece in (folder + target).split(separator: "/") where piece != "." {
      if piece == ".." { _ = parts.popLast() } else { parts.append(piece) }
    }
    return parts.joined(separator: "/")
  }
}

private final class WorkbookIndex: XMLPartHandler {
  private(set) var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  private(set) var is1904 = false
  private(set) var isWorkbook = false
  private static let mostSheets = 1_000

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbook" {
      isWorkbook = true
    } else if name == "workbookPr" {
      is1904 = attributes.flag("date1904")
    } else if name == "sheet", let title = attributes["name"], let relation = attributes["r:id"] {
      guard sheets.count < Self.mostSheets else {
        fault = .tooManyParts
        return
      }
      sheets.append((title, attributes["state"].map { $0 != "visible" } ?? false, relation))
    }
  }
}
