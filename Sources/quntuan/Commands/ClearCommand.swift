import ArgumentParser
import Core

/// Takes figures off the record.
struct ClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "清除数据，回到未报；可以撤销。")

  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("数据名，如 总工会.竞赛场次@2025", valueName: "数据名"))
  var paths: [String]

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let places = try FigureTarget.find(paths, in: workbook)
      let recorded = places.filter { $0.existing != nil }
      if !recorded.isEmpty {
        try workbook.commit(
          Edit(
            title: figureTitle("清除", recorded),
            changes: recorded.map {
              Change(before: $0.existing.map { .figure($0) }, after: nil)
            }))
      }
      for place in places {
        try Console.print(
          place.existing == nil
            ? "\(place.name)：本来就未报" : "\(place.name)：\(place.text(of: place.existing)) → 未报")
      }
    }
  }
}

/// 清除 区总工会·竞赛场次@2025 等3条: as the journal says it.
func figureTitle(_ action: String, _ places: [FigureTarget]) -> String {
  let first = places.first?.name ?? ""
  return places.count > 1 ? "\(action) \(first) 等\(places.count)条" : "\(action) \(first)"
}
