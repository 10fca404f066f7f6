import Driver
import Patient
import Storage

// A damaged workbook: what the program reads is read or refused.
let patient = try Patient()
fuzz { start, count in
  guard let patient, patient.suffer(UnsafeBufferPointer(start: start, count: count)),
    let store = try? SQLiteStore.open(at: patient.file.path, access: .readOnly)
  else { return 0 }
  if let window = try? store.window(WindowRequest(periods: [patient.period])) {
    _ = try? store.totals(of: window.settings.region, in: window.settings.period)
  }
  _ = try? store.journal(limit: 100)
  try? store.close()
  return 0
}
