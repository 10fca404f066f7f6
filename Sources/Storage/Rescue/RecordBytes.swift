import Foundation
import GRDB

/// The values of a row, from its bytes (the file format's chapter 2.1).
enum RecordBytes {
  /// Nil for bytes that are no row.
  static func values(of record: [UInt8]) -> [DatabaseValue]? {
    guard let (length, first) = record.variableNumber(at: 0),
      length >= Int64(first), length <= Int64(record.count)
    else { return nil }
    var header = first
    var body = Int(length)
    var values: [DatabaseValue] = []
    while header < Int(length) {
      guard let (type, end) = record.variableNumber(at: header),
        let value = value(of: type, record, &body)
      else { return nil }
      header = end
      values.append(value)
    }
    return values
  }

  private static func value(
    of type: Int64, _ record: [UInt8], _ offset: inout Int
  ) -> DatabaseValue? {
    switch type {
    case 0: return .null
    case 1...4: return integer(of: Int(type), record, &offset)
    case 5: return integer(of: 6, record, &offset)
    case 6: return integer(of: 8, record, &offset)
    case 7:
      guard let bits = bits(of: 8, record, &offset) else { return nil }
      // SQLite's own REAL, as it stands in the record. No column of ours is one, and STRICT tables take no fraction.
      return Double(bitPattern: bits).databaseValue
    case 8: return Int64(0).databaseValue
    case 9: return Int64(1).databaseValue
    case 12...:
      let length = (type - 12) / 2
      guard length <= Int64(record.count - offset) else { return nil }
      let bytes = record[offset..<offset + Int(length)]
      offset += Int(length)
      if type.isMultiple(of: 2) { return Data(bytes).databaseValue }
      return String(validating: bytes, as: UTF8.self)?.databaseValue
    default: return nil
    }
  }

  private static func integer(
    of count: Int, _ record: [UInt8], _ offset: inout Int
  ) -> DatabaseValue? {
    guard let bits = bits(of: count, record, &offset) else { return nil }
    let shift = UInt64(64 - 8 * count)
    return (Int64(bitPattern: bits << shift) >> Int64(shift)).databaseValue
  }

  private static func bits(of count: Int, _ record: [UInt8], _ offset: inout Int) -> UInt64? {
    guard offset + count <= record.count else { return nil }
    defer { offset += count }
    return record[offset..<offset + count].reduce(0) { $0 << 8 | UInt64($1) }
  }
}
