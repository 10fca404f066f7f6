import Core
import Storage
import TUI

/// Carries out what the screen asks of a draft's revisions, off the thread that draws.
struct RevisionRunner {
  private let store: any Store
  private let workbook: Workbook
  private let author: String

  init(store: any Store, path: String, author: String) {
    self.store = store
    workbook = Workbook(store: store, path: path)
    self.author = author
  }

  func run(_ request: RevisionRequest) -> RevisionAnswer {
    do { return try answer(request) } catch let error as StoreError {
      return .refused(error.message)
    } catch let failure as CommandFailure {
      return .refused(failure.message)
    } catch {
      return .refused("没有做成；请再试一次")
    }
  }

  private func answer(_ request: RevisionRequest) throws -> RevisionAnswer {
    switch request {
    case .list(let draft): return .listed(draft, try store.revisions(of: draft))
    case .compare(let draft, let from, let to): return .compared(try compare(draft, from, to))
    case .fetch(let id): return .fetched(try revision(id))
    case .rename(let id, let name):
      return .changed(try change(id) { $0.renaming(to: name, of: $1) })
    case .remove(let id): return .changed(try change(id) { $0.removing(of: $1) })
    case .reopen(let id):
      let catalogue = try workbook.workspace(periods: [])
      guard let final = catalogue.finals[id] else {
        throw CommandFailure(.badData, "这份讲稿没有定稿，不用解除")
      }
      return .changed(try change(final.id) { $0.reopening(of: $1) })
    case .keepAutomatically(let draft):
      return .keptAutomatically(draft, try SessionRevision(workbook: workbook).keep(draft))
    case .keepAfterCrash(let draft):
      let session = SessionRevision(workbook: workbook)
      return .keptAutomatically(draft, try session.keep(draft, needsEarlier: true))
    case .readFinals: return .finals(try finals())
    }
  }

  private func revision(_ id: RevisionID) throws -> Revision {
    guard let revision = try store.revision(id) else {
      throw CommandFailure(.badData, "这次留稿已经没有了；按 Esc 返回后重新打开列表")
    }
    return revision
  }

  private func draft(_ id: DraftID, in catalogue: Workspace) throws -> Draft {
    guard let draft = catalogue.drafts.first(where: { $0.id == id }) else {
      throw CommandFailure(.badData, "这份讲稿已经删除；撤销删除后再试")
    }
    return draft
  }

  private func change(
    _ id: RevisionID, _ edit: (Revision, Draft) -> Edit
  ) throws -> Edit {
    let revision = try revision(id)
    let catalogue = try workbook.workspace(periods: [])
    return try store.commit(
      edit(revision, try draft(revision.draft, in: catalogue)), author: author)
  }

  // MARK: Comparing

  /// A side of a comparison; the composition only of 现稿.
  private struct Side {
    var title: String
    var source: String
    var speech: FrozenSpeech
    var composition: Composition?
  }

  private func compare(
    _ id: DraftID, _ from: RevisionVersion, _ to: RevisionVersion
  ) throws -> RevisionComparison {
    let (old, new) = (try side(from, of: id), try side(to, of: id))
    return RevisionComparison(
      draft: id, from: from, fromTitle: old.title, to: to, toTitle: new.title,
      difference: SpeechDifference(
        from: old.speech, to: new.speech, isSourceEqual: old.source == new.source),
      composition: new.composition)
  }

  private func side(_ version: RevisionVersion, of id: DraftID) throws -> Side {
    switch version {
    case .kept(let number):
      let revision = try revision(number)
      let time = Day.clockText(secondsSince1970: revision.time)
      let title = revision.kind == .automatic ? "\(revision.title) \(time)" : revision.title
      return Side(title: title, source: revision.source, speech: revision.speech)
    case .current:
      let catalogue = try workbook.workspace(periods: [])
      let draft = try draft(id, in: catalogue)
      let speech = try Speech(of: draft, in: workbook, catalogue)
      return Side(
        title: "现稿", source: draft.source, speech: speech.frozen,
        composition: speech.composition)
    }
  }

  // MARK: Drift

  /// The frozen speeches with the records behind them, whatever region and period those are of.
  private func finals() throws -> FinalSpeeches {
    let catalogue = try workbook.workspace(periods: [])
    var finals: [DraftID: FinalSpeeches.Final] = [:]
    var keys: Set<FigureKey> = []
    for (draft, summary) in catalogue.finals {
      let speech = try revision(summary.id).speech
      finals[draft] = .init(revision: summary.id, speech: speech)
      keys.formUnion(speech.keys)
    }
    guard !keys.isEmpty else { return FinalSpeeches(finals: finals) }
    let whole = try workbook.wholeWorkspace(periods: Set(keys.map(\.period)))
    var amounts: [FigureKey: Amount] = [:]
    for key in keys { amounts[key] = whole.figure(key)?.amount }
    return FinalSpeeches(finals: finals, amounts: amounts)
  }
}
