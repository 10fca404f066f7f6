import Core
import Exchange
import Storage
import TUI

/// Carries out what the screen asks for, against the store and the disk, and says how it went.
struct EffectRunner: Sendable {
  let store: any Store
  let author: String

  /// The message that answers an effect; nil for the ones that the terminal carries out.
  func run(_ effect: Effect, _ composition: Composition) -> Message? {
    switch effect {
    case .commit(let token, let edit):
      do {
        return .committed(token: token, try store.commit(edit, author: author))
      } catch {
        return .commitFailed(token: token, message: error.message)
      }
    case .undo:
      do { return .undone(try store.undo(author: author)) } catch {
        return .undoRefused(error.message)
      }
    case .redo:
      do { return .redone(try store.redo(author: author)) } catch {
        return .undoRefused(error.message)
      }
    case .export(let request): return export(request, composition)
    case .redraw, .suspend, .quit: return nil
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
