import Foundation

/// Which workbook was opened last, kept in the XDG state folder. Losing it costs nothing but a name to type.
enum LastWorkbook {
  private static var file: String? {
    let folder =
      Surroundings.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? Surroundings.variable("HOME").map { "\($0)/.local/state" }
    return folder.map { "\($0)/quntuan/last-workbook" }
  }

  static var path: String? {
    guard let file, let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      return nil
    }
    let path = text.split(separator: "\n").first.map(String.init)
    return path.flatMap { fileExists($0) ? $0 : nil }
  }

  static func remember(_ path: String) {
    guard let file else { return }
    let absolute = URL(fileURLWithPath: path).path
    guard absolute != Self.path else { return }
    try? FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try? writeAtomically(absolute + "\n", to: file)
  }
}
