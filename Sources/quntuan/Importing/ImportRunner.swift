import Core
import Exchange
import Storage
import TUI

/// Carries out what the screen asks of an import, off the thread that draws.
struct ImportRunner {
  let workbook: Workbook
  let author: String
  let cancellation: ImportCancellation

  /// - Parameter post: is told how far the reading has come.
  func run(_ request: ImportRequest, post: (ImportAnswer) -> Void) -> [ImportAnswer] {
    switch request {
    case .list(let path):
      do throws(CommandFailure) { return [.listed(try FolderReader.read(path))] } catch {
        return [.listFailed(error.message)]
      }
    case .read(let order):
      LastFolder.remember(order.folder)
      return [answer(order) { .found(order.number, try read(order, post), isAnew: false) }]
    case .cancel(let number):
      cancellation.cancel(number)
      return []
    case .write(let order, let edit, let memory):
      return [answer(order) { try write(order, edit, memory, post) }]
    case .writeLong(let order, let shown):
      return [answer(order) { try writeLong(order, shown, post) }]
    }
  }

  private func answer(_ order: ImportOrder, _ work: () throws -> ImportAnswer) -> ImportAnswer {
    do { return try work() } catch TableError.cancelled {
      return .cancelled(order.number)
    } catch let error as TableError {
      return .failed(order.number, error.screenText)
    } catch let error as StoreError {
      return .failed(order.number, error.message)
    } catch let failure as CommandFailure {
      return .failed(order.number, failure.message)
    } catch {
      return .failed(order.number, "没有读成；请再试一次")
    }
  }

  // MARK: Reading

  private func read(
    _ order: ImportOrder, _ post: (ImportAnswer) -> Void
  ) throws -> ImportFindings {
    // An observer is kept by the reader for as long as it reads, and no longer.
    try withoutActuallyEscaping(post) { post in
      let (opened, set, observer) = try open(order, post)
      try goOn(order)
      if set.isLong { return try takeLong(set, opened, order, observer) { _ in false } }
      let workspace = try workbook.wholeWorkspace(periods: set.periods)
      try goOn(order)
      let plan = set.plan(into: workspace, author: author)
      try goOn(order)
      return ImportFindings(set, plan, opened.notices, workspace)
    }
  }

  private func open(
    _ order: ImportOrder, _ post: @escaping (ImportAnswer) -> Void
  ) throws -> (TableFiles, ImportSet, ImportObserver) {
    let opened = try TableFiles(order.paths)
    let cancellation = cancellation
    let observer: ImportObserver = { progress in
      post(
        .progress(
          order.number,
          ReadingProgress(
            file: progress.file, number: progress.number, count: opened.tables.count,
            rows: progress.rows)))
      return !cancellation.isCancelled(order.number)
    }
    let set = try workbook.importSet(
      of: opened, order.answers.map(ImportDecision.init), holding: ImportSet.mostHeld,
      observer: observer)
    return (opened, set, observer)
  }

  /// Reads a set that is too long to be held to its end; what it does stands if `isWanted`.
  private func takeLong(
    _ set: ImportSet, _ opened: TableFiles, _ order: ImportOrder,
    _ observer: @escaping ImportObserver,
    isWanted: (ImportFindings) -> Bool
  ) throws -> ImportFindings {
    let workspace = try workbook.wholeWorkspace(periods: [])
    var findings: ImportFindings?
    _ = try workbook.store.edit(title: set.title, author: author) { sink in
      let plan = try LongImport(set, author: author)
        .run(in: workspace, into: sink, observer: observer)
      let found = ImportFindings(set, plan, opened.notices, workspace)
      findings = found
      return isWanted(found)
    }
    guard let findings else { throw TableError.cancelled }
    return findings
  }

  private func goOn(_ order: ImportOrder) throws(TableError) {
    if cancellation.isCancelled(order.number) { throw .cancelled }
  }

  // MARK: Writing

  /// Where another program has changed what the edit changes, what it would do now is shown first.
  private func write(
    _ order: ImportOrder, _ edit: Edit, _ memory: [LabelDecision],
    _ post: (ImportAnswer) -> Void
  ) throws -> ImportAnswer {
    var written = edit
    do throws(StoreError) {
      if !edit.changes.isEmpty { written = try workbook.store.commit(edit, author: author) }
    } catch {
      guard case .conflict = error else { throw error }
      return .found(order.number, try read(order, post), isAnew: true)
    }
    try workbook.store.remember(memory)
    return .written(order.number, written)
  }

  /// The files and the workbook may have changed since: then nothing is written, and what it would come to now is shown.
  private func writeLong(
    _ order: ImportOrder, _ shown: ImportFindings, _ post: (ImportAnswer) -> Void
  ) throws -> ImportAnswer {
    try withoutActuallyEscaping(post) { post in
      let (opened, set, observer) = try open(order, post)
      var isAsShown = false
      let findings = try takeLong(set, opened, order, observer) { found in
        isAsShown = found.agrees(with: shown)
        return isAsShown
      }
      guard isAsShown else { return .found(order.number, findings, isAnew: true) }
      try workbook.store.remember(shown.memory)
      return .written(order.number, findings.edit)
    }
  }
}

extension ImportDecision {
  fileprivate init(_ answer: LabelAnswer) {
    self.init(
      role: LabelRole(answer.key.sort), label: answer.key.label, target: answer.target)
  }
}

extension LabelRole {
  init(_ sort: LabelSort) {
    switch sort {
    case .organization: self = .organization
    case .indicator: self = .indicator
    case .period: self = .period
    }
  }
}
