import Driver
import Exchange
import ImportDesk

let desk = ImportDesk()

// A spreadsheet: whatever it holds, it is read as tables, reports or forms, or refused.
let file = ScratchFile(ending: "xlsx")
fuzz { start, count in
  guard file.hold(UnsafeBufferPointer(start: start, count: count)),
    let workbook = try? XLSXWorkbook(path: file.path)
  else { return 0 }
  for table in (try? workbook.tables()) ?? [] { while (try? table.next()) != nil {} }
  if let tables = try? workbook.tables() { desk?.take(tables) }
  return 0
}
