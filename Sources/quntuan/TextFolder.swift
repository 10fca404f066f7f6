import Foundation

/// The Markdown files of a folder and those below it, links followed, by their paths without the ending.
struct TextFolder {
  private(set) var texts: [String: String] = [:]
  /// What is there and cannot be read, with the reason.
  private(set) var broken: [String: String] = [:]

  /// More levels than anybody sorts texts into.
  private static let deepest = 8

  /// Empty where there is no such folder.
  init(_ path: String) {
    guard fileExists(path) else { return }
    read(path, as: "", inside: [])
  }

  /// - Parameter folders: the real paths of the folders on the way here: a link back to one of them ends the way.
  private mutating func read(_ path: String, as prefix: String, inside folders: [String]) {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard !folders.contains(real), folders.count < Self.deepest else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      broken[prefix.isEmpty ? "（整个文件夹）" : String(prefix.dropLast())] = "\(path)：文件夹读不出来"
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let file = "\(path)/\(name)"
      if isFolder(file) {
        read(file, as: "\(prefix)\(name)/", inside: folders + [real])
      } else if name.hasSuffix(".md") {
        readText(file, as: prefix + name.dropLast(3))
      }
    }
  }

  private mutating func readText(_ path: String, as name: String) {
    do { texts[name] = try TextFile.read(path) } catch let failure as CommandFailure {
      broken[name] = failure.message
    } catch {
      broken[name] = "\(path)：读不出来"
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
