import ArgumentParser
import Core

/// The catalogue that a workbook was made with, and what a newer program has beyond it.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "目录：采用新版程序带来的类别和指标。", subcommands: [Update.self])

  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update", abstract: "列出并采用新版程序目录里的新条目和更新；本单位改过的保留原样。",
      discussion: """
        不写选项就采用没有问过的条目；以前没有采用的、单位有变的，写--all或--only才采用。\
        从不删除条目，是一次修改，可用undo撤销。
        """)

    @OptionGroup var workbook: WorkbookArgument
    @Flag(help: "只列出，不写入，也不记作问过")
    var dryRun = false
    @Flag(help: "凡能采用的都采用")
    var all = false
    @Option(
      parsing: .upToNextOption, help: ArgumentHelp("只采用这几项，写类别或指标的名称", valueName: "名称"))
    var only: [String] = []
    @Flag(help: "每行输出一个JSON对象")
    var json = false

    func validate() throws {
      if all, !only.isEmpty { throw ValidationError("--all和--only只能写一个") }
    }

    func run() throws {
      try withWorkbook(workbook.path) { workbook in
        let update = try CatalogReader(store: workbook.store).update()
        let taken = try chosen(from: update)
        let edit = update.edit(taking: taken)
        let written = edit.map { Set($0.changes.compactMap(\.after?.catalogKey)) } ?? []
        if !dryRun {
          if let edit { try workbook.commit(edit) }
          try CatalogReader(store: workbook.store).remember(update)
        }
        try tell(update, written)
      }
    }

    private func chosen(from update: CatalogUpdate) throws -> Set<CatalogEntry.Key> {
      if all { return Set(update.offers.map(\.id)) }
      if only.isEmpty { return update.usual }
      let names = only.flatMap { $0.split { ",，、".contains($0) }.map(String.init) }
      return Set(try names.flatMap { try keys(named: $0, in: update) })
    }

    private func keys(
      named name: String, in update: CatalogUpdate
    ) throws -> [CatalogEntry.Key] {
      let found = update.items.filter { $0.name == name }
      let offered = found.filter(\.isOffered)
      if !offered.isEmpty { return offered.map(\.id) }
      if let item = found.first {
        throw CommandFailure(.badData, "“\(name)”：\(item.caution ?? "")")
      }
      let nearest = nearestNames(to: name, among: update.offers.map(\.name))
      let advice = nearest.isEmpty ? "" : "；是否要写：\(nearest.joined(separator: "、"))"
      throw CommandFailure(.badData, "目录里没有可采用的“\(name)”\(advice)")
    }

    private func tell(_ update: CatalogUpdate, _ taken: Set<CatalogEntry.Key>) throws {
      if json {
        for item in update.items {
          try Console.print(item.object(isTaken: taken.contains(item.id)).line)
        }
        return
      }
      guard !update.items.isEmpty else { return try Console.print("目录已是最新") }
      for item in update.items {
        try Console.print(item.line(isTaken: taken.contains(item.id)))
        guard item.standing != .new else { continue }
        for difference in item.differences {
          try Console.print("    \(difference.text)")
        }
      }
      let count = CatalogUpdate.counts(of: update.offers.filter { taken.contains($0.id) })
      let verb = dryRun ? "将采用" : "已采用"
      try Console.print(count.isEmpty ? "没有采用新条目" : "\(verb)：\(count)")
    }
  }
}

extension CatalogUpdate.Item {
  fileprivate func line(isTaken: Bool) -> String {
    let note = caution.map { "（\($0)）" } ?? (isDecided && !isTaken ? "（以前没有采用）" : "")
    return "\(isTaken ? "√" : "  ") \(standing.rawValue) \(id.table.rawValue) \(name)\(note)"
  }

  fileprivate func object(isTaken: Bool) -> JSONObject {
    JSONObject([
      "table": .text(id.table.rawValue), "code": .text(id.code), "name": .text(name),
      "standing": .text(standing.rawValue), "taken": .flag(isTaken),
      "decided": .flag(isDecided), "caution": .optional(caution),
      "changes": .texts(differences.map(\.text)),
    ])
  }
}

extension Record {
  fileprivate var catalogKey: CatalogEntry.Key? {
    switch self {
    case .kind(let kind): CatalogEntry.kind(kind).key
    case .indicator(let indicator): CatalogEntry.indicator(indicator).key
    case .settings, .region, .organization, .figure, .material, .task, .issue, .formulation,
      .draft, .revision:
      nil
    }
  }
}
