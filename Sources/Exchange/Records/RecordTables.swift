import Core

/// Every record of a workbook as the tables that an import reads: into an empty workbook they bring the same records again.
///
/// Drafts, revisions, settings and the journal are no records of this kind.
public struct RecordTables: Sendable {
  /// 机构.csv and the like, in the order in which they build on each other; kinds without a record are left out.
  public let files: [(name: String, bytes: [UInt8])]

  /// - Parameter workspace: must hold the figures of every period.
  public init(_ workspace: Workspace) {
    let writer = RecordWriter(workspace)
    files = TableKind.allCases.compactMap { kind in
      let records = writer.records(of: kind)
      guard !records.isEmpty else { return nil }
      // 销号日期 and the like are said by another column, and read for those who keep them apart.
      let columns = kind.columns.filter { column in records.contains { $0[column] != nil } }
      let table = Table(
        name: kind.title, title: kind.title, columns: columns.map { .init($0.rawValue) },
        rows: records.map { record in columns.map { record[$0] ?? "" } })
      return ("\(kind.title).csv", Array(TableCSV(table).text.utf8))
    }
  }
}

/// Says records in the words of the import's columns.
struct RecordWriter {
  typealias Record = [Column: Table.Cell]

  let workspace: Workspace
  let names: NameBook

  init(_ workspace: Workspace) {
    self.workspace = workspace
    names = NameBook(workspace)
  }

  func records(of kind: TableKind) -> [Record] {
    switch kind {
    case .regions: workspace.regions.map(record)
    case .kinds: workspace.catalog.kinds.sorted { $0.order < $1.order }.map(record)
    case .indicators: workspace.catalog.indicators.sorted { $0.order < $1.order }.map(record)
    case .organizations: workspace.organizations.map(record)
    case .figures: workspace.figures.values.sorted { $0.key < $1.key }.map(record)
    case .materials: workspace.materials.map(record)
    case .tasks: workspace.tasks.map(record)
    case .issues: workspace.issues.map(record)
    case .formulations: workspace.formulations.map(record)
    }
  }

  private func record(_ region: Region) -> Record {
    let words = region.words
    return [
      .region: .text(region.name), .level: .text(region.level.rawValue),
      .parent: .text(region.parent.flatMap { workspace.region($0)?.name } ?? ""),
      .code: .text(region.code), .order: .count(region.order),
      .partyCommittee: .text(words.partyCommittee), .government: .text(words.government),
      .wholeRegion: .text(words.whole), .ourRegion: .text(words.our),
      .levelWord: .text(words.prefix), .youthLeague: .text(words.youthLeague),
    ]
  }

  private func record(_ organization: Organization) -> Record {
    [
      .organization: .text(organization.shortName),
      .kind: .text(workspace.catalog.kind(organization.kind)?.name ?? ""),
      .region: .text(workspace.region(organization.region)?.name ?? ""),
      .formalName: .text(organization.formalName), .headTitle: .text(organization.headTitle),
      .contact: .text(organization.contact), .telephone: .text(organization.telephone),
      .due: .count(organization.dueDays), .order: .count(organization.order),
    ]
  }

  private func record(_ figure: Figure) -> Record {
    let indicator = workspace.catalog.indicator(figure.key.indicator)
    return [
      .organization: .text(names.name(of: figure.key.subject)),
      .indicator: .text(indicator?.name ?? ""), .period: .text(figure.key.period.code),
      .amount: .amount(figure.amount), .unit: .text(indicator?.unit.name ?? ""),
      .scope: .text(figure.scope), .status: .text(figure.status.rawValue),
      .source: .text(figure.source), .note: .text(figure.note), .target: .amount(figure.target),
      .confirmedBy: .text(figure.confirmedBy), .doubt: .text(figure.doubt),
    ]
  }

  private func record(_ material: Material) -> Record {
    [
      .organization: .text(names.name(of: material.subject)),
      .type: .text(material.category.rawValue), .name: .text(material.name),
      .period: .text(material.period.code), .level: .text(material.level),
      .grantor: .text(material.grantor), .content: .text(material.content),
      .source: .text(material.source), .status: .text(material.status.rawValue),
    ]
  }

  private func record(_ task: PlannedTask) -> Record {
    let indicator = task.indicator.flatMap { workspace.catalog.indicator($0) }
    return [
      .organization: .text(names.name(of: task.subject)), .task: .text(task.text),
      .period: .text(task.period.code), .targetIndicator: .text(indicator?.name ?? ""),
      .targetAmount: .amount(task.target),
      .unit: .text(task.target == nil ? "" : indicator?.unit.name ?? ""),
      .owner: .text(task.owner), .deadline: .day(task.deadline),
      .status: .text(task.status.rawValue),
    ]
  }

  private func record(_ issue: Issue) -> Record {
    [
      .organization: .text(names.name(of: .organization(issue.organization))),
      .type: .text(issue.tendencies.map(\.rawValue).joined(separator: "、")),
      .manifestation: .text(issue.manifestation), .severity: .text(issue.severity.rawValue),
      .source: .text(issue.source), .foundOn: .day(issue.foundOn),
      .evidence: .text(issue.evidence), .remedies: .text(issue.remedies),
      .owner: .text(issue.owner), .remedyDeadline: .day(issue.deadline),
      .status: .text(issue.status.rawValue), .note: .text(issue.note),
    ]
  }

  private func record(_ formulation: Formulation) -> Record {
    [
      .formulation: .text(formulation.name), .content: .text(formulation.text),
      .from: .day(formulation.from), .until: .day(formulation.until),
      .basis: .text(formulation.basis),
    ]
  }
}
