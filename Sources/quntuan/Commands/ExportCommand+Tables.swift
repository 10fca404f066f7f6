import Core
import Exchange

/// What `export` writes that is no speech: it never refuses because something is missing.
extension ExportCommand {
  func exportTable() throws {
    _ = try options.options(for: format)
    let file = TableFormat(ending: output ?? "")
    let bytes = try withWorkbook(workbook.path) { workbook in
      try TableExport(workbook, period: period).bytes(format, as: file)
    }
    guard let output, !isPrinted else {
      return clipboard ? try copy(bytes) : try Console.write(String(decoding: bytes, as: UTF8.self))
    }
    try writeOutput(bytes, to: output, replacing: force, sparing: workbook.path)
    Console.note("\(format.name)已导出到\(output)")
  }

  /// Gives UTF-8 text to the clipboard of the machine that the terminal runs on.
  func copy(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    try Console.copy(text)
    Console.note("已送往剪贴板，\(text.count { $0 != "\n" })字")
  }

  /// Every record as CSV files in a folder.
  func exportRecords() throws {
    _ = try options.options(for: format)
    guard let output, !isPrinted else {
      throw CommandFailure(.usage, "格式csv写成一个文件夹；请加-o 文件夹")
    }
    let files = try withWorkbook(workbook.path) { workbook in
      try RecordFiles(of: workbook).files
    }
    try writeFolder(files, at: output, replacing: force, sparing: workbook.path)
    Console.note("台账数据已导出到\(output)，共\(files.count)个文件")
  }
}
