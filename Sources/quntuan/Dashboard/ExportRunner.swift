import Core
import Exchange
import Glibc
import Storage
import TUI

/// Writes the speech that is on the screen.
struct ExportRunner: Sendable {
  let store: any Store
  /// The workbook's file.
  let path: String
  let author: String

  func write(_ request: ExportRequest, _ composition: Composition) -> Message {
    let gaps = request.format.isSpeech ? composition.gaps.count : 0
    let doubts = request.format.isSpeech ? composition.doubts.count : 0
    var request = request
    request.path = expandingHome(request.path)
    return attempt {
      try spare(self.path, from: request.path)
      if !request.overwrites, fileExists(request.path) { return .exportExists(request) }
      if request.format == .csv {
        try writeFolder(
          try RecordFiles(of: workbook).files, at: request.path, replacing: request.overwrites,
          sparing: self.path)
      } else {
        try writeAtomically(try file(request, composition), to: request.path)
      }
      return .exported(path: absolute(request.path), gaps: gaps, doubts: doubts)
    }
  }

  private func attempt(_ body: () throws -> Message) -> Message {
    do { return try body() } catch let failure as CommandFailure {
      return .exportFailed(failure.message)
    } catch let error as StoreError {
      return .exportFailed(error.message)
    } catch let error as ExportError {
      return .exportFailed(error.message)
    } catch { return .exportFailed("没有写成") }
  }

  /// For the clipboard.
  func text(_ format: ExportFormat, _ composition: Composition) -> Message {
    switch format {
    case .markdown: return .exportedText(MarkdownText(composition).text, format)
    case .text, .docx, .reading, .csv:
      return .exportedText(SpeechText(composition).text, format)
    case .evidence, .ledger, .summary, .reminders:
      return attempt {
        .exportedText(String(decoding: try table(format, as: .text), as: UTF8.self), format)
      }
    }
  }

  private var workbook: Workbook { Workbook(store: store, path: path) }

  private func file(_ request: ExportRequest, _ composition: Composition) throws -> [UInt8] {
    if let list = request.reminders {
      let workspace = try store.window(WindowRequest(periods: []))
      let table = ReminderTable(
        list, region: workspace.home?.name ?? "", on: try Surroundings.today())
      return try table.bytes(
        as: TableFormat(ending: request.path),
        details: try FileDetails(of: workspace, author: author))
    }
    return request.format.isTable
      ? try table(request.format, as: TableFormat(ending: request.path))
      : try speech(request.format, composition)
  }

  private func table(_ format: ExportFormat, as file: TableFormat) throws -> [UInt8] {
    guard format == .evidence else {
      return try TableExport(workbook, author: author).bytes(format, as: file)
    }
    let speech = try Speech(of: nil, in: workbook)
    return try EvidenceTable(
      Evidence(speech.frozen, workspace: speech.workspace), title: speech.draft.name
    ).bytes(as: file, details: try FileDetails(of: speech.workspace, author: author))
  }

  /// The window is read anew: what the file says of the draft beside its text is not in the composition.
  private func speech(_ format: ExportFormat, _ composition: Composition) throws -> [UInt8] {
    let workspace = try store.window(WindowRequest(periods: []))
    let current = workspace.drafts.first { $0.id == workspace.settings.draft }
    guard let draft = current ?? workspace.drafts.first else {
      throw CommandFailure(.noInput, "工作簿里还没有讲稿")
    }
    let details = try SpeechDetails(
      of: draft, source: draft.source, in: workspace, author: author,
      isFinal: workspace.finals[draft.id] != nil)
    return try SpeechFile(composition, details, as: format).bytes
  }

  /// Where it is, whatever folder the program was started in.
  private func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }
}
