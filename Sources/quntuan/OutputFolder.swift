import Exchange
import Glibc

/// Writes files into a folder, each whole or not at all; none where one of them may not be written over.
///
/// - Parameter workbook: The one that they come from.
/// - Throws: `CommandFailure`: 73 for the workbook itself, a file that is there already and may not be replaced, or a folder
///   that cannot be made, else as `writeAtomically`.
func writeFolder(
  _ files: [(name: String, bytes: [UInt8])], at folder: String, replacing: Bool,
  sparing workbook: String
) throws {
  var base = folder
  while base.count > 1, base.hasSuffix("/") { base.removeLast() }
  let paths = files.map { "\(base)/\($0.name)" }
  for path in [base] + paths { try spare(workbook, from: path) }
  let existing = paths.filter(fileExists)
  if let first = existing.first, !replacing {
    let others = existing.count > 1 ? "等\(existing.count)个文件" : ""
    throw CommandFailure(
      .cannotCreate, "“\(first)”\(others)已经存在，一个也没有写；请换一个文件夹，或加--force覆盖")
  }
  if mkdir(base, 0o755) != 0, errno != EEXIST {
    let code = errno
    throw CommandFailure(.cannotCreate, "\(folder)：不能新建文件夹（\(systemErrorText(code))）")
  }
  for (path, file) in zip(paths, files) { try writeAtomically(file.bytes, to: path) }
}
