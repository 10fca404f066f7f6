import Exchange
import Glibc

// Reads every cell of a workbook as an import does and says how many rows there are:
//
//   sheet FILE.xlsx
//
// A whole process, beside openpyxl and calamine, which do no more than that either.

guard let path = CommandLine.arguments.dropFirst().first else {
  print("sheet FILE.xlsx")
  exit(64)
}
var rows = 0
for table in try XLSXWorkbook(path: path).tables() {
  while try table.next() != nil { rows += 1 }
}
print(rows, "rows")
