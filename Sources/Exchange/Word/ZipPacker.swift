import CZip
import Core
import Glibc

/// Packs parts into a zip file in memory; the same parts and day give the same bytes.
struct ZipPacker {
  private let day: Day
  private var parts: [(name: String, bytes: [UInt8])] = []

  /// - Parameter day: what the parts are dated, whatever the clock says.
  init(day: Day) { self.day = day }

  mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

  /// - Throws: `.notPacked` where memory runs out.
  func packed() throws(ExportError) -> [UInt8] {
    guard let buffer = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notPacked }
    defer { zip_source_free(buffer) }
    // Closing the archive lets go of the buffer that is to be read behind it.
    zip_source_keep(buffer)
    guard let archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nil) else {
      zip_source_free(buffer)
      throw .notPacked
    }
    for part in parts where !add(part.name, part.bytes, to: archive) {
      zip_discard(archive)
      throw .notPacked
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .notPacked
    }
    return try Self.contents(of: buffer)
  }

  private func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // libzip frees what it is given with free(), when the archive is closed.
    guard let copy = malloc(max(1, bytes.count)) else { return false }
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // Not as seconds since 1970: those would be turned into the time of whatever zone this machine is in.
    return zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0
  }

  /// Zip counts its years from 1980.
  private var date: UInt16 {
    UInt16(clamping: max(0, day.year - 1980) << 9 | day.month << 5 | day.day)
  }

  private static func contents(of buffer: OpaquePointer) throws(ExportError) -> [UInt8] {
    guard zip_source_open(buffer) == 0 else { throw .notPacked }
    defer { zip_source_close(buffer) }
    guard zip_source_seek(buffer, 0, SEEK_END) == 0 else { throw .notPacked }
    let count = Int(zip_source_tell(buffer))
    guard count > 0, zip_source_seek(buffer, 0, SEEK_SET) == 0 else { throw .notPacked }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes {
      zip_source_read(buffer, $0.baseAddress, UInt64(count))
    }
    guard got == Int64(count) else { throw .notPacked }
    return bytes
  }
}
