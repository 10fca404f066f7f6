import Core
import Foundation

/// Where templates and fragments come from: built in, the user's own, and those beside a workbook, which win.
enum Libraries {
  /// - Parameters:
  ///   - workbook: its path; nil for what holds everywhere.
  ///   - file: a template that is looked at by itself: the fragments beside it win over all others.
  static func library(beside workbook: String?, file: String? = nil) -> TextLibrary {
    var layers: [TextLayer] = []
    if let folder = userFolder, let layer = layer(named: "用户", in: folder) { layers.append(layer) }
    if let workbook {
      let folder = URL(fileURLWithPath: workbook).deletingLastPathComponent().path
      if let layer = layer(named: "工作簿旁", in: folder) { layers.append(layer) }
    }
    if let file { layers += fragments(beside: file) }
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
    let templates = TextFolder("\(folder)/模板")
    let fragments = TextFolder("\(folder)/片段")
    let layer = TextLayer(
      name: name, templates: templates.texts, fragments: fragments.texts,
      brokenTemplates: templates.broken, brokenFragments: fragments.broken)
    return layer == TextLayer(name: name) ? nil : layer
  }

  /// The fragments that a template's own file finds: in 片段/ beside it, and beside the 模板/ that it lies in.
  private static func fragments(beside file: String) -> [TextLayer] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    var folders = [folder]
    if folder.lastPathComponent == "模板" {
      folders.insert(folder.deletingLastPathComponent(), at: 0)
    }
    return folders.compactMap { folder in
      let fragments = TextFolder("\(folder.path)/片段")
      let layer = TextLayer(
        name: "文件旁", fragments: fragments.texts, brokenFragments: fragments.broken)
      return layer == TextLayer(name: "文件旁") ? nil : layer
    }
  }
}
