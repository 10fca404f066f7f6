import Core
import Foundation

/// Where templates, fragments and formulations come from: built in, the user's own, and those beside a workbook, which
/// win.
enum Libraries {
  /// The library, with every file that cannot be used named on standard error.
  ///
  /// - Parameter workbook: its path; nil for what holds everywhere.
  static func library(beside workbook: String?) -> TextLibrary {
    let library = read(beside: workbook)
    library.noteFindings()
    return library
  }

  /// The library; what cannot be used of it stands in its `findings`, for whoever shows them.
  ///
  /// - Parameter workbook: its path; nil for what holds everywhere.
  static func read(beside workbook: String?) -> TextLibrary {
    var layers: [TextLayer] = []
    if let folder = userFolder, let layer = layer(named: "用户", in: folder) { layers.append(layer) }
    if let workbook {
      let folder = URL(fileURLWithPath: workbook).deletingLastPathComponent().path
      if folder != userFolder, let layer = layer(named: "工作簿旁", in: folder) {
        layers.append(layer)
      }
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

  /// The files of 模板/ and 片段/ in a folder, and its 提法.yaml; nil where there are none.
  private static func layer(named name: String, in folder: String) -> TextLayer? {
    var layer = TextLayer(name: name)
    layer.templates = texts(in: "\(folder)/模板", &layer.findings)
    layer.fragments = texts(in: "\(folder)/片段", &layer.findings)
    layer.formulations = formulations(in: "\(folder)/提法.yaml", &layer.findings)
    return layer == TextLayer(name: name) ? nil : layer
  }

  /// Every Markdown file below a folder, by its path without the ending.
  private static func texts(in folder: String, _ findings: inout [String]) -> [String: String] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return [:] }
    var texts: [String: String] = [:]
    for case let path as String in paths where path.hasSuffix(".md") {
      guard let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) else {
        findings.append("\(folder)/\(path)不是UTF-8文本，没有用它")
        continue
      }
      texts[String(path.dropLast(3))] = text
    }
    return texts
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
