import Core

/// The form of a new workbook, alone on the screen: there is nothing behind it yet.
public struct NewWorkbookScreen: Sendable {
  /// What an event leads to.
  public enum Outcome: Hashable, Sendable {
    case stay
    case leave
    case repaint
    /// Make it, at this path as it was typed.
    case make(NewWorkbook, path: String)
  }

  public internal(set) var size: Size
  public internal(set) var ambiguousWidth: Int
  var form: RecordForm
  private let kinds: [OrganizationKind]
  /// Nothing: the form's fields refer to no records.
  let workspace: Workspace

  /// - Parameters:
  ///   - kinds: those that may be chosen; the usual ones are ticked.
  ///   - folder: where a path without a folder leads, as the form names it.
  public init(
    size: Size, ambiguousWidth: Int, period: Period, kinds: [OrganizationKind], folder: String
  ) {
    self.size = size
    self.ambiguousWidth = ambiguousWidth
    self.kinds = kinds
    workspace = Workspace(
      settings: WorkspaceSettings(region: .unsaved, period: period), catalog: Catalog())
    form = RecordForm(
      .workbook,
      [
        .line(.region, "", hint: "本级区域的全名，如 青禾区、云岭市"),
        FormField(
          .level, .listed(Self.levels, chosen: nil), hint: "Enter 打开清单；“市”要分清地级市、县级市"),
        .line(.parents, "", hint: "写成 名称:级别，近的在前，用空格隔开，如 云岭市:地级市；可不填"),
        .line(.period, period.code, hint: "工作期，写成 2025、2025H1、2025Q3 或 2025-06 的样子"),
        .line(.file, Self.path(for: ""), hint: "不写文件夹就放在 \(folder)"),
        FormField(
          .organization,
          .ticks(
            kinds.map(\.name), ticked: Set(kinds.indices.filter { !kinds[$0].isOptional }),
            cursor: 0), hint: "←→ 移动，空格勾选"),
      ])
  }

  private static let levels = RegionLevel.allCases.map(\.rawValue)

  /// 青禾区.quntuan.
  private static func path(for name: String) -> String {
    "\(name.isEmpty ? "工作簿" : name).quntuan"
  }

  /// The level that a name ends with; nil for 市, which is two.
  private static func level(for name: String) -> Int? {
    levels.indices.filter { name.hasSuffix(levels[$0]) }
      .max { levels[$0].count < levels[$1].count }
  }

  public mutating func take(_ event: InputEvent) -> Outcome {
    switch event {
    case .resize(let size): self.size = size
    case .ambiguousWidth(let width): ambiguousWidth = width
    case .resumed: break
    // The mouse is an option of the settings; here nobody has switched it on.
    case .pointer: return .stay
    case .hangUp, .terminate: return .leave
    case .paste(let text):
      change { $0.paste(text) }
      return .stay
    case .pasteCut(let limit):
      form.mistake = "粘贴的内容过长，只取了前 \(limit >> 20) MB"
      return .stay
    case .key(let key): return press(key)
    }
    return .repaint
  }

  private mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .control("q"): return .leave
    case .control("l"): return .repaint
    // The pages of help tell of a workbook that is not there yet.
    case .function(1), .alt("1"):
      form.mistake = "↑↓ 换项，空格勾选，Ctrl-S 新建；建成后 F1 看帮助"
      return .stay
    default: break
    }
    var outcome = RecordForm.Outcome.stay
    let workspace = workspace
    change { outcome = $0.press(key, in: workspace) }
    switch outcome {
    case .stay: return .stay
    case .cancel: return .leave
    case .save:
      do throws(RecordForm.Mistake) {
        return .make(try result(), path: try form.requiredText(.file, "请填写文件路径"))
      } catch {
        form.point(at: error)
        return .stay
      }
    }
  }

  /// Level and path follow the name for as long as they are what it suggested.
  private mutating func change(_ body: (inout RecordForm) -> Void) {
    let before = form.text(.region)
    body(&form)
    let after = form.text(.region)
    guard after != before else { return }
    if form.text(.file) == Self.path(for: before) {
      form.set(.file, .line(LineText(Self.path(for: after))))
    }
    if form.listed(.level) == Self.level(for: before) {
      form.set(.level, .listed(Self.levels, chosen: Self.level(for: after)))
    }
  }

  private func result() throws(RecordForm.Mistake) -> NewWorkbook {
    let name = try form.requiredText(.region, "请填写区域名称")
    guard let place = form.listed(.level), let level = RegionLevel(rawValue: Self.levels[place])
    else {
      let advice =
        name.hasSuffix("市") ? RegionLevelError.ambiguousCity.description : "请选定级别（Enter 打开清单）"
      throw RecordForm.Mistake(field: .level, message: advice)
    }
    let period = try form.requiredPeriod()
    do throws(NewWorkbookError) {
      let words = form.text(.parents).split { " 　,，、;；".contains($0) }
      return try NewWorkbook(
        home: Region(name: name, level: level),
        above: try words.map { (word) throws(NewWorkbookError) in try NewWorkbook.region(word) },
        period: period, kinds: form.ticked(.organization).map { kinds[$0] })
    } catch {
      throw RecordForm.Mistake(field: .parents, message: error.description)
    }
  }

  /// Shows why the file could not be made.
  public mutating func refuse(_ reason: String) {
    form.point(at: RecordForm.Mistake(field: .file, message: reason))
  }

  /// The picture of the form.
  public var frame: Frame {
    var canvas = Canvas(size: size, ambiguousWidth: ambiguousWidth)
    if Layout.isTooSmall(size) {
      drawTooSmall(&canvas, size)
    } else {
      drawRecordForm(&canvas, workspace, form)
    }
    return canvas.frame
  }
}

extension RecordForm {
  fileprivate mutating func set(_ name: FormField.Name, _ content: FormField.Content) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[place].content = content
  }

  fileprivate func listed(_ name: FormField.Name) -> Int? {
    if case .listed(_, let chosen)? = content(name) { chosen } else { nil }
  }

  /// The places of the ticked words, in order.
  fileprivate func ticked(_ name: FormField.Name) -> [Int] {
    if case .ticks(_, let ticked, _)? = content(name) { ticked.sorted() } else { [] }
  }
}
