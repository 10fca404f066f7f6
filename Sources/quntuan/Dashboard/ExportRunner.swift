import Core
import Exchange
import Glibc
import Storage
import TUI

/// Writes the speech that is on the screen.
struct ExportRunner: Sendable {
  let store: any Store
  let author: String

  func write(_ request: ExportRequest, _ composition: Composition) -> Message {
    if !request.overwrites, fileExists(request.path) { return .exportExists(request) }
    do {
      try writeAtomically(try file(request.format, composition), to: request.path)
      return .exported(path: absolute(request.path), gaps: composition.gaps.count)
    } catch let failure as CommandFailure {
      return .exportFailed(failure.message)
    } catch let error as StoreError {
      return .exportFailed(error.message)
    } catch let error as ExportError {
      return .exportFailed(error.message)
    } catch {
      return .exportFailed("\(request.path)：没有写成")
    }
  }

  /// For the clipboard.
  func text(_ format: ExportFormat, _ composition: Composition) -> Message {
    .exportedText(
      format == .markdown ? MarkdownText(composition).text : SpeechText(composition).text)
  }

  /// The window is read anew: what the file says of the draft beside its text is not in the composition.

  private func file(_ format: ExportFormat, _ composition: Composition) throws -> [UInt8] {
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
