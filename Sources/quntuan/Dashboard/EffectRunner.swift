import Core
import Exchange
import Storage
import TUI

/// Carries out what the screen asks for, against the store and the disk, and says how it went.
struct EffectRunner: Sendable {
  let store: any Store
  let window: DraftWindow
  let author: String

  /// The messages that answer an effect; none for the ones that the terminal carries out.
  func run(_ effect: Effect, _ composition: Composition) -> [Message] {
    switch effect {
    case .commit(let token, let edit):
      do {
        return [.committed(token: token, try store.commit(edit, author: author))]
      } catch {
        return [.commitFailed(token: token, message: error.message)] + reread(after: error)
      }
    case .undo:
      do { return [.undone(try store.undo(author: author))] } catch {
        return [.undoRefused(error.message)] + reread(after: error)
      }
    case .redo:
      do { return [.redone(try store.redo(author: author))] } catch {
        return [.undoRefused(error.message)] + reread(after: error)
      }
    case .export(let request): return [export(request, composition)]
    case .redraw, .suspend, .quit: return []
    }
  }

  /// The window anew where another program wrote meanwhile: its user must see that before trying again.
  private func reread(after error: StoreError) -> [Message] {
    switch error {
    case .conflict, .overwritten:
      do { return [.loaded(try window.load())] } catch { return [.loadFailed(error.message)] }
    default: return []
    }
  }

  private func export(_ request: ExportRequest, _ composition: Composition) -> Message {
    if !request.overwrites, fileExists(request.path) { return .exportExists(request) }
    do {
      try writeAtomically(SpeechText(composition).text, to: request.path)
      return .exported(path: request.path, gaps: composition.gaps.count)
    } catch let failure as CommandFailure {
      return .exportFailed(failure.message)
    } catch {
      return .exportFailed("\(request.path)：没有写成")
    }
  }
}
