import ArgumentParser
import Core

/// Confirms figures: 已核, by whom.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "把数据记为已核。")

  @OptionGroup var workbook: WorkbookArgument
  @Argument(help: ArgumentHelp("数据名，如 总工会.竞赛场次@2025", valueName: "数据名"))
  var paths: [String]
  @Option(name: .customLong("by"), help: ArgumentHelp("核实人；不写就是经手人", valueName: "姓名"))
  var confirmedBy: String?

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      let places = try FigureTarget.find(paths, in: workbook)
      let missing = places.filter { $0.existing == nil }.map(\.name)
      guard missing.isEmpty else {
        throw CommandFailure(.badData, "未报的数据不能核实：\(missing.joined(separator: "、"))；请先用set录入")
      }
      let changes = places.compactMap { place in
        place.existing.flatMap { self.change($0) }
      }
      if !changes.isEmpty {
        try workbook.commit(Edit(title: figureTitle("核实", places), changes: changes))
      }
      for place in places {
        try Console.print("\(place.name)：\(place.text(of: place.existing))，已核")
      }
    }
  }

  /// Nil for what is verified already: who confirmed it first stays on record. 不适用 holds no amount to confirm.
  private func change(_ figure: Figure) -> Change? {
    guard figure.status == .reported || figure.status == .doubtful else { return nil }
    var verified = figure
    verified.status = .verified
    verified.confirmedBy = confirmedBy ?? Surroundings.author
    verified.doubt = ""
    return Change(before: .figure(figure), after: .figure(verified))
  }
}
