import Core
import Foundation

/// The user's own `config.yaml` in the XDG configuration folder.
enum UserPreferences {
  /// Nil without a home.
  static var path: String? { Surroundings.configurationFolder.map { "\($0)/config.yaml" } }

  /// The file; an empty one where there is none.
  /// - Throws: `CommandFailure`: 65 for one that says what cannot be, else as `TextFile.read`.
  static func file() throws -> PreferencesFile {
    let text = try path.map { fileExists($0) ? try TextFile.read($0) : "" } ?? ""
    do throws(PreferencesFile.Mistake) { return try PreferencesFile(text) } catch {
      throw CommandFailure(.badData, "\(path ?? "")：\(error)")
    }
  }

  /// What the file says; the program's own ways with a reason where it cannot be used.
  static func read() -> (preferences: Preferences, failure: String?) {
    do { return (try file().preferences, nil) } catch let failure as CommandFailure {
      return (Preferences(), "设置文件没有采用：\(failure.message)")
    } catch {
      return (Preferences(), "设置文件没有采用：读不出来")
    }
  }

  /// Changes the lines of the settings that differ, and leaves the rest of the file as it is.
  /// - Throws: `CommandFailure`, also where the file cannot be used as it stands: nothing of it is lost then.
  static func write(_ wanted: Preferences) throws {
    guard let path else { throw CommandFailure(.cannotCreate, "没有HOME，不知道设置该存在哪里") }
    var file = try file()
    do throws(PreferencesFile.Mistake) { try file.change(to: wanted) } catch {
      throw CommandFailure(.badData, "\(path)：\(error)")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(.cannotCreate, "\(folder)：不能新建文件夹")
    }
    try writeAtomically(file.text, to: path)
  }
}
