import ArgumentParser

/// Takes back this user's last edit.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "撤销自己最近的一次修改。")

  @OptionGroup var workbook: WorkbookArgument

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      guard let edit = try workbook.store.undo(author: Surroundings.author) else {
        return try Console.print("没有可以撤销的修改")
      }
      try Console.print("已撤销：\(edit.title)（\(edit.changes.count)条）")
    }
  }
}

/// Makes the last undone edit again.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "重做自己最近撤销的一次修改。")

  @OptionGroup var workbook: WorkbookArgument

  func run() throws {
    try withWorkbook(workbook.path) { workbook in
      guard let edit = try workbook.store.redo(author: Surroundings.author) else {
        return try Console.print("没有可以重做的修改")
      }
      try Console.print("已重做：\(edit.title)（\(edit.changes.count)条）")
    }
  }
}
