/// Words that are no figures: of regions, of the draft, of what a loop stands at.
extension Compositor {
  enum FieldText {
    case text(String)
    /// The record has nothing there.
    case empty(label: String)
    /// No loop around it has such a field.
    case unknown
    /// The rule of tact forbids it.
    case refused

    var text: String? {
      if case .text(let text) = self { return text }
      return nil
    }
  }

  mutating func setField(_ field: ItemField, at span: SourceSpan, _ workspace: Workspace) {
    switch fieldText(field, workspace) {
    case .text(let text):
      setText(text, at: span)
      if case .evidence = field {
        report(.warning, span, "佐证是内部记录，讲出来会让人对号入座", suggestion: "用{表现}")
      }
    case .empty(let label): setMissing(label, keys: [], at: span)
    case .unknown:
      setMistake(span)
      report(
        .error, span, "“{\(field.rawValue)}”只能写在有这一项的“@每个”里", suggestion: "放到“@每个”和“@完”之间")
    case .refused:
      setMistake(span)
      report(.error, span, "讲问题不点机构的名", suggestion: "去掉它；确需点名的，在文头写“点名: 是”")
    }
  }

  /// Text from a record: its marks meet the writer's, so both sides are seams.
  mutating func setText(_ text: String, at span: SourceSpan) {
    block.seam = max(block.seam, .joint)
    block.append(text, .field, span)
    block.seam = .joint
  }

  /// From the innermost loop outwards, the first that has such a field.
  func fieldText(_ field: ItemField, _ workspace: Workspace) -> FieldText {
    for item in loopItems.reversed() {
      guard let found = text(of: field, in: item, workspace) else { continue }
      return found
    }
    return .unknown
  }

  private func text(
    of field: ItemField, in item: LoopItem, _ workspace: Workspace
  ) -> FieldText? {
    switch item {
    case .organization(let index): text(of: field, in: workspace.organizations[index])
    case .region(let index): text(of: field, in: workspace.regions[index])
    case .issue(let index, let tendency):
      text(of: field, in: workspace.issues[index], tendency, workspace)
    case .material(let index): text(of: field, in: workspace.materials[index], workspace)
    case .task(let index): text(of: field, in: workspace.tasks[index], workspace)
    }
  }

  private func filled(_ text: String, _ label: String) -> FieldText {
    text.isEmpty ? .empty(label: label) : .text(text)
  }

  private func text(of field: ItemField, in organization: Organization) -> FieldText? {
    switch field {
    case .name, .organization: .text(organization.shortName)
    case .kind: kindName(organization.kind)
    case .formalName: filled(organization.formalName, "\(organization.shortName)·全称")
    case .head: filled(organization.headTitle, "\(organization.shortName)·负责人")
    default: nil
    }
  }

  private func kindName(_ id: OrganizationKindID) -> FieldText? {
    kindNames[id].map(FieldText.text)
  }

  private func text(of field: ItemField, in region: Region) -> FieldText? {
    switch field {
    case .name: .text(region.name)
    case .kind, .level: .text(region.level.rawValue)
    default: nil
    }
  }

  private func text(
    of field: ItemField, in issue: Issue, _ tendency: Tendency, _ workspace: Workspace
  ) -> FieldText? {
    switch field {
    case .name, .manifestation: .text(issue.manifestation)
    case .kind, .category: .text(tendency.rawValue)
    case .evidence: filled(issue.evidence, "问题·佐证")
    case .remedies: filled(issue.remedies, "问题·整改措施")
    case .severity: .text(issue.severity.rawValue)
    case .status: .text(issue.status.rawValue)
    case .deadline: filled(issue.deadline?.chineseText ?? "", "问题·期限")
    case .organization, .formalName, .head, .owner:
      named(field, of: issue, workspace)
    default: nil
    }
  }

  private func named(
    _ field: ItemField, of issue: Issue, _ workspace: Workspace
  ) -> FieldText {
    guard frontMatter.namesBodies else { return .refused }
    let organization = workspace.organization(issue.organization)
    let text =
      switch field {
      case .formalName: organization?.formalName
      case .head: organization?.headTitle
      case .owner: issue.owner
      default: organization?.shortName
      }
    return filled(text ?? "", "问题·\(field.rawValue)")
  }

  private func text(
    of field: ItemField, in material: Material, _ workspace: Workspace
  ) -> FieldText? {
    switch field {
    case .name: .text(material.name)
    case .kind, .category: .text(material.category.rawValue)
    case .organization: filled(workspace.name(of: material.subject), "素材·机构")
    case .level: filled(material.level, "\(material.name)·级别")
    case .grantor: filled(material.grantor, "\(material.name)·授予单位")
    case .content: filled(material.content, "\(material.name)·内容")
    default: nil
    }
  }

  private func text(
    of field: ItemField, in task: PlannedTask, _ workspace: Workspace
  ) -> FieldText? {
    switch field {
    case .name, .task, .content: .text(task.text)
    case .organization: filled(workspace.name(of: task.subject), "任务·机构")
    case .owner: filled(task.owner, "任务·责任人")
    case .deadline: filled(task.deadline?.chineseText ?? "", "任务·期限")
    case .status: .text(task.status.rawValue)
    case .target: filled(target(of: task, workspace), "任务·目标")
    default: nil
    }
  }

  private func target(of task: PlannedTask, _ workspace: Workspace) -> String {
    guard let amount = task.target, let id = task.indicator,
      let indicator = workspace.catalog.indicator(id)
    else { return "" }
    return Phrasing.phrase(PhraseRequest(amount: amount, indicator: indicator)).text
  }

  // MARK: Regions

  /// Nil for a region above that the workbook does not know.
  func regionWord(
    _ word: RegionWord, _ reference: RegionReference, _ workspace: Workspace
  ) -> String? {
    guard let region = region(reference, workspace) else { return nil }
    let own = workspace.region(place.region)
    let sharesWord = reference != .own && region.level.shortWord == own?.level.shortWord
    return text(of: word, in: region, byName: sharesWord)
  }

  private func region(_ reference: RegionReference, _ workspace: Workspace) -> Region? {
    let above = workspace.ancestors(of: place.region)
    return switch reference {
    case .own: workspace.region(place.region)
    case .above: above.first
    case .province: above.first { $0.level.rank == .province }
    case .prefecture: above.first { $0.level.rank == .prefecture }
    }
  }

  /// A county-level city calls its own committee 市委, and the one above by its place's name.
  private func text(of word: RegionWord, in region: Region, byName: Bool) -> String {
    let plain =
      switch word {
      case .partyCommittee: region.words.partyCommittee
      case .government: region.words.government
      case .whole: region.words.whole
      case .our: region.words.our
      case .level: "\(region.words.prefix)级"
      case .name: region.name
      }
    guard byName, word == .partyCommittee || word == .government else { return plain }
    return plain.hasPrefix(region.level.shortWord) ? region.stem + plain : region.name + plain
  }

  // MARK: The draft

  /// Nil for what the draft does not say.
  func text(of fact: DraftFact) -> String? {
    let text =
      switch fact {
      case .reportPeriod: report.chineseText
      case .thisYear: "\(today.year)年"
      case .lastYear: "\(today.year - 1)年"
      case .meeting: frontMatter.meeting
      case .speakerTitle: frontMatter.speakerTitle
      case .date: today.chineseText
      }
    return text.isEmpty ? nil : text
  }

  /// The one in force on the day of the speech.
  func formulation(named name: String, _ workspace: Workspace) -> String? {
    library.formulation(named: name, on: today, recorded: workspace.formulations)?.text
  }

  /// One that is not in force is a gap, and says since when.
  mutating func setMissing(formulation name: String, at span: SourceSpan, _ workspace: Workspace) {
    guard let series = library.formulations(named: name, recorded: workspace.formulations) else {
      // In a clause the office may have left it out on purpose.
      if clauses.isEmpty { reportUnknown(formulation: name, at: span, workspace) }
      return setMissing("提法·\(name)", keys: [], at: span)
    }
    let next = series.next(after: today)?.from.map { "下一条自\($0.chineseText)起启用；" } ?? ""
    report(.warning, span, series.absence(on: today), suggestion: next + "在提法库里补上现行的一条")
    setMissing("提法·\(name)", keys: [], at: span)
  }

  private mutating func reportUnknown(
    formulation name: String, at span: SourceSpan, _ workspace: Workspace
  ) {
    let known = Formulations(library, recorded: workspace.formulations).series.map(\.name)
    let nearest = nearestNames(to: name, among: known)
    report(
      .warning, span, "提法库里没有“\(name)”",
      suggestion: nearest.isEmpty ? "在提法库里补上" : "是否要写：\(nearest.joined(separator: "、"))")
  }

  // MARK: Bodies

  mutating func setBodies(
    _ bodies: Bodies, _ form: Modifiers.Form?, at span: SourceSpan, _ workspace: Workspace
  ) {
    let names = names(of: bodies, workspace)
    guard !names.isEmpty else { return setMissing(bodies.rawValue, keys: [], at: span) }
    var text = ""
    if case .count? = form {
      text = countInHanzi(names.count)
      if case .subregions = bodies { text += "个" } else { text += "家" }
    } else {
      text = listed(names)
    }
    if !clauses.isEmpty { clauses[clauses.count - 1].holdsFigure = true }
    section.citations.append(Citation(keys: [], derivation: .list, text: text))
    block.append(text, .figure(section.citations.count - 1), span)
  }

  private func names(of bodies: Bodies, _ workspace: Workspace) -> [String] {
    switch bodies {
    case .organizations: return ownNames(workspace)
    case .subregions: return workspace.children(of: place.region).map(\.name)
    case .speakers:
      guard !frontMatter.organizations.isEmpty else { return ownNames(workspace) }
      let own = workspace.organizations(of: place.region)
      return frontMatter.organizations.map { name in
        workspace.organization(named: name, among: own)?.shortName ?? name
      }
    }
  }

  private func ownNames(_ workspace: Workspace) -> [String] {
    var names: [String] = []
    for index in workspace.organizations.indices
    where workspace.organizations[index].region == place.region {
      names.append(workspace.organizations[index].shortName)
    }
    return names
  }

  /// 区总工会、团区委和区妇联
  private func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    var text = names[0]
    for name in names.dropFirst().dropLast() {
      text += "、"
      text += name
    }
    return text + "和" + last
  }
}
