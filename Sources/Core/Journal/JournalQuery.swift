/// Which entries of the journal are wanted, the newest first.
public struct JournalQuery: Hashable, Sendable {
  /// At most so many.
  public var limit: Int
  /// Only entries older than this one.
  public var before: Int64?
  /// Only those of this person; nil for everybody.
  public var author: String?
  /// Only those whose title holds this text; empty for all.
  public var text: String
  /// Only those that changed such a record; nil for all.
  public var kind: Record.Kind?

  public init(
    limit: Int, before: Int64? = nil, author: String? = nil, text: String = "",
    kind: Record.Kind? = nil
  ) {
    self.limit = limit
    self.before = before
    self.author = author
    self.text = text
    self.kind = kind
  }
}

extension Record {
  /// What a record is of, as the interface calls it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case figure = "数据"
    case issue = "问题"
    case draft = "讲稿"
    case revision = "留稿"
    case material = "素材"
    case task = "任务"
    case organization = "机构"
    case region = "区域"
    case indicator = "指标"
    case kind = "类别"
    case formulation = "提法"
    case settings = "设置"
  }

  public var sort: Kind {
    switch self {
    case .settings: .settings
    case .region: .region
    case .kind: .kind
    case .organization: .organization
    case .indicator: .indicator
    case .figure: .figure
    case .material: .material
    case .task: .task
    case .issue: .issue
    case .formulation: .formulation
    case .draft: .draft
    case .revision: .revision
    }
  }
}
