import CZip
import Glibc

/// A packed file, read part by part in pieces, within limits that no honest workbook reaches.
final class ZipArchive {
  /// The most that a part may unpack to.
  static let largestPart: UInt64 = 1 << 30
  /// A part larger than this may not be packed tighter than `greatestRatio`: sheets of one repeated number reach about 60.
  static let freeSize: UInt64 = 16 << 20
  static let greatestRatio: UInt64 = 250
  static let mostParts: Int64 = 4_096

  private let archive: OpaquePointer

  /// - Throws: `.damaged`, `.tooManyParts`.
  init(path: String) throws(WorkbookFault) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged(part: "") }
    self.archive = archive
    guard zip_get_num_entries(archive, 0) <= Self.mostParts else { throw .tooManyParts }
  }

  deinit { zip_discard(archive) }

  /// The part of a name, in whatever case (OPC, 6.2.2.3); nil if there is none.
  func part(named name: String) -> Part? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : Part(archive: self, name: name, index: UInt64(index))
  }

  /// One file inside, not opened yet.
  struct Part {
    fileprivate let archive: ZipArchive
    let name: String
    fileprivate let index: UInt64

    /// Opens it from its beginning.
    /// - Parameter limit: how many bytes it may unpack to.
    /// - Throws: `.bomb`, `.encrypted`, `.damaged`.
    func open(limit: UInt64 = ZipArchive.largestPart) throws(WorkbookFault) -> ZipPartReader {
      var stat = zip_stat_t()
      guard zip_stat_index(archive.archive, index, 0, &stat) == 0 else {
        throw .damaged(part: name)
      }
      guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
      guard stat.size <= limit else { throw .bomb(part: name) }
      let isTooTight = stat.size / max(1, stat.comp_size) > ZipArchive.greatestRatio
      guard stat.size <= ZipArchive.freeSize || !isTooTight else { throw .bomb(part: name) }
      guard let file = zip_fopen_index(archive.archive, index, 0) else {
        throw .damaged(part: name)
      }
      return ZipPartReader(archive: archive, file: file, name: name, limit: stat.size)
    }
  }
}

/// A part that is open; what it unpacks to is counted, whatever its header said.
final class ZipPartReader {
  let name: String
  // Keeps the archive open for as long as the part is.
  private let archive: ZipArchive
  private let file: OpaquePointer
  private let limit: UInt64
  private var count: UInt64 = 0

  fileprivate init(archive: ZipArchive, file: OpaquePointer, name: String, limit: UInt64) {
    self.archive = archive
    self.file = file
    self.name = name
    self.limit = limit
  }

  deinit { zip_fclose(file) }

  /// Fills a buffer from its start; 0 at the end, where the checksum has been compared.
  /// - Throws: `.damaged`, `.bomb`.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookFault) -> Int {
    let got = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard got >= 0 else { throw .damaged(part: name) }
    count += UInt64(got)
    guard count <= limit else { throw .bomb(part: name) }
    return Int(got)
  }
}
