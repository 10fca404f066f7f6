import ArgumentParser
import Core
import Storage

/// Makes a workbook.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "新建工作簿：区域、常设的群团组织、第一篇讲稿。",
    discussion: """
      上级区域由近到远各写一个--parent，如 --parent 云岭市:地级市 --parent 南江省:省。\
      级别写全：“市”既可能是地级市，也可能是县级市。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Option(help: ArgumentHelp("本级区域，如 青禾区", valueName: "名称"))
  var region: String
  @Option(help: ArgumentHelp("本级的级别，如 区、县、县级市、地级市、镇", valueName: "级别"))
  var level: String
  @Option(
    name: .customLong("parent"), parsing: .singleValue,
    help: ArgumentHelp("上级区域，可写几个，近的在前", valueName: "名称:级别"))
  var parents: [String] = []
  @Option(help: ArgumentHelp("工作期，如2025；不写时，一至三月为上一年，其余为当年", valueName: "期"))
  var period: String?
  @Option(help: ArgumentHelp("设哪些机构，如 工会,共青团；none表示不设；不写就是常设的十一家", valueName: "类别"))
  var organizations: String?

  func run() throws {
    let today = try Surroundings.today()
    let period = try self.period.map(Self.period) ?? Self.usualPeriod(on: today)
    let home = Region(name: region, level: try Self.level(level))
    let above = try parents.map(Self.parent)
    try Self.checkRanks([home] + above)
    let catalog = Catalog(kinds: BuiltInCatalog.kinds, indicators: BuiltInCatalog.indicators)
    var seed = WorkspaceSeed(
      regions: above.reversed() + [home], period: period, kinds: catalog.kinds,
      indicators: catalog.indicators,
      organizations: try kinds(in: catalog).map { Self.organization($0, in: home) },
      draft: Self.firstDraft(period: period, date: today))
    let preferences = try UserPreferences.file().preferences
    seed.dueDays = preferences.dueDays ?? seed.dueDays
    seed.charactersPerMinute = preferences.charactersPerMinute ?? seed.charactersPerMinute
    let store = try SQLiteStore.create(at: workbook.path, seed: seed)
    try store.close()
    try Console.print(
      "已新建工作簿“\(workbook.path)”：\(region)，\(period.chineseText)，\(seed.organizations.count)个机构，"
        + (seed.draft.map { "讲稿《\($0.name)》" } ?? "没有讲稿"))
  }

  private static func period(_ text: String) throws -> Period {
    guard let period = Period(text) else {
      throw CommandFailure(.usage, "期“\(text)”读不懂；可写2025、2025H1、2025Q3、2025-06")
    }
    return period
  }

  /// The yearly meeting is held from January to March about the year before.
  private static func usualPeriod(on day: Day) throws -> Period {
    guard let period = Period(year: day.month <= 3 ? day.year - 1 : day.year) else {
      throw CommandFailure(.usage, "系统时钟的年份不对；请写明--period")
    }
    return period
  }

  private static func level(_ word: String) throws -> RegionLevel {
    do { return try RegionLevel(word: word) } catch {
      throw CommandFailure(.usage, error.description)
    }
  }

  private static func parent(_ text: String) throws -> Region {
    let parts =
      text.split(separator: ":", omittingEmptySubsequences: false).count == 2
      ? text.split(separator: ":") : text.split(separator: "：")
    guard parts.count == 2 else {
      throw CommandFailure(.usage, "--parent“\(text)”要写成“名称:级别”，如 云岭市:地级市")
    }
    return Region(name: String(parts[0]), level: try level(String(parts[1])))
  }

  /// Nearest first, each must outrank or equal the one below it: a development zone can lie in a district.
  private static func checkRanks(_ chain: [Region]) throws {
    for (below, above) in zip(chain, chain.dropFirst()) where above.level.rank > below.level.rank {
      throw CommandFailure(
        .usage,
        "\(above.name)（\(above.level.rawValue)）不能是\(below.name)（\(below.level.rawValue)）的上级；近的写在前面")
    }
  }

  private func kinds(in catalog: Catalog) throws -> [OrganizationKind] {
    guard let organizations else { return catalog.kinds.filter { !$0.isOptional } }
    if organizations == "none" { return [] }
    let names = organizations.split { ",，、".contains($0) }.map(String.init)
    return try names.map { name in
      guard let kind = catalog.kind(named: name) else {
        let nearest = nearestNames(to: name, among: catalog.kinds.map(\.name))
        let known = nearest.isEmpty ? catalog.kinds.map(\.name) : nearest
        throw CommandFailure(.badData, "没有类别“\(name)”；可用：\(known.joined(separator: "、"))")
      }
      return kind
    }
  }

  private static func organization(_ kind: OrganizationKind, in region: Region) -> Organization {
    Organization(
      region: region.id, kind: kind.id, shortName: kind.shortName(in: region),
      formalName: kind.formalName(in: region), headTitle: kind.headTitle, order: kind.order)
  }

  private static func firstDraft(period: Period, date: Day) -> Draft? {
    let library = TextLibrary.builtIn
    guard let name = library.templateNames.first, let text = library.template(name) else {
      return nil
    }
    return Draft(
      name: name, template: name,
      source: DraftSource.source(
        from: text, fields: [("日期", date.isoText), ("报告期", period.code)]))
  }
}
