import Core
import Driver
import Foundation
import Storage

/// A new workbook of one district, and the file that damaged copies of it are put into: memory, not the disk.
struct Patient {
  let file = ScratchFile(ending: "quntuan")
  let bytes: [UInt8]
  let period: Period

  init?() throws {
    guard let period = Period("2025") else { return nil }
    self.period = period
    let region = Region(name: "青禾区", level: .district)
    let organizations = BuiltInCatalog.kinds.map { kind in
      Organization(
        region: region.id, kind: kind.id, shortName: kind.shortName(in: region),
        formalName: kind.formalName(in: region), headTitle: kind.headTitle, order: kind.order)
    }
    unlink(file.path)
    try SQLiteStore.create(
      at: file.path,
      seed: WorkspaceSeed(
        regions: [region], period: period, kinds: BuiltInCatalog.kinds,
        indicators: BuiltInCatalog.indicators, organizations: organizations)
    ).close()
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
  }

  /// Opens a copy and reads what the program reads: it is read or refused.
  func read(with damage: UnsafeBufferPointer<UInt8>) {
    var bytes = bytes
    // Four bytes of the input are one of damage: where, and what stands there then.
    for start in stride(from: 0, to: damage.count - 3, by: 4) {
      let place = Int(damage[start]) << 16 | Int(damage[start + 1]) << 8 | Int(damage[start + 2])
      bytes[place % bytes.count] = damage[start + 3]
    }
    guard file.hold(bytes),
      let store = try? SQLiteStore.open(at: file.path, access: .readOnly)
    else { return }
    if let window = try? store.window(WindowRequest(periods: [period])) {
      _ = try? store.totals(of: window.settings.region, in: window.settings.period)
    }
    _ = try? store.journal(limit: 100)
    try? store.close()
  }
}

let patient = try Patient()
fuzz { start, count in
  patient?.read(with: UnsafeBufferPointer(start: start, count: count))
  return 0
}
