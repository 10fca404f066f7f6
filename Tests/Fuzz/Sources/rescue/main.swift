import Driver
import Glibc
import Patient
import Storage

// A damaged workbook, read page by page past SQLite: it is rescued or refused, and what is rescued opens.
let patient = try Patient()
let rescued = ScratchFile(ending: "rescued.quntuan")
fuzz { start, count in
  guard let patient, patient.suffer(UnsafeBufferPointer(start: start, count: count)) else {
    return 0
  }
  unlink(rescued.path)
  guard (try? WorkbookRescue(of: patient.file.path).write(to: rescued.path)) != nil else {
    return 0
  }
  let store = try? SQLiteStore.open(at: rescued.path, access: .readOnly)
  precondition(store != nil)
  try? store?.close()
  return 0
}
