import Core
import Exchange
import TUI

extension ImportFindings {
  /// What an import would do, as the screen shows it.
  init(
    _ set: ImportSet, _ plan: ImportPlan, _ opened: [ImportPlan.Notice], _ workspace: Workspace
  ) {
    let preview = ImportPreview(set, plan, opened: opened)
    let questions = LabelQuestions(set, workspace)
    let taken = Set(preview.conflicts.isEmpty ? [] : plan.edit.changes.compactMap(\.figureKey))
    self.init(
      edit: plan.edit, questions: questions.asked,
      likely: questions.taken { $0.confidence == .likely },
      decided: questions.taken(where: \.isDecided),
      new: ImportedRows(preview.new, of: preview.newCount, \.summary),
      changed: ImportedRows(preview.changed, of: preview.changedCount, \.summary),
      refused: ImportedRows(
        preview.refused, of: preview.refusedCount, \.reason, and: questions.unaskable),
      conflicts: preview.conflicts.map { row in
        let isTaken = row.change?.figureKey.map(taken.contains) ?? true
        return ImportConflict(
          row: ImportedRow(place: row.place, text: row.summary), change: isTaken ? nil : row.change)
      },
      conflictCount: preview.conflictCount, sameCount: preview.sameCount,
      blankCount: preview.blankCount,
      doubtfulCount: preview.doubtfulCount, notices: preview.notices.map(\.description),
      memory: set.worthRemembering, isLong: set.isLong)
  }
}

extension ImportedRows {
  fileprivate init(
    _ rows: [ImportPlan.Row], of count: Int, _ text: (ImportPlan.Row) -> String,
    and more: [ImportedRow] = []
  ) {
    let shown = rows.prefix(Self.mostShown).map { ImportedRow(place: $0.place, text: text($0)) }
    self.init(more + shown, count: more.count + count)
  }
}

extension Change {
  fileprivate var figureKey: FigureKey? {
    if case .figure(let figure)? = before ?? after { figure.key } else { nil }
  }
}

/// The labels of an import as questions: one for each label, wherever it stands.
private struct LabelQuestions {
  private let readings: [LabelReading]
  private let workspace: Workspace
  private let names: [String]

  init(_ set: ImportSet, _ workspace: Workspace) {
    readings = set.readings
    self.workspace = workspace
    names = NameBook(workspace).displayNames
  }

  var asked: [LabelQuestion] {
    let unsure = readings.filter { $0.confidence == .unsure && !isUnaskable($0) }
    var order: [LabelKey] = []
    for reading in unsure where !order.contains(key(reading)) { order.append(key(reading)) }
    let groups = Dictionary(grouping: unsure, by: key)
    return order.compactMap { key in groups[key].map { question(key, $0) } }
  }

  /// Labels that were taken for something; each meaning once.
  func taken(where isWanted: (LabelReading) -> Bool) -> [LikelyLabel] {
    var seen: Set<[String]> = []
    return readings.filter { isWanted($0) && !$0.label.isEmpty }.compactMap { reading in
      guard let target = reading.target,
        seen.insert([reading.role.rawValue, reading.label, target]).inserted
      else { return nil }
      return LikelyLabel(question: question(key(reading), [reading]), target: target)
    }
  }

  /// Several reports that do not say whose they are cannot be given to one organization by one answer.
  var unaskable: [ImportedRow] {
    readings.filter(isUnaskable).map { reading in
      ImportedRow(
        place: reading.file, text: "没有写明是哪个机构的；请在标题、文件名或“填报单位”里写明，或单独导入这个文件")
    }
  }

  private func isUnaskable(_ reading: LabelReading) -> Bool {
    guard reading.role == .organization, reading.label.isEmpty, reading.confidence == .unsure else {
      return false
    }
    return readings.contains {
      $0.role == .organization && $0.label.isEmpty
        && ($0.file, $0.source) != (reading.file, reading.source)
    }
  }

  private func key(_ reading: LabelReading) -> LabelKey {
    let sort: LabelSort =
      switch reading.role {
      case .organization: .organization
      case .indicator: .indicator
      case .period: .period
      }
    return LabelKey(
      sort, ImportDecision(role: reading.role, label: reading.label, target: "").label)
  }

  private func question(_ key: LabelKey, _ readings: [LabelReading]) -> LabelQuestion {
    let near = readings.flatMap(\.candidates) + readings.compactMap(\.target)
    let (first, all) = (readings.first, choices(for: key, readings))
    let nearest = near.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return LabelQuestion(
      key: key, title: title(key, first), place: place(readings),
      near: key.sort == .period
        ? [LabelChoice(workspace.settings.period)]
        : nearest.filter { $0 != LabelDecision.leftOut }.map { LabelChoice($0) },
      others: all.filter { !nearest.contains($0.target) })
  }

  private func title(_ key: LabelKey, _ reading: LabelReading?) -> String {
    switch key.sort {
    case .period: return "没有写明是哪一期"
    case .organization where key.label.isEmpty: return "没有写明是哪个机构的"
    case .organization, .indicator:
      let owner = reading?.subject.map { "\(workspace.name(of: $0))的" } ?? ""
      return "\(owner)\(reading?.subjectText ?? key.label)"
    }
  }

  private func place(_ readings: [LabelReading]) -> String {
    guard let first = readings.first else { return "" }
    let place = first.label.isEmpty ? first.file : "\(first.file) \(first.cell)格"
    return readings.count > 1 ? "\(place) 等\(readings.count)处" : place
  }

  private func choices(for key: LabelKey, _ readings: [LabelReading]) -> [LabelChoice] {
    switch key.sort {
    case .organization: return names.map { LabelChoice($0) }
    case .indicator: return indicators(of: readings).map { LabelChoice($0) }
    case .period:
      let year = workspace.settings.period.year
      return [year, year + 1, year - 1].compactMap { Period(year: $0) }.flatMap { year in
        [year] + Period.Length.allCases.filter { $0 != .year }.flatMap(year.parts)
      }.filter { $0 != workspace.settings.period }.map(LabelChoice.init)
    }
  }

  /// What those report whose label it is; everything that is reported where that is unknown.
  private func indicators(of readings: [LabelReading]) -> [String] {
    let subjects = Set(readings.compactMap(\.subject))
    let reported =
      subjects.isEmpty
      ? workspace.catalog.indicators
      : subjects.flatMap { subject in
        Period.Length.allCases.flatMap { workspace.indicators(of: subject, length: $0) }
      }
    return reported.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension LabelChoice {
  fileprivate init(_ period: Period) { self.init(period.code, text: period.chineseText) }
}
