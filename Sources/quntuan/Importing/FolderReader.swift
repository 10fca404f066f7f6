import Core
import Exchange
import Foundation
import TUI

/// Reads what a folder holds that can be imported.
enum FolderReader {
  /// - Parameter path: nil for the folder last used, or the one that the program was started in.
  /// - Throws: `CommandFailure` where there is no such folder, or it cannot be read.
  static func read(_ path: String?) throws(CommandFailure) -> FolderListing {
    let wanted =
      path.map(expandingHome) ?? LastFolder.path ?? FileManager.default.currentDirectoryPath
    let folder = URL(fileURLWithPath: wanted).standardizedFileURL.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw CommandFailure(.noInput, "没有文件夹“\(folder)”") }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw CommandFailure(.noPermission, "\(folder)：没有读取权限")
    }
    let entries = names.filter(TableFiles.isShown).compactMap { entry($0, in: folder) }
    return FolderListing(path: folder, entries: entries.sorted(by: precedes))
  }

  /// Nil for what is neither a folder nor a table, and for what is gone again. Links are followed.
  private static func entry(_ name: String, in folder: String) -> FolderListing.Entry? {
    var status = stat()
    guard stat("\(folder)/\(name)", &status) == 0 else { return nil }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || status.st_mode & S_IFMT == S_IFREG && TableFiles.isOffered(name) else {
      return nil
    }
    return FolderListing.Entry(
      name: name, isFolder: isFolder, size: Int64(status.st_size),
      time: Day.clockText(secondsSince1970: Int64(status.st_mtim.tv_sec)))
  }

  /// Folders by name; files with the newest first, because it is what has just been received.
  private static func precedes(_ a: FolderListing.Entry, _ b: FolderListing.Entry) -> Bool {
    if a.isFolder != b.isFolder { return a.isFolder }
    if !a.isFolder, a.time != b.time { return a.time > b.time }
    return a.name < b.name
  }
}
