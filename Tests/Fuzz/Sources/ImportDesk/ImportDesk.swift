import Core
import Exchange

/// A district's office that takes tables in as the program does: tables, reports and forms, up to the plan of their changes.
public struct ImportDesk: Sendable {
  private let workspace: Workspace
  private let recognition: ReportRecognition
  private let forms: FormDesk

  /// Nil only where the built-in catalogue is broken.
  public init?() {
    guard let period = Period("2025") else { return nil }
    let region = Region(id: .init(rawValue: 1), name: "青禾区", level: .district)
    let organizations = BuiltInCatalog.kinds.enumerated().map { index, kind in
      Organization(
        id: .init(rawValue: Int64(index + 1)), region: region.id, kind: kind.id,
        shortName: kind.shortName(in: region), formalName: kind.formalName(in: region),
        headTitle: kind.headTitle, order: kind.order)
    }
    workspace = Workspace(
      settings: WorkspaceSettings(region: region.id, period: period),
      catalog: Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators),
      regions: [region], organizations: organizations)
    recognition = ReportRecognition(workspace: workspace, period: period)
    // What `quntuan-form/1 w 1 2025 …` says of itself.
    forms = FormDesk(workbook: "w", period: period, workspace: workspace)
  }

  /// Takes tables in, or refuses them.
  public func take(_ tables: [any TableSource]) {
    guard let set = try? ImportSet(tables, recognition: recognition, forms: forms) else { return }
    let plan = set.plan(into: workspace, author: "王干事")
    // What is carried out names only what is there, or comes with it.
    var after = workspace
    for change in plan.edit.changes { after.apply(change) }
  }
}
