import Driver
import Exchange

// A spreadsheet: whatever it holds, it is read or refused.
let file = ScratchFile(ending: "xlsx")
fuzz { start, count in
  guard file.hold(UnsafeBufferPointer(start: start, count: count)),
    let workbook = try? XLSXWorkbook(path: file.path)
  else { return 0 }
  for table in (try? workbook.tables()) ?? [] { while (try? table.next()) != nil {} }
  return 0
}
