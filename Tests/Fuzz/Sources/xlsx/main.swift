import Driver
import Exchange
import Glibc

// A workbook in a file that has no place: whatever it holds, it is read or refused.
fuzz { start, count in
  let file = memfd_create("fuzz.xlsx", 0)
  guard file >= 0, let start else { return 0 }
  defer { close(file) }
  guard write(file, start, count) == count else { return 0 }
  guard let workbook = try? XLSXWorkbook(path: "/proc/self/fd/\(file)") else { return 0 }
  for table in (try? workbook.tables()) ?? [] { while (try? table.next()) != nil {} }
  return 0
}
