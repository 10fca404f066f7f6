import Core

/// What each message comes to.
extension State {
  mutating func answer(_ message: Message, _ environment: Environment) -> [Effect] {
    switch message {
    case .input(let event): return take(event, environment)
    case .paused: return pauseEditing()
    case .newDay(let day): return begin(day)
    case .revisions(let answer): return take(answer)
    case .journal(let answer): return take(answer)
    case .catalog(let answer): return take(answer)
    case .importing(let answer): return take(answer)
    case .preferencesSaved(let preferences): return take(preferences)
    case .editedOutside(let source): return takeBack(source) + endSession(of: draft?.id)
    case .committed, .commitFailed, .kept, .draftAdded, .undoing, .undone, .redone,
      .undoRefused:
      return answer(ofDisk: message)
    case .loaded, .loadFailed, .directory, .outdated, .changedElsewhere, .displaced:
      return answer(ofWindow: message)
    case .exported, .exportedText, .exportExists, .exportFailed, .copyFailed:
      return answer(ofExport: message)
    case .pastFigures, .dictionary, .totals, .chart, .issuesBelow, .tallied, .provenance,
      .figureCounts, .issueHistory, .figures:
      note(message)
      return []
    }
  }

  /// What became of what was to be written.
  private mutating func answer(ofDisk message: Message) -> [Effect] {
    switch message {
    case .undoing(let progress):
      saving.progress = progress
      notice = Notice(.information, progress.text)
      return []
    case .committed(let token, let edit): return finishCommit(token, edit)
    case .commitFailed(let token, let reason): return failCommit(token, reason)
    case .kept(let edit): return takeRevision(edit)
    case .draftAdded(let edit): return takeDraft(edit)
    case .undone(let edit):
      return finishUndo(edit?.inverse, title: edit?.title, verb: "撤销") + rereadRevisions()
        + rereadJournal()
    case .redone(let edit):
      return finishUndo(edit, title: edit?.title, verb: "重做") + rereadRevisions() + rereadJournal()
    case .undoRefused(let reason):
      saving.progress = nil
      return fail(reason)
    default: return []
    }
  }

  /// What was read of the workbook, and what others did to it.
  private mutating func answer(ofWindow message: Message) -> [Effect] {
    switch message {
    case .loaded(let workspace, let outlook):
      return take(workspace, for: outlook) + settleEditor() + rereadFinals()
    case .loadFailed(let reason):
      arriving = nil
      return fail(reason)
    case .directory(let index): return take(index)
    case .outdated: return [.load(arriving?.outlook ?? outlook)]
    case .changedElsewhere: return followOthers()
    case .displaced(let reason): return stopWriting(reason)
    default: return []
    }
  }

  /// What left the program.
  private mutating func answer(ofExport message: Message) -> [Effect] {
    switch message {
    case .exported(let path, let gaps, let doubts):
      return tellOfExport(to: path, gaps: gaps, doubts: doubts)
    case .exportedText(let text, let format):
      return copy(text, called: format.isSpeech ? "全文" : format.name)
    case .exportExists(let request): return askToReplace(request)
    case .exportFailed(let reason): return fail(reason)
    case .copyFailed(let reason): return warn(reason)
    default: return []
    }
  }

  /// What was only read, and is shown from now on.
  private mutating func note(_ message: Message) {
    switch message {
    case .pastFigures(let outlook, let figures):
      if outlook == self.outlook { survey.take(figures) }
    case .dictionary(let proofreader, let fault):
      self.proofreader = proofreader
      if let fault { notice = Notice(.warning, fault) }
    case .totals(let outlook, let totals): take(totals, for: outlook)
    case .chart(let chart): take(chart)
    case .issuesBelow(let region, let workspace): issuesBelow.take(workspace, below: region)
    case .tallied(let draft, let tally): survey.take(tally, of: draft)
    case .provenance(let keys, let changes): provenance.take(keys, changes)
    case .figureCounts(let counts): take(counts)
    case .issueHistory(let id, let events): takeHistory(of: id, events)
    case .figures(let keys, let figures): take(figures, askedFor: keys)
    default: break
    }
  }

  private mutating func take(_ event: InputEvent, _ environment: Environment) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return translatedKey(key).map { press($0, environment) } ?? []
    case .pointer(let event): return answer(event, environment)
    case .paste(let text):
      notice = nil
      return paste(text)
    case .pasteCut(let limit):
      notice = Notice(.warning, "粘贴的内容过长，只取了前 \(limit >> 20) MB")
      return []
    case .resize(let size):
      self.size = size
      fitEditor()
      keepSelectionsInRange()
      return [.redraw]
    case .ambiguousWidth(let width):
      ambiguousWidth = width
      return [.redraw]
    case .hangUp, .terminate:
      hasNobodyToAsk = true
      // What was typed since the last pause is put away first.
      return closeEditor() + leave()
    case .resumed: return [.redraw]
    }
  }

  /// What is overdue, and what a draft says of it, goes by the day.
  private mutating func begin(_ day: Day) -> [Effect] {
    today = day
    structureRevision += 1
    return []
  }

  private mutating func takeDraft(_ edit: Edit) -> [Effect] {
    let ended = endSession(of: draft?.id)
    apply(edit)
    notice = Notice(.success, "已\(edit.title)；Insert 编辑原文")
    return ended + [.load(outlook)]
  }

  private mutating func fail(_ reason: String) -> [Effect] {
    notice = Notice(.error, reason)
    return []
  }

  private mutating func tellOfExport(to path: String, gaps: Int, doubts: Int) -> [Effect] {
    let rest =
      (gaps == 0 ? "" : "，其中待填\(gaps)处") + (doubts == 0 ? "" : "，引用存疑数据\(doubts)处，请核实")
    notice = Notice(rest.isEmpty ? .success : .warning, "已导出到 \(path)\(rest)")
    return []
  }

  private mutating func askToReplace(_ request: ExportRequest) -> [Effect] {
    ask(
      Confirmation(
        purpose: .overwrite(request),
        lines: ["文件已经存在：\(request.path)", "替换后原来的内容无法恢复。要替换吗？"]))
    return []
  }
}
