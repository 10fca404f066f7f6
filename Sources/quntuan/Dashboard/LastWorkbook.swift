import Foundation
import TUI

/// Which workbooks were opened last and the page that each was left on, kept in the XDG state folder. Losing it costs nothing
/// but a name to type.
///
/// A line a workbook, the last one first: its path, and behind a tab its page. The path alone is read too.
enum LastWorkbook {
  /// As many as anybody goes back and forth between.
  private static let limit = 20

  private struct Entry: Equatable {
    var path: String
    var page: Page?

    init(path: String, page: Page?) {
      self.path = path
      self.page = page
    }

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let path = fields.first, !path.isEmpty else { return nil }
      self.path = String(path)
      page = fields.count > 1 ? Page(rawValue: String(fields[1])) : nil
    }

    var line: String { page.map { "\(path)\t\($0.rawValue)\n" } ?? "\(path)\n" }
  }

  private static var file: String? { Surroundings.stateFolder.map { "\($0)/last-workbook" } }

  private static var entries: [Entry] {
    guard let file, let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").prefix(limit).compactMap { Entry($0) }
  }

  /// The workbook opened last; nil if there is none or it is gone.
  static var path: String? { entries.first.flatMap { fileExists($0.path) ? $0.path : nil } }

  /// The page that a workbook was left on; nil for one that was never opened here.
  static func page(of path: String) -> Page? {
    let absolute = absolute(path)
    return entries.first { $0.path == absolute }?.page
  }

  static func remember(_ path: String, page: Page) {
    guard let file else { return }
    let known = entries
    let entry = Entry(path: absolute(path), page: page)
    guard known.first != entry else { return }
    try? FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    let kept = [entry] + known.filter { $0.path != entry.path }
    try? writeAtomically(kept.prefix(limit).map(\.line).joined(), to: file)
  }

  private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
