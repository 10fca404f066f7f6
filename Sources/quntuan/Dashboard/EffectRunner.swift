import Core
import Storage
import TUI

/// Carries out what the screen asks for, against the store and the disk, and says how it went.
struct EffectRunner: Sendable {
  let store: any Store
  let window: DraftWindow
  /// The workbook's file: templates may lie beside it.
  let path: String
  let author: String
  let cancellation = ImportCancellation()
  let undoStop = UndoStop()

  /// The messages that answer an effect; none for the ones that the terminal carries out.
  /// - Parameter post: takes messages that come before the answer.
  func run(
    _ effect: Effect, _ composition: Composition, post: (Message) -> Void = { _ in }
  ) -> [Message] {
    switch effect {
    case .commit(let token, let edit):
      do {
        return [.committed(token: token, try store.commit(edit, author: author))]
      } catch {
        return [.commitFailed(token: token, message: error.message)] + reread(after: error)
      }
    case .undo, .redo: return turn(isUndo: effect == .undo, post)
    case .newDraft(let template, let name): return newDraft(from: template, name)
    case .load(let outlook): return read { .loaded(try window.load(outlook), outlook) }
    case .pastFigures(let outlook, let indicators):
      return survey.pastFigures(outlook, of: indicators)
    case .totals(let outlook):
      return read { .totals(outlook, try store.totals(of: outlook.region, in: outlook.period)) }
    case .chart(let key):
      return read { .chart(try Workbook(store: store, path: path).chart(of: key)) }
    case .issuesBelow(let region):
      return read { .issuesBelow(region, try store.issues(below: region)) }
    case .dictionary: return [ProofWords.answer()]
    case .tally(let draft): return [survey.tally(of: draft)]
    case .keep(let draft, let name, let isFinal): return keep(draft, as: name, isFinal)
    case .provenance(let keys):
      return read { .provenance(of: keys, try store.lastChanges(of: Set(keys))) }
    case .countFigures(let subjects):
      return read { .figureCounts(try store.figureCounts(of: Set(subjects))) }
    case .issueHistory(let id): return read { .issueHistory(id, try store.history(of: id)) }
    case .directory: return read { .directory(SearchIndex(try store.directory())) }
    case .figures(let keys): return read { .figures(of: keys, try store.figures(of: keys)) }
    case .revisions(let request):
      return [.revisions(RevisionRunner(store: store, path: path, author: author).run(request))]
    case .savePreferences(let preferences):
      do {
        try UserPreferences.write(preferences)
        return [.preferencesSaved(preferences)]
      } catch {
        let reason = (error as? CommandFailure)?.message ?? "写不成设置文件"
        return [.loadFailed("设置没有记下：\(reason)")]
      }
    case .journal(let request):
      let runner = JournalRunner(workbook: Workbook(store: store, path: path), author: author)
      return [.journal(runner.run(request))]
    case .importing(let request):
      let runner = ImportRunner(
        workbook: Workbook(store: store, path: path), author: author, cancellation: cancellation)
      return runner.run(request) { post(.importing($0)) }.map(Message.importing)
    case .catalog(let request): return CatalogRunner(store: store).run(request)
    case .export(let request): return [exporter.write(request, composition)]
    case .exportText(let format): return [exporter.text(format, composition)]
    case .stopUndo, .redraw, .suspend, .quit, .editOutside, .copy: return []
    }
  }

  /// Takes the last edit back, or makes it again; how far a long one is, is posted.
  private func turn(isUndo: Bool, _ post: (Message) -> Void) -> [Message] {
    undoStop.reset()
    let goesOn = { (made: Int, count: Int) -> Bool in
      post(.undoing(UndoProgress(isUndo: isUndo, made: made, count: count)))
      return !undoStop.isWanted
    }
    do throws(StoreError) {
      return isUndo
        ? [.undone(try store.undo(author: author, while: goesOn))]
        : [.redone(try store.redo(author: author, while: goesOn))]
    } catch {
      return [.undoRefused(error.message)] + reread(after: error)
    }
  }

  /// What the store answers, or why it does not.
  /// - Parameter reason: said of what is neither the store's failure nor ours.
  private func read(
    orSay reason: String = "没有读成", _ answer: () throws -> Message
  ) -> [Message] {
    do { return [try answer()] } catch let error as StoreError {
      return [.loadFailed(error.message)]
    } catch let failure as CommandFailure {
      return [.loadFailed(failure.message)]
    } catch {
      return [.loadFailed(reason)]
    }
  }

  private var exporter: ExportRunner { ExportRunner(store: store, path: path, author: author) }
  private var survey: OverviewReader { OverviewReader(store: store, path: path) }

  /// Where another program wrote meanwhile, the window is read anew: its user must see that before trying again.
  private func reread(after error: StoreError) -> [Message] {
    switch error {
    case .conflict, .overwritten:
      return [.outdated]
    case .displaced: return [.displaced(error.message)]
    default: return []
    }
  }

  /// A draft from a template, for today and the working period, as the one that is worked on.
  private func newDraft(from template: String, _ name: String) -> [Message] {
    read(orSay: "没有建成讲稿“\(name)”") {
      guard let text = window.library.template(template) else {
        throw unknownTemplate(template, in: window.library)
      }
      let workspace = try store.window(WindowRequest(periods: []))
      let period = DraftSource.period(of: text, working: workspace.settings.period)
      let source = DraftSource.source(
        from: text,
        fields: [("日期", try Surroundings.today().isoText), ("报告期", period.code)])
      let edit = DraftSource.edit(adding: name, from: template, source: source, to: workspace)
      return .draftAdded(try store.commit(edit, author: author))
    }
  }

  /// Keeps a draft's speech as it stands; a 定稿 must not have gaps.
  private func keep(_ draft: String, as name: String, _ isFinal: Bool) -> [Message] {
    read(orSay: "没有留成稿") {
      let speech = try Speech(of: draft, in: Workbook(store: store, path: path))
      let gaps = speech.composition.gaps.count
      if isFinal, gaps > 0 { return .loadFailed("还有待填\(gaps)处，没有定稿；补齐后再定稿") }
      let revision =
        isFinal
        ? speech.revision(.final, name: Revision.Kind.final.rawValue)
        : speech.revision(.named, name: name)
      return .kept(try store.commit(revision.keeping(of: speech.draft), author: author))
    }
  }
}
