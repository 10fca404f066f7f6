import Driver
import Exchange
import ImportDesk

let desk = ImportDesk()

// A text table, cut into pieces of any size: whatever it holds, it is read as a table, a report or a form, or refused.
fuzz { start, count in
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = bytes.popLast() else { return 0 }
  func table() -> CSVTable {
    var rest = bytes[...]
    return CSVTable(name: "表.csv") { () throws(TableError) in
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(Int(size) + 1) }
      return Array(rest.prefix(Int(size) + 1))
    }
  }
  let reader = table()
  while let row = try? reader.next() { precondition(!row.cells.isEmpty) }
  _ = try? ImportSet([table()])
  _ = try? ImportSet([table()], holding: 1)
  desk?.take([table()])
  return 0
}
