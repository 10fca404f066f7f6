import ArgumentParser
import Core

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
  @Option(
    help: ArgumentHelp("工作期，如2025；不写时，一至三月为上一年，其余为当年", valueName: "期"),
    transform: wantedPeriod)
  var period: Period?
  @Option(help: ArgumentHelp("设哪些机构，如 工会,共青团；none表示不设；不写就是常设的十一家", valueName: "类别"))
  var organizations: String?

  func run() throws {
    let today = try Surroundings.today()
    let period = try self.period ?? Self.usualPeriod(on: today)
    let home = Region(name: region, level: try Self.level(level))
    let above = try parents.map(Self.parent)
    let kinds = try kinds(in: BuiltInCatalog.catalog)
    let new: NewWorkbook
    do throws(NewWorkbookError) {
      new = try NewWorkbook(home: home, above: above, period: period, kinds: kinds)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    try Console.print(try WorkbookMaker.make(new, at: workbook.path, on: today))
  }

  private static func usualPeriod(on day: Day) throws -> Period {
    guard let period = NewWorkbook.usualPeriod(on: day) else {
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
    do { return try NewWorkbook.region(text) } catch {
      let option = if case .unreadableRegion = error { "--parent" } else { "" }
      throw CommandFailure(.usage, option + error.description)
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
}
