import Core

/// What makes two rows speak of the same record.
enum RecordKey: Hashable {
  case region(parent: RegionID?, name: String)
  case kind(code: String)
  case indicator(code: String)
  case organization(OrganizationID)
  case figure(FigureKey)
  case material(Subject, Material.Category, name: String, Period)
  case task(Subject, text: String, Period)
  case issue(OrganizationID, manifestation: String)
  case formulation(name: String, from: Day?)
}

extension RecordKey {
  init(_ material: Material) {
    self = .material(material.subject, material.category, name: material.name, material.period)
  }

  init(_ task: PlannedTask) { self = .task(task.subject, text: task.text, task.period) }

  init(_ issue: Issue) { self = .issue(issue.organization, manifestation: issue.manifestation) }

  init(_ formulation: Formulation) {
    self = .formulation(name: formulation.name, from: formulation.from)
  }
}
