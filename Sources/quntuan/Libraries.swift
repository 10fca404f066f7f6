import Core
import Foundation

/// Where templates and fragments come from: built in, the user's own, and those beside a workbook, which win.
enum Libraries {
  /// - Parameter workbook: its path; nil for what holds everywhere.
  static func library(beside workbook: String?) -> TextLibrary {
    var layers: [TextLayer] = []
    if let folder = userFolder, let layer = layer(named: "用户", in: folder) { layers.append(layer) }
    if let workbook {
      let folder = URL(fileURLWithPath: workbook).deletingLastPathComponent().path
      if let layer = layer(named: "工作簿旁", in: folder) { layers.append(layer) }
    }
    return TextLibrary(layers: layers)
  }

  /// $XDG_DATA_HOME/quntuan (XDG Base Directory Specification 0.8).
  private static var userFolder: String? {
    if let data = Surroundings.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return "\(data)/quntuan"
    }
    return Surroundings.variable("HOME").map { "\($0)/.local/share/quntuan" }
  }

  /// The files of 模板/ and 片段/ in a folder; nil where there are none.
  private static func layer(named name: String, in folder: String) -> TextLayer? {
    let templates = texts(in: "\(folder)/模板")
    let fragments = texts(in: "\(folder)/片段")
    return templates.isEmpty && fragments.isEmpty
      ? nil : TextLayer(name: name, templates: templates, fragments: fragments)
  }

  /// Every Markdown file below a folder, by its path without the ending.
  private static func texts(in folder: String) -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return [:] }
    var texts: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".md") {
      guard let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) else {
        Console.note("提示：\(folder)/\(path)不是UTF-8文本，没有用它")
        continue
      }
      texts[String(path.dropLast(3))] = text
    }
    return texts
  }
}
