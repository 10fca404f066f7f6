import Core

/// The form of a material, and what it makes.
extension RecordForm {
  private static let periodHint = "写成 2025、2025H1、2025Q3 或 2025-06 的样子"
  private static let subjectHint = "Enter 打开清单；输入名称或拼音首字母即可查找"

  /// - Parameter isNew: whether the values begin a new record instead of changing this one.
  init(_ material: Material, isNew: Bool, focusing name: FormField.Name? = nil) {
    let statuses = [FigureStatus.reported, .doubtful, .verified].map(\.rawValue)
    self.init(
      .material(isNew ? nil : material),
      [
        FormField(.organization, .subject(material.subject), hint: Self.subjectHint),
        .choice(.category, Material.Category.allCases.map(\.rawValue), material.category.rawValue),
        .line(.name, material.name, hint: "不带引号，讲稿里自动加上"),
        .line(.period, material.period.code, hint: Self.periodHint),
        .line(.level, material.level, hint: "国家级、省级、市级……"),
        .line(.grantor, material.grantor, hint: "荣誉由哪个单位授予"),
        .passage(.content, material.content, hint: "一两句话，讲稿里引用"),
        .line(.source, material.source, hint: "出自哪份总结、通报"),
        .choice(.status, statuses, material.status.rawValue),
      ], focusing: name)
  }

  init(_ task: PlannedTask, isNew: Bool, focusing name: FormField.Name? = nil) {
    self.init(
      .task(isNew ? nil : task),
      [
        FormField(.organization, .subject(task.subject), hint: Self.subjectHint),
        .passage(.task, task.text, hint: "做什么，句末不加标点"),
        .line(.period, task.period.code, hint: Self.periodHint),
        FormField(
          .indicator, .indicator(task.indicator), hint: "用哪项数据看完成没有；Enter 打开清单，Delete 取消"),
        .line(.target, task.target?.plainText ?? "", hint: "这项数据要达到多少，可写单位"),
        .line(.owner, task.owner, hint: "岗位或单位"),
        .line(.deadline, task.deadline?.isoText ?? "", hint: "写成 2026-06-30 的样子"),
        .choice(.status, PlannedTask.Status.allCases.map(\.rawValue), task.status.rawValue),
      ], focusing: name)
  }

  /// The record as filled in; nil where the form makes none.
  /// - Throws: what keeps it from being one.
  func result(in workspace: Workspace) throws(Mistake) -> ListedRecord? {
    switch purpose {
    case .material(let original): .material(try material(replacing: original, in: workspace))
    case .task(let original): .task(try task(replacing: original, in: workspace))
    case .workbook: nil
    }
  }

  private func material(
    replacing original: Material?, in workspace: Workspace
  ) throws(Mistake) -> Material {
    let subject = try requiredSubject()
    let name = Material.bareName(try requiredText(.name, "请填写名称"))
    let material = Material(
      id: original?.id ?? .unsaved, subject: subject,
      category: Material.Category(rawValue: choice(.category)) ?? .activity, name: name,
      period: try requiredPeriod(), level: text(.level), grantor: text(.grantor),
      content: text(.content), source: text(.source),
      status: FigureStatus(rawValue: choice(.status)) ?? .reported)
    let isTaken = workspace.materials.contains {
      $0.id != original?.id && $0.subject == subject && $0.category == material.category
        && $0.name == name && $0.period == material.period
    }
    guard !isTaken else {
      throw Mistake(
        field: .name,
        message: "\(material.period.chineseText)已有\(material.category.rawValue)“\(name)”，请改名称或期")
    }
    return material
  }

  private func task(
    replacing original: PlannedTask?, in workspace: Workspace
  ) throws(Mistake) -> PlannedTask {
    let subject = try requiredSubject()
    let text = try requiredText(.task, "请写明任务").trimmingMarks
    let period = try requiredPeriod()
    let indicator = try indicator(of: subject, in: workspace)
    let task = PlannedTask(
      id: original?.id ?? .unsaved, subject: subject, text: text, period: period,
      indicator: indicator?.id, target: try target(of: indicator), owner: self.text(.owner),
      deadline: try day(.deadline),
      status: PlannedTask.Status(rawValue: choice(.status)) ?? .planned)
    let isTaken = workspace.tasks.contains {
      $0.id != original?.id && $0.subject == subject && $0.text == text && $0.period == period
    }
    guard !isTaken else {
      throw Mistake(field: .task, message: "\(period.chineseText)已有这项任务，请改任务或期")
    }
    return task
  }

  /// The indicator, where the organization reports it: another organization may have been chosen since.
  private func indicator(
    of subject: Subject, in workspace: Workspace
  ) throws(Mistake) -> Indicator? {
    guard let indicator = indicator(.indicator).flatMap(workspace.catalog.indicator) else {
      return nil
    }
    let isReported = Period.Length.allCases.contains { length in
      workspace.indicators(of: subject, length: length).contains { $0.id == indicator.id }
    }
    guard isReported else {
      throw Mistake(
        field: .indicator, message: "\(workspace.name(of: subject))不报“\(indicator.name)”，请另选")
    }
    return indicator
  }

  private func target(of indicator: Indicator?) throws(Mistake) -> Amount? {
    let text = text(.target)
    if text.isEmpty { return nil }
    guard let indicator else {
      throw Mistake(field: .indicator, message: "有目标值，请先选定目标指标")
    }
    do { return try AmountInput(text, for: indicator).amount } catch {
      throw Mistake(field: .target, message: error.description)
    }
  }
}
