import Foundation
import TUI
import Testing

/// Compares a screen with the picture kept beside the tests. `^` under a row marks the cursor.
///
/// A missing picture is written and fails; QUNTUAN_RECORD=1 records all of them anew.
func expectPicture(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")
  let file = folder.appending(path: "\(name).txt")
  let drawn = picture(frame)
  let isRecording = ProcessInfo.processInfo.environment["QUNTUAN_RECORD"] != nil
  guard !isRecording, let kept = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try drawn.write(to: file, atomically: true, encoding: .utf8)
    if !isRecording {
      Issue.record(
        "no picture \(name) yet: written now, look at it", sourceLocation: sourceLocation)
    }
    return
  }
  #expect(drawn == kept, "the screen differs from \(file.path)", sourceLocation: sourceLocation)
}

/// The picture of a sitting, and that of the same in a terminal which gives “ ” … — · two columns (`-wide`): the program learns it
/// while it runs, as it does when the terminal answers late.
func expectPictures(
  _ sitting: Sitting, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectPicture(sitting.screen, name, sourceLocation: sourceLocation)
  var wide = sitting
  wide.send(.input(.ambiguousWidth(2)))
  try expectPicture(wide.screen, "\(name)-wide", sourceLocation: sourceLocation)
}

private func picture(_ frame: Frame) -> String {
  var lines: [String] = []
  for row in 0..<frame.size.rows {
    lines.append(frame.text(row: row) + "|")
    if let cursor = frame.cursor, cursor.row == row {
      lines.append(String(repeating: " ", count: cursor.column) + "^")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}
