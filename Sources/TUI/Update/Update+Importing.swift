import Core

/// 导入: choosing files, and going from one stage to the next.
extension State {
  mutating func openImport() -> [Effect] {
    overlay = .importing(ImportDialog())
    return [.importing(.list(nil))]
  }

  mutating func press(_ key: Key, inImport dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    switch dialog.stage {
    case .picking:
      let outcome = dialog.picker.press(key)
      return follow(outcome, dialog)
    case .reading where key == .escape:
      dialog.stage = .picking
      overlay = .importing(dialog)
      notice = Notice(.information, "已取消，一条也没有写入")
      return [.importing(.cancel(dialog.order.number))]
    case .writing where key == .escape:
      notice = Notice(.information, "正在写入，写完就好；写完后可按 Ctrl-Z 撤销")
      return []
    case .reading, .writing: return []
    case .asking, .confirming, .preview:
      if key == .escape {
        dialog.stage = .picking
        overlay = .importing(dialog)
        notice = Notice(.information, "没有导入，一条也没有写入")
        return []
      }
      return pressBehindReading(key, dialog)
    }
  }

  private mutating func pressBehindReading(_ key: Key, _ dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    switch dialog.stage {
    case .asking(var asking):
      let isOver = asking.press(key)
      dialog.stage = .asking(asking)
      if isOver {
        dialog.order.answers += asking.answers
        dialog.settled.formUnion(asking.answers.map(\.key))
        return goOn(dialog)
      }
    case .confirming(var list):
      guard key == .enter else {
        list.press(key)
        dialog.stage = .confirming(list)
        break
      }
      dialog.order.answers += list.answers
      dialog.settled.formUnion(list.items.map(\.question.key))
      guard list.questions.isEmpty else {
        dialog.stage = .asking(LabelAsking(list.questions))
        break
      }
      return goOn(dialog)
    case .preview(var review):
      if key == .enter { return write(review, dialog) }
      if key == .function(8) || key == .alt("8"), !review.findings.decided.isEmpty {
        dialog.stage = .confirming(LikelyList(review.findings.decided))
        break
      }
      review.press(key)
      dialog.stage = .preview(review)
    case .picking, .reading, .writing: break
    }
    overlay = .importing(dialog)
    return []
  }

  mutating func paste(_ text: String, intoImport dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    switch dialog.stage {
    case .picking:
      let outcome = dialog.picker.paste(text)
      return follow(outcome, dialog)
    case .asking(var asking):
      asking.paste(text)
      dialog.stage = .asking(asking)
    case .reading, .confirming, .preview, .writing: break
    }
    overlay = .importing(dialog)
    return []
  }

  private mutating func follow(_ outcome: FilePicker.Outcome, _ dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    overlay = .importing(dialog)
    switch outcome {
    case .stay: return []
    case .leave:
      overlay = nil
      return []
    case .list(let path): return [.importing(.list(path))]
    case .take(let paths):
      dialog.order = ImportOrder(
        number: 0, paths: paths, folder: dialog.picker.listing?.path ?? "")
      dialog.settled = []
      return read(dialog)
    }
  }

  /// Has the files read, with the answers that there are.
  private mutating func read(_ dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    importOrders += 1
    dialog.order.number = importOrders
    dialog.findings = nil
    dialog.stage = .reading(ReadingProgress())
    overlay = .importing(dialog)
    return [.importing(.read(dialog.order))]
  }

  /// What is left to ask, then to confirm; then the files are read with the answers, and what they change is shown.
  private mutating func goOn(_ dialog: ImportDialog) -> [Effect] {
    var dialog = dialog
    guard let findings = dialog.findings else { return read(dialog) }
    let likely = findings.likely.filter { !dialog.settled.contains($0.question.key) }
    if !likely.isEmpty {
      dialog.stage = .confirming(LikelyList(likely))
      overlay = .importing(dialog)
      return []
    }
    return read(dialog)
  }

  private mutating func write(_ review: ImportReview, _ dialog: ImportDialog) -> [Effect] {
    var (review, dialog) = (review, dialog)
    guard review.count > 0 || !review.findings.memory.isEmpty else {
      review.remark = "没有要写入的"
      dialog.stage = .preview(review)
      overlay = .importing(dialog)
      return []
    }
    dialog.stage = .writing(review)
    overlay = .importing(dialog)
    return [
      .importing(
        review.findings.isLong
          ? .writeLong(dialog.order, shown: review.findings)
          : .write(dialog.order, review.edit, memory: review.findings.memory))
    ]
  }
}

/// What the import answers.
extension State {
  mutating func take(_ answer: ImportAnswer) -> [Effect] {
    guard case .importing(var dialog)? = answeredOverlay else { return [] }
    defer { if case .importing? = answeredOverlay { answeredOverlay = .importing(dialog) } }
    switch answer {
    case .listed(let listing): dialog.picker.show(listing)
    case .listFailed(let reason): dialog.picker.refuseFolder(reason)
    case .progress(dialog.order.number, let progress):
      if case .reading = dialog.stage { dialog.stage = .reading(progress) }
    case .found(dialog.order.number, let findings, let isAnew):
      show(findings, isAnew: isAnew, in: &dialog)
    case .failed(dialog.order.number, let reason): fail(reason, in: &dialog)
    case .cancelled: break
    case .written(dialog.order.number, let edit): return finish(edit, dialog)
    case .progress, .found, .failed, .written: break
    }
    return []
  }

  private func show(_ findings: ImportFindings, isAnew: Bool, in dialog: inout ImportDialog) {
    switch dialog.stage {
    case .reading, .writing: break
    case .picking, .asking, .confirming, .preview: return
    }
    dialog.findings = findings
    let questions = findings.questions.filter { !dialog.settled.contains($0.key) }
    let likely = findings.likely.filter { !dialog.settled.contains($0.question.key) }
    if !questions.isEmpty {
      dialog.stage = .asking(LabelAsking(questions))
    } else if !likely.isEmpty {
      dialog.stage = .confirming(LikelyList(likely))
    } else {
      var review = ImportReview(findings, settled: dialog.settled)
      if isAnew { review.remark = "台账刚刚有了变动，改动已重新算过，请再看一遍" }
      dialog.stage = .preview(review)
    }
  }

  private func fail(_ reason: String, in dialog: inout ImportDialog) {
    if case .writing(var review) = dialog.stage {
      review.remark = reason
      dialog.stage = .preview(review)
    } else {
      dialog.picker.refuse(reason)
      dialog.stage = .picking
    }
  }

  private mutating func finish(_ edit: Edit, _ dialog: ImportDialog) -> [Effect] {
    guard case .writing(let review) = dialog.stage else { return [] }
    answeredOverlay = nil
    guard review.findings.isLong ? review.count > 0 : !edit.changes.isEmpty else {
      notice = Notice(.success, "没有要写入的数据；名称的对应关系记下了")
      return []
    }
    let left = review.count(of: .refused) + review.count(of: .conflicts) - review.ticked.count
    let parts =
      [
        ("新增", review.findings.new.count), ("变更", review.findings.changed.count),
        ("改已核", review.ticked.count),
      ].filter { $0.1 > 0 }.map { "\($0.0)\($0.1)条" } + (left > 0 ? ["不采用\(left)条"] : [])
    let doubtful = review.findings.doubtfulCount
    notice = Notice(
      doubtful > 0 ? .warning : .success,
      "已导入：\(parts.joined(separator: "、"))"
        + (doubtful > 0 ? "，其中存疑\(doubtful)条" : "") + "；Ctrl-Z 一次撤销")
    // What was written may lie outside the window: what is shown is read anew.
    return [.load(arriving?.outlook ?? outlook)]
  }
}
