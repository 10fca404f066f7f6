import Foundation

/// The files of `Files/`, which `make_files.py` writes.
enum SampleFile {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Files")

  static func honest(_ name: String) -> String { folder.path + "/honest/" + name }
  static func hostile(_ name: String) -> String { folder.path + "/hostile/" + name }
}
