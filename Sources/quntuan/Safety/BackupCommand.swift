import ArgumentParser
import Storage

/// Keeps a verified copy of a workbook.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份工作簿：写成一份，读回来核对无误才算数。",
    discussion: """
      不写-o就备份到旁边的“工作簿名-备份”文件夹，这样的备份不会自动删去。每天第一次修改时、升级格式和恢复之前，\
      程序自己也会备份。恢复用 quntuan restore。
      """)

  @OptionGroup var workbook: WorkbookArgument
  @Option(
    name: [.short, .customLong("output")], help: ArgumentHelp("备份到这个文件；不能已经存在", valueName: "文件"),
    completion: .file(extensions: ["quntuan"]))
  var output: String?

  func run() throws {
    let path = try withStore { store throws(StoreError) in
      guard let output else { return try store.keepCopy(.manual, at: Surroundings.now).path }
      try store.copy(to: output)
      return output
    }
    try Console.print("已备份到“\(path)”")
  }

  private func withStore(
    _ work: (SQLiteStore) throws(StoreError) -> String
  ) throws(StoreError) -> String {
    let store = try SQLiteStore.open(at: workbook.path)
    let result = try work(store)
    try store.close()
    return result
  }
}
