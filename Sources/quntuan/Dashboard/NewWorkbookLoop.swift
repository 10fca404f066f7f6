import Core
import Foundation
import Storage
import TUI
import Terminal

/// Runs the form of a new workbook until the workbook is made or the user leaves.
@MainActor struct NewWorkbookLoop {
  private var screen: NewWorkbookScreen
  private let today: Day

  /// - Throws: `CommandFailure` where the clock shows a year that no paper has.
  init() throws {
    today = try Surroundings.today()
    guard let period = NewWorkbook.usualPeriod(on: today) else {
      throw CommandFailure(.usage, "系统时钟的年份不对；请先校准时钟")
    }
    screen = NewWorkbookScreen(
      size: Size(columns: 80, rows: 24), ambiguousWidth: 1, period: period,
      kinds: BuiltInCatalog.kinds, folder: currentFolder)
  }

  /// - Returns: the path of the workbook that was made; nil if none was.
  mutating func run(on options: TerminalOptions) throws(TerminalError) -> String? {
    var session = try TerminalSession(options: options)
    // Nothing is done behind the form: nothing is ever posted.
    let mailbox = try Mailbox<Never>()
    _ = screen.take(.resize(session.size))
    _ = screen.take(.ambiguousWidth(session.ambiguousWidth))
    while true {
      session.present(screen.frame)
      for event in session.events(waking: mailbox) {
        switch screen.take(event) {
        case .stay: break
        case .leave: return nil
        case .repaint: session.repaint()
        case .make(let new, let typed):
          let path = expandingHome(typed)
          do {
            _ = try WorkbookMaker.make(new, at: path, on: today)
            return path
          } catch let error as StoreError {
            // The field shows the folder; one line must have room for the reason.
            screen.refuse(
              error.message.replacing(path, with: URL(filePath: path).lastPathComponent))
          } catch let failure as CommandFailure {
            screen.refuse(failure.message)
          } catch {
            screen.refuse("没有建成工作簿")
          }
        }
      }
    }
  }
}

/// What a shell would have made of ~.
func expandingHome(_ path: String) -> String {
  guard path.hasPrefix("~/"), let home = Surroundings.variable("HOME") else { return path }
  return home + path.dropFirst()
}

private var currentFolder: String { FileManager.default.currentDirectoryPath }
