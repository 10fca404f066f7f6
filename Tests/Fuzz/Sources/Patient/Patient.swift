import Core
import Driver
import Foundation
import Storage

/// A new workbook of one district, and the file that damaged copies of it are put into: memory, not the disk.
public struct Patient: Sendable {
  public let file = ScratchFile(ending: "quntuan")
  public let period: Period
  private let bytes: [UInt8]

  public init?() throws {
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

  /// Puts a damaged copy into the file: four bytes of the input are one of damage, where, and what stands there then.
  /// - Returns: false where it could not be written.
  public func suffer(_ damage: UnsafeBufferPointer<UInt8>) -> Bool {
    var bytes = bytes
    for start in stride(from: 0, to: damage.count - 3, by: 4) {
      let place = Int(damage[start]) << 16 | Int(damage[start + 1]) << 8 | Int(damage[start + 2])
      bytes[place % bytes.count] = damage[start + 3]
    }
    return file.hold(bytes)
  }
}
