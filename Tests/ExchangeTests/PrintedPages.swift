import Foundation
import TestGround

@testable import Exchange

/// What LibreOffice prints of a Word file, page by page.
struct PrintedPages {
  /// The lines of each page, blanks taken out, the page number left out.
  let pages: [[String]]

  static let isInstalled = ["soffice", "pdftotext"].allSatisfy { program in
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  init(_ bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "quntuan-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("speech.docx"))
    // A profile of its own: a LibreOffice that is open already would take the file over.
    let profile = folder.appendingPathComponent("profile").path
    try runTool(
      "/usr/bin/soffice", "-env:UserInstallation=file://\(profile)", "--headless", "--convert-to",
      "pdf", "--outdir", folder.path, folder.appendingPathComponent("speech.docx").path)
    let text = try runTool(
      "/usr/bin/pdftotext", "-layout", folder.appendingPathComponent("speech.pdf").path, "-")
    pages = text.split(separator: "\u{C}").map { page in
      page.split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
        .filter { !$0.isEmpty && $0.wholeMatch(of: /—\d+—/) == nil }
    }.filter { !$0.isEmpty }
  }
}

/// Runs a program to its end and answers what it printed.
@discardableResult
func runTool(_ program: String, _ arguments: String...) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  let bytes = try process.runToEnd { output.fileHandleForReading.readDataToEndOfFile() }
  return String(decoding: bytes, as: UTF8.self)
}
