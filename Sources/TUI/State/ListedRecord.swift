import Core

/// One line of the page 素材与任务.
public enum ListedRecord: Hashable, Sendable {
  case material(Material)
  case task(PlannedTask)

  var subject: Subject {
    switch self {
    case .material(let material): material.subject
    case .task(let task): task.subject
    }
  }

  var period: Period {
    switch self {
    case .material(let material): material.period
    case .task(let task): task.period
    }
  }

  /// 活动, 品牌 … of a material; how far a task has come.
  var kind: String {
    switch self {
    case .material(let material): material.category.rawValue
    case .task(let task): task.status.rawValue
    }
  }

  var name: String {
    switch self {
    case .material(let material): material.name
    case .task(let task): task.text
    }
  }

  /// The words by which a speech may say it, the likeliest first.
  var sayableWords: [String] {
    switch self {
    case .material(let material): material.sayableWords
    case .task(let task): task.sayableWords
    }
  }

  var record: Record {
    switch self {
    case .material(let material): .material(material)
    case .task(let task): .task(task)
    }
  }

  /// 素材 品牌 驿路暖阳: as the journal names it.
  var title: String {
    switch self {
    case .material(let material): "素材 \(material.category.rawValue) \(material.name)"
    case .task(let task): "任务 \(task.text)"
    }
  }

  /// What a search looks through, beside the organization.
  var searchedTexts: [String] {
    switch self {
    case .material(let material):
      [material.name, material.category.rawValue, material.content, material.grantor]
    case .task(let task): [task.text, task.owner, task.status.rawValue]
    }
  }

  /// Sorts as the store will number it: what has only a placeholder yet comes last.
  var number: Int64 {
    let number =
      switch self {
      case .material(let material): material.id.rawValue
      case .task(let task): task.id.rawValue
      }
    return number < 0 ? .max : number
  }

  /// By when it is to be done; the end of time where nothing is set.
  var dueOrder: Int {
    guard case .task(let task) = self, let day = task.deadline else { return .max }
    return day.year * 10_000 + day.month * 100 + day.day
  }
}
