import CResources

/// The built-in files, embedded in the program (scripts/embed-resources): sorted by the bytes of their names, found by
/// halves, read only when asked for.
enum Resource {
  /// The bytes of a file by its path under Sources/Core/Catalog; nil if there is none.
  static func bytes(named name: String) -> UnsafeBufferPointer<UInt8>? {
    let index = lowerBound(name)
    guard index < qt_resource_count() else { return nil }
    let file = qt_resource_at(index)
    guard let found = file.name, compare(found, name) == 0 else { return nil }
    return UnsafeBufferPointer(start: file.bytes, count: file.length)
  }

  static func text(named name: String) -> String? {
    bytes(named: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the files in a folder that end so, without folder and ending.
  static func names(in folder: String, ending: String) -> [String] {
    var names: [String] = []
    for index in lowerBound(folder)..<qt_resource_count() {
      guard let bytes = qt_resource_at(index).name else { break }
      let name = String(cString: bytes)
      guard name.hasPrefix(folder) else { break }
      if name.hasSuffix(ending) {
        names.append(String(name.dropFirst(folder.count).dropLast(ending.count)))
      }
    }
    return names
  }

  /// The first file whose name is not before this one.
  private static func lowerBound(_ name: String) -> Int {
    var (low, high) = (0, qt_resource_count())
    while low < high {
      let middle = (low + high) / 2
      guard let found = qt_resource_at(middle).name else { return high }
      if compare(found, name) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// By bytes, as the table is sorted.
  private static func compare(_ a: UnsafePointer<CChar>, _ b: String) -> Int {
    var index = 0
    for byte in b.utf8 {
      let other = UInt8(bitPattern: a[index])
      if other != byte { return other < byte ? -1 : 1 }
      index += 1
    }
    return a[index] == 0 ? 0 : 1
  }
}
