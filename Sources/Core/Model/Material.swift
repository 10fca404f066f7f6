/// A named 活动, 品牌, 荣誉, 做法 or 案例: what a speech says that is no number.
public struct Material: Hashable, Sendable, Codable, Identifiable {
  public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
    case activity = "活动"
    case brand = "品牌"
    case honour = "荣誉"
    case practice = "做法"
    case example = "案例"
  }

  public var id: MaterialID
  public var subject: Subject
  public var category: Category
  /// Without quotation marks; a speech adds them.
  public var name: String
  public var period: Period
  /// 国家级, 省级, 市级 … for an honour.
  public var level: String
  /// Who granted it.
  public var grantor: String
  /// One or two sentences.
  public var content: String
  public var source: String
  public var status: FigureStatus

  public init(
    id: MaterialID = .unsaved, subject: Subject, category: Category, name: String, period: Period,
    level: String = "", grantor: String = "", content: String = "", source: String = "",
    status: FigureStatus = .reported
  ) {
    self.id = id
    self.subject = subject
    self.category = category
    self.name = name
    self.period = period
    self.level = level
    self.grantor = grantor
    self.content = content
    self.source = source
    self.status = status
  }
}

/// 任务: what an organization is to do in a period.
public struct PlannedTask: Hashable, Sendable, Codable, Identifiable {
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case planned = "未启动"
    case underWay = "进行中"
    case done = "已完成"
    case dropped = "已取消"
  }

  public var id: TaskID
  public var subject: Subject
  public var text: String
  public var period: Period
  /// The indicator that shows whether it is done, and the amount it is to reach.
  public var indicator: IndicatorID?
  public var target: Amount?
  /// A post or a unit.
  public var owner: String
  public var deadline: Day?
  public var status: Status

  public init(
    id: TaskID = .unsaved, subject: Subject, text: String, period: Period,
    indicator: IndicatorID? = nil, target: Amount? = nil, owner: String = "",
    deadline: Day? = nil, status: Status = .planned
  ) {
    self.id = id
    self.subject = subject
    self.text = text
    self.period = period
    self.indicator = indicator
    self.target = target
    self.owner = owner
    self.deadline = deadline
    self.status = status
  }
}
