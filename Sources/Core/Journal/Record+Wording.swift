extension Record {
  typealias Field = (name: String, value: String)

  /// What the record is called: 区总工会·竞赛场次 2025年.
  public func name(in workspace: Workspace) -> String {
    switch self {
    case .settings: "工作簿"
    case .region(let region): region.name
    case .kind(let kind): kind.name
    case .organization(let organization): organization.shortName
    case .indicator(let indicator): indicator.name
    case .figure(let figure):
      "\(workspace.shownName(of: figure.key.subject))·"
        + "\(workspace.catalog.indicator(figure.key.indicator)?.name ?? "已删除的指标") "
        + figure.key.period.chineseText
    case .material(let material): "\(workspace.shownName(of: material.subject))·\(material.name)"
    case .task(let task): "\(workspace.shownName(of: task.subject))·\(task.text)"
    case .issue(let issue):
      "\(workspace.shownName(of: .organization(issue.organization)))·\(issue.manifestation)"
    case .formulation(let formulation): formulation.name
    case .draft(let draft): draft.name
    case .revision(let revision):
      (workspace.drafts.first { $0.id == revision.draft }.map { "\($0.name) " } ?? "")
        + revision.title
    }
  }

  /// Everything that a person may have filled in, named as the forms name it.
  func fields(in workspace: Workspace) -> [Field] {
    switch self {
    case .settings(let settings): Self.fields(of: settings, workspace)
    case .region(let region): Self.fields(of: region, workspace)
    case .kind(let kind):
      workspace.catalog.shownFields(of: .kind(kind)) + [("次序", "\(kind.order)")]
    case .organization(let organization): Self.fields(of: organization, workspace)
    case .indicator(let indicator):
      workspace.catalog.shownFields(of: .indicator(indicator)) + [("次序", "\(indicator.order)")]
    case .figure(let figure): Self.fields(of: figure, workspace)
    case .material(let material): Self.fields(of: material, workspace)
    case .task(let task): Self.fields(of: task, workspace)
    case .issue(let issue):
      issue.fields { workspace.shownName(of: .organization($0)) }
    case .formulation(let formulation):
      [
        ("名称", formulation.name), ("内容", formulation.text),
        ("起", formulation.from?.isoText ?? ""), ("止", formulation.until?.isoText ?? ""),
        ("依据", formulation.basis),
      ]
    case .draft(let draft):
      [
        ("名称", draft.name), ("原文", draft.source), ("模板", draft.template),
        ("次序", "\(draft.order)"),
        ("校核放过", draft.ignored.map { "\($0.fragment)（\($0.reason)）" }.joined(separator: "、")),
      ]
    case .revision(let revision):
      [("名称", revision.name), ("类型", revision.kind.rawValue), ("原文", revision.source)]
    }
  }

  private static func fields(of settings: WorkspaceSettings, _ workspace: Workspace) -> [Field] {
    let draft = workspace.drafts.first { $0.id == settings.draft }
    return [
      ("区域", workspace.region(settings.region)?.name ?? ""),
      ("工作期", settings.period.chineseText), ("在用讲稿", draft?.name ?? ""),
      ("报送期限", "期末以后\(settings.dueDays)天"), ("语速", "每分钟\(settings.charactersPerMinute)字"),
    ]
  }

  private static func fields(of region: Region, _ workspace: Workspace) -> [Field] {
    [
      // The level's own word: 地级市 and 县级市 are both 市 in 全市.
      ("名称", region.name), ("级别", region.level.rawValue),
      ("上级", region.parent.map { workspace.region($0)?.name ?? "已删除的区域" } ?? ""),
      ("代码", region.code), ("党委称谓", region.words.partyCommittee),
      ("政府称谓", region.words.government), ("全域称谓", region.words.whole),
      ("我域称谓", region.words.our), ("机构前字", region.words.prefix),
      ("团委称谓", region.words.youthLeague), ("次序", "\(region.order)"),
    ]
  }

  private static func fields(of organization: Organization, _ workspace: Workspace) -> [Field] {
    [
      ("简称", organization.shortName), ("全称", organization.formalName),
      ("区域", workspace.region(organization.region)?.name ?? ""),
      ("类别", workspace.catalog.kind(organization.kind)?.name ?? ""),
      ("负责人", organization.headTitle), ("联系人", organization.contact),
      ("电话", organization.telephone),
      ("报送期限", organization.dueDays.map { "期末以后\($0)天" } ?? ""),
      ("次序", "\(organization.order)"),
    ]
  }

  private static func fields(of figure: Figure, _ workspace: Workspace) -> [Field] {
    let unit = workspace.catalog.indicator(figure.key.indicator)?.unit.name ?? ""
    return [
      ("数值", figure.amount.map { $0.plainText + unit } ?? ""), ("状态", figure.status.rawValue),
      ("口径", figure.scope), ("来源", figure.source), ("备注", figure.note),
      ("核实", figure.confirmedBy), ("目标", figure.target.map { $0.plainText + unit } ?? ""),
      ("存疑", figure.doubt),
    ]
  }

  private static func fields(of material: Material, _ workspace: Workspace) -> [Field] {
    [
      ("名称", material.name), ("类型", material.category.rawValue),
      ("机构", workspace.shownName(of: material.subject)), ("期", material.period.chineseText),
      ("级别", material.level), ("授予单位", material.grantor), ("内容", material.content),
      ("来源", material.source), ("状态", material.status.rawValue),
    ]
  }

  private static func fields(of task: PlannedTask, _ workspace: Workspace) -> [Field] {
    [
      ("任务", task.text), ("机构", workspace.shownName(of: task.subject)),
      ("期", task.period.chineseText),
      ("指标", task.indicator.flatMap { workspace.catalog.indicator($0)?.name } ?? ""),
      ("目标", task.target?.plainText ?? ""), ("责任", task.owner),
      ("期限", task.deadline?.isoText ?? ""), ("状态", task.status.rawValue),
    ]
  }
}

extension Workspace {
  /// The journal tells of records that may be gone since.
  fileprivate func shownName(of subject: Subject) -> String {
    let name = name(of: subject)
    return name.isEmpty ? "已删除的机构" : name
  }
}
