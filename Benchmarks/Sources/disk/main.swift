import Glibc
import Measuring

// What a durable commit cannot beat: SQLite appends a few pages to its log and waits for the disk.
// The folder must be on the disk that workbooks are on: it is the last argument, the current one if none.

/// A file that is gone when the program ends, written at its end and flushed.
struct ScratchFile {
  let descriptor: Int32

  init(in folder: String) throws(DiskError) {
    var template = Array("\(folder)/.bench-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .cannotCreate(folder, errno) }
    unlink(template)
  }

  func append(_ bytes: [UInt8], synchronously: Bool) throws(DiskError) {
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw .cannotWrite(errno) }
    if synchronously, fdatasync(descriptor) != 0 { throw .cannotWrite(errno) }
  }
}

enum DiskError: Error {
  case cannotCreate(String, Int32)
  case cannotWrite(Int32)
}

var arguments = Array(CommandLine.arguments.dropFirst())
let folder = arguments.last.map { $0.hasPrefix("/") } == true ? arguments.removeLast() : "."
let file = try ScratchFile(in: folder)
let page = [UInt8](repeating: 0x5A, count: 4_096)
let commit = [UInt8](repeating: 0x5A, count: 4 * 4_120)

Suite([
  Benchmark("append 4 kB, unsafe") { try file.append(page, synchronously: false) },
  Benchmark("append 4 kB and fdatasync") { try file.append(page, synchronously: true) },
  Benchmark("append 4 log pages and fdatasync") { try file.append(commit, synchronously: true) },
]).main(arguments)
