import Core

/// 素材与任务: recording, changing and taking off.
extension State {
  /// - Parameter copies: whether the record begins a new one like it.
  mutating func openForm(of record: ListedRecord?, copies: Bool) {
    switch record {
    case .material(let material)?:
      overlay = .recordForm(
        RecordForm(material, isNew: copies, focusing: copies ? .period : .name))
    case .task(let task)?:
      overlay = .recordForm(RecordForm(task, isNew: copies, focusing: copies ? .period : .task))
    case nil: openEmptyForm()
    }
  }

  private mutating func openEmptyForm() {
    let subject = materials.subject ?? selectedRecord?.subject ?? tree.selected
    switch materials.tab {
    case .materials:
      let kind = materials.listing.kind.flatMap(Material.Category.init)
      let material = Material(
        subject: subject, category: kind ?? .activity, name: "", period: period)
      overlay = .recordForm(RecordForm(material, isNew: true))
    case .tasks:
      // What is to be done is done in the year to come.
      let next = Period(year: period.year + 1) ?? period
      overlay = .recordForm(
        RecordForm(PlannedTask(subject: subject, text: "", period: next), isNew: true))
    }
  }

  mutating func press(_ key: Key, inRecordForm form: RecordForm) -> [Effect] {
    var form = form
    switch form.press(key, in: workspace) {
    case .stay: overlay = .recordForm(form)
    case .cancel: overlay = nil
    case .save: return save(form)
    }
    return []
  }

  private mutating func save(_ form: RecordForm) -> [Effect] {
    let record: ListedRecord?
    do throws(RecordForm.Mistake) { record = try form.result(in: workspace) } catch {
      var form = form
      form.point(at: error)
      overlay = .recordForm(form)
      return []
    }
    overlay = nil
    let effects: [Effect]
    switch (record, form.purpose) {
    case (.material(var material), .material(let original)):
      guard material != original else { return [] }
      if original == nil { material.id = MaterialID(rawValue: -Int64(saving.nextToken)) }
      effects = commit(original.map(ListedRecord.material), .material(material), from: form)
      select(material.id)
    case (.task(var task), .task(let original)):
      guard task != original else { return [] }
      if original == nil { task.id = TaskID(rawValue: -Int64(saving.nextToken)) }
      effects = commit(original.map(ListedRecord.task), .task(task), from: form)
      select(task.id)
    case (_, .material), (_, .task), (_, .workbook): return []
    }
    return effects
  }

  private mutating func commit(
    _ before: ListedRecord?, _ after: ListedRecord, from form: RecordForm? = nil
  ) -> [Effect] {
    commit(
      Edit(
        title: "\(before == nil ? "新增" : "修改") \(after.title)",
        changes: [Change(before: before?.record, after: after.record)]),
      from: form.map(Overlay.recordForm))
  }

  mutating func removeRecord() -> [Effect] {
    guard let record = selectedRecord else { return [] }
    let effects = commit(
      Edit(title: "删除 \(record.title)", changes: [Change(before: record.record, after: nil)]))
    notice = Notice(.information, "已删除；Ctrl-Z 撤销")
    return effects
  }

  /// A material becomes 已核, or 已报 again; a task goes on to its next status.
  mutating func advanceRecord() -> [Effect] {
    guard let record = selectedRecord else { return [] }
    let after: ListedRecord
    switch record {
    case .material(var material):
      material.status = material.status == .verified ? .reported : .verified
      after = .material(material)
    case .task(var task):
      task.status = task.status.following
      after = .task(task)
    }
    notice = Notice(.success, "\(after.name.prefix(16))：\(after.status)")
    return commit(record, after)
  }
}

extension ListedRecord {
  /// 已报, 已核 of a material; 未启动, 已完成 of a task.
  var status: String {
    switch self {
    case .material(let material): material.status.rawValue
    case .task(let task): task.status.rawValue
    }
  }
}
