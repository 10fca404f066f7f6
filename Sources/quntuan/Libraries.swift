import Core
import Foundation

/// Where templates, fragments and formulations come from: built in, the user's own, and those beside a workbook, which
/// win.
enum Libraries {
  /// The library, with every file that cannot be used named on standard error.
  ///
  /// - Parameters:
  ///   - workbook: its path; nil for what holds everywhere.
  ///   - file: a template that is looked at by itself: the fragments beside it win over all others.
  static func library(beside workbook: String?, file: String? = nil) -> TextLibrary {
    let library = read(beside: workbook, file: file)
    library.noteFindings()
    return library
  }

  /// The library; what cannot be used of it stands in its `findings`, for whoever shows them.
  ///
  /// - Parameters:
  ///   - workbook: its path; nil for what holds everywhere.
  ///   - file: a template that is looked at by itself: the fragments beside it win over all others.
  static func read(beside workbook: String?, file: String? = nil) -> TextLibrary {
    var layers: [TextLayer] = []
    if let folder = userFolder, let layer = layer(named: "用户", in: folder) { layers.append(layer) }
    if let workbook {
      let folder = URL(fileURLWithPath: workbook).deletingLastPathComponent().path
      if folder != userFolder, let layer = layer(named: "工作簿旁", in: folder) {
        layers.append(layer)
      }
    }
    if let file { layers += fragments(beside: file) }
    return TextLibrary(layers: layers)
  }

  private static var userFolder: String? { Surroundings.dataFolder }

  /// The files of 模板/ and 片段/ in a folder, and its 提法.yaml; nil where there are none.
  private static func layer(named name: String, in folder: String) -> TextLayer? {
    var layer = TextLayer(name: name)
    let templates = TextFolder("\(folder)/模板")
    (layer.templates, layer.brokenTemplates) = (templates.texts, templates.broken)
    layer.takeFragments(of: TextFolder("\(folder)/片段"))
    layer.formulations = formulations(in: "\(folder)/提法.yaml", &layer.findings)
    layer.findings += templates.broken.values.sorted().map { "\($0)；没有用它" }
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
      var layer = TextLayer(name: "文件旁")
      layer.takeFragments(of: TextFolder("\(folder.path)/片段"))
      return layer == TextLayer(name: "文件旁") ? nil : layer
    }
  }

  private static func formulations(
    in path: String, _ findings: inout [String]
  ) -> [Formulation] {
    guard fileExists(path) else { return [] }
    do {
      let file = FormulationFile(try TextFile.read(path))
      findings += file.findings.map { "\(path) \($0)" }
      return file.formulations
    } catch let failure as CommandFailure {
      findings.append(failure.message)
    } catch {
      findings.append("\(path)：读不出来")
    }
    return []
  }
}

extension TextLibrary {
  /// Names on standard error what of the office's files cannot be used.
  func noteFindings() {
    for finding in findings { Console.note("提示：\(finding)") }
  }
}

extension TextLayer {
  fileprivate mutating func takeFragments(of folder: TextFolder) {
    (fragments, brokenFragments) = (folder.texts, folder.broken)
    findings += folder.broken.values.sorted().map { "\($0)；没有用它" }
  }
}
