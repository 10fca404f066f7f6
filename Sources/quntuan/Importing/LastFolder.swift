import Foundation

/// The folder that was imported from last, kept in the XDG state folder. Losing it costs a few keys.
enum LastFolder {
  private static var file: String? { Surroundings.stateFolder.map { "\($0)/import-folder" } }

  /// Nil if there is none, or it is gone.
  static var path: String? {
    guard let file, let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      return nil
    }
    let path = String(text.prefix { $0 != "\n" })
    return path.hasPrefix("/") && fileExists(path) ? path : nil
  }

  static func remember(_ folder: String) {
    guard let file, folder.hasPrefix("/"), folder != path, !folder.contains("\n") else { return }
    try? FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try? writeAtomically("\(folder)\n", to: file)
  }
}
