import CResources

/// The built-in files, embedded in the program (scripts/embed-resources).
enum Resource {
  /// The bytes of a file by its path under Sources/Core/Catalog; nil if there is none.
  static func bytes(named name: String) -> UnsafeBufferPointer<UInt8>? {
    var low = 0
    var high = qt_resource_count()
    while low < high {
      let middle = (low + high) / 2
      let resource = qt_resource_at(middle)
      guard let found = resource.name else { return nil }
      switch compare(found, name) {
      case 0: return UnsafeBufferPointer(start: resource.bytes, count: resource.length)
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  static func text(named name: String) -> String? {
    bytes(named: name).map { String(decoding: $0, as: UTF8.self) }
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
