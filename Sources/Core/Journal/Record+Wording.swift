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
    case .region(let region):
      [
        ("名称", region.name), ("级别", region.level.shortWord), ("区划代码", region.code),
        ("党委", region.words.partyCommittee), ("政府", region.words.government),
        ("次序", "\(region.order)"),
      ]
    case .kind(let kind):
      [("名称", kind.name), ("简称", kind.bareName), ("负责人", kind.headTitle)]
    case .organization(let organization): Self.fields(of: organization, workspace)
    case .indicator(let indicator):
      [
        ("名称", indicator.name), ("分组", indicator.group), ("单位", indicator.unit.name),
        ("小数位", "\(indicator.decimals)"), ("口径", indicator.definition),
        ("别名", indicator.aliases.joined(separator: "、")),
      ]
    case .figure(let figure): Self.fields(of: figure, workspace)
    case .material(let material): Self.fields(of: material, workspace)
    case .task(let task): Self.fields(of: task, workspace)
    case .issue(let issue): Self.fields(of: issue, workspace)
    case .formulation(let formulation):
      [
        ("名称", formulation.name), ("内容", formulation.text),
        ("起", formulation.from?.isoText ?? ""), ("止", formulation.until?.isoText ?? ""),
        ("依据", formulation.basis),
      ]
    case .draft(let draft):
      [("名称", draft.name), ("原文", draft.source), ("次序", "\(draft.order)")]
    case .revision(let revision):
      [("名称", revision.name), ("类型", revision.kind.rawValue), ("原文", revision.source)]
    }
  }

  private static func fields(of settings: WorkspaceSettings, _ workspace: Workspace) -> [Field] {
    let draft = workspace.drafts.first { $0.id == settings.draft }
    return [
      ("工作期", settings.period.chineseText), ("在用讲稿", draft?.name ?? ""),
      ("报送期限", "期末以后\(settings.dueDays)天"), ("语速", "每分钟\(settings.charactersPerMinute)字"),
    ]
  }

  private static func fields(of organization: Organization, _ workspace: Workspace) -> [Field] {
    [
      ("简称", organization.shortName), ("全称", organization.formalName),
      ("区域", workspace.region(organization.region)?.name ?? ""),
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

  private static func fields(of issue: Issue, _ workspace: Workspace) -> [Field] {
    [
      ("机构", workspace.shownName(of: .organization(issue.organization))),
      ("四化", issue.tendencies.map(\.rawValue).joined(separator: "、")),
      ("表现", issue.manifestation), ("程度", issue.severity.rawValue), ("来源", issue.source),
      ("发现", issue.foundOn?.isoText ?? ""), ("依据", issue.evidence), ("整改", issue.remedies),
      ("责任", issue.owner), ("期限", issue.deadline?.isoText ?? ""),
      ("状态", issue.status.rawValue), ("备注", issue.note),
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
