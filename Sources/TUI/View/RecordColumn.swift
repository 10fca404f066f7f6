import Core

/// A column of 素材 or 任务.
enum RecordColumn: Hashable {
  case organization, kind, name, period, level, status, said, target, amount, completion, deadline

  var title: String {
    switch self {
    case .organization: "机构"
    case .kind: "类型"
    case .name: "名称"
    case .period: "期"
    case .level: "级别"
    case .status: "状态"
    case .said: "本稿"
    case .target: "目标"
    case .amount: "已报"
    case .completion: "完成率"
    case .deadline: "期限"
    }
  }

  private var width: Int {
    switch self {
    case .organization, .target, .amount, .completion, .deadline: 11
    case .kind, .status, .said: 7
    case .period, .level: 8
    case .name: 0
    }
  }

  /// The columns that a width has room for, with their places; the name takes what the others leave.
  static func fitting(
    _ tab: MaterialsState.Tab, _ width: Int
  ) -> [(column: RecordColumn, range: Range<Int>)] {
    // From what width on each is shown.
    let wanted: [(column: RecordColumn, from: Int)] =
      switch tab {
      case .materials:
        [
          (.organization, 0), (.kind, 0), (.name, 0), (.period, 0), (.level, 74), (.status, 66),
          (.said, 0),
        ]
      case .tasks:
        [
          (.organization, 0), (.name, 0), (.period, 0), (.target, 74), (.amount, 86),
          (.completion, 0), (.deadline, 98), (.status, 66), (.said, 110),
        ]
      }
    let shown = wanted.filter { width >= $0.from }.map(\.column)
    let rest = max(8, width - shown.reduce(0) { $0 + $1.width })
    var start = 0
    return shown.map { column in
      let end = start + (column == .name ? rest : column.width)
      defer { start = end }
      return (column, start..<end)
    }
  }
}

/// The texts of one line, and what they mean.
struct RecordLine {
  let record: ListedRecord
  let progress: TaskProgress?
  /// Whether the figures of the record's period are here.
  private let holdsFigures: Bool
  private let unit: String
  private let organization: String
  private let said: Int

  init(_ record: ListedRecord, _ state: State, _ derived: Derived) {
    self.record = record
    organization = state.workspace.name(of: record.subject)
    said = derived.saidCounts.count(of: record) ?? 0
    guard case .task(let task) = record else {
      (progress, unit, holdsFigures) = (nil, "", true)
      return
    }
    let progress = TaskProgress(task, in: state.workspace)
    self.progress = progress
    unit = task.indicator.flatMap(state.workspace.catalog.indicator)?.unit.name ?? ""
    holdsFigures = progress.amount != nil || state.holdsFigures(of: task.period)
  }

  func text(_ column: RecordColumn) -> String {
    switch (column, record) {
    case (.organization, _): organization
    case (.kind, _): record.kind
    case (.name, _): record.name
    case (.period, _): record.period.code
    case (.status, _): record.status
    case (.said, _): said == 0 ? "" : "\(said)处"
    case (.level, .material(let material)): material.level
    case (.target, .task(let task)): task.target.map { $0.plainText + unit } ?? ""
    case (.amount, .task): progress?.amount.map { $0.plainText + unit } ?? ""
    case (.completion, .task): completion
    case (.deadline, .task(let task)): task.deadline?.isoText ?? ""
    case (.level, _), (.target, _), (.amount, _), (.completion, _), (.deadline, _): ""
    }
  }

  /// ✓ 105.5%, ✗ 88.8%, 待报.
  private var completion: String {
    switch progress?.outcome {
    case .reached?: "✓ \(progress?.rate ?? "达到")"
    case .short?: "✗ \(progress?.rate ?? "未达")"
    case .unreported?: holdsFigures ? "待报" : "→ 查看"
    case .untargeted?, nil: ""
    }
  }

  func role(_ column: RecordColumn, on today: Day) -> Role {
    switch (column, record) {
    case (.completion, _):
      switch progress?.outcome {
      case .reached?: .good
      case .short?: .warning
      case .unreported?: holdsFigures ? .gap : .dim
      case .untargeted?, nil: .dim
      }
    case (.status, .material(let material)):
      switch material.status {
      case .verified: .verified
      case .doubtful: .doubtful
      case .reported, .notApplicable: .normal
      }
    case (.deadline, .task(let task)): task.isOverdue(on: today) ? .error : .normal
    case (.said, _): .figure
    case (.period, _), (.level, _): .dim
    default: .normal
    }
  }

  /// What the columns have no room for.
  func details(on today: Day, _ catalog: Catalog) -> [String] {
    let parts: [String]
    switch record {
    case .material(let material):
      parts = [
        "\(material.category.rawValue)：\(material.name)", material.level,
        material.grantor.isEmpty ? "" : "授予：\(material.grantor)",
        material.content.isEmpty ? "" : "内容：\(material.content)",
        material.source.isEmpty ? "" : "来源：\(material.source)", material.status.rawValue,
      ]
    case .task(let task):
      let indicator = task.indicator.flatMap(catalog.indicator)?.name ?? ""
      let target = task.target.map { "达到\($0.plainText)\(unit)" } ?? ""
      let day = task.deadline.map {
        "期限：\($0.chineseText)" + (task.isOverdue(on: today) ? "（逾期）" : "")
      }
      parts = [
        "任务：\(task.text)", indicator.isEmpty ? "" : "目标：\(indicator)\(target)",
        reported(task.period), task.owner.isEmpty ? "" : "责任人：\(task.owner)", day ?? "",
        task.status.rawValue,
      ]
    }
    return (parts + [said == 0 ? "本稿没有写到" : "本稿写到\(said)处"]).filter { !$0.isEmpty }
  }

  private func reported(_ period: Period) -> String {
    guard let progress, progress.outcome != .untargeted else { return "" }
    guard let amount = progress.amount else {
      return holdsFigures ? "\(period.chineseText)待报" : "→ 到\(period.chineseText)的数据"
    }
    let rate = progress.rate.map { "，完成\($0)" } ?? ""
    return "\(period.chineseText)已报\(amount.plainText)\(unit)\(rate)"
  }
}

extension PlannedTask {
  /// 逾期: past its deadline, neither done nor given up.
  fileprivate func isOverdue(on day: Day) -> Bool {
    guard status == .planned || status == .underWay, let deadline else { return false }
    return deadline < day
  }
}
