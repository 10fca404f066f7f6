import Core
import Storage

// Makes a workbook of any size, always the same one for the same arguments:
//
//   province PATH [organizations=3000] [indicators=50] [years=10] [seed=1]
//
// A province with its cities, counties and towns; every region has the eleven usual organizations until there are as
// many as asked for; every organization reports so many indicators for so many years. Measured with, never shipped.

var arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first else { throw Usage.path }
let numbers = try arguments.dropFirst().map { text in
  guard let number = Int(text), number > 0 else { throw Usage.number(text) }
  return number
}
func number(_ index: Int, or usual: Int) -> Int {
  numbers.indices.contains(index) ? numbers[index] : usual
}

enum Usage: Error {
  case path
  case number(String)
}

var office = try Office(
  organizations: number(0, or: 3_000), indicators: number(1, or: 50), years: number(2, or: 10),
  seed: UInt64(number(3, or: 1)))
let store = try SQLiteStore.create(at: path, seed: office.seed)
let window = try store.window(WindowRequest(periods: []))
let written = try office.fill(store, window)
try store.close()
print("\(path): \(written.organizations) organizations, \(written.figures) figures")
