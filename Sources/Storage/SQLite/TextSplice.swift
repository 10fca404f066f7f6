/// What turns one text into another: at a place, some characters for others.
///
/// A speech is saved at every pause of half a second; the journal keeps the words typed, not the speech each time.
struct TextSplice: Equatable {
  /// In UTF-8 bytes from the start, between two scalars.
  var offset: Int
  var removed: String
  var inserted: String

  init(offset: Int, removed: String, inserted: String) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The shortest one that makes `new` of `old`.
  init(from old: String, to new: String) {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    // Both agree before `start`, so a scalar that begins there begins in both.
    while start > 0, Self.isInsideScalar(start, of: old) || Self.isInsideScalar(start, of: new) {
      start -= 1
    }
    var tail = 0
    while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    while tail > 0, Self.isInsideScalar(old.count - tail, of: old) { tail -= 1 }
    self.init(
      offset: start, removed: String(decoding: old[start..<old.count - tail], as: UTF8.self),
      inserted: String(decoding: new[start..<new.count - tail], as: UTF8.self))
  }

  private static func isInsideScalar(_ index: Int, of bytes: [UInt8]) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  var inverse: TextSplice { TextSplice(offset: offset, removed: inserted, inserted: removed) }

  /// The text after the splice; nil if it does not hold what is to be removed at that place.
  func applied(to text: String) -> String? {
    var bytes = Array(text.utf8)
    guard offset >= 0, offset <= bytes.count, bytes[offset...].starts(with: removed.utf8) else {
      return nil
    }
    bytes.replaceSubrange(offset..<offset + removed.utf8.count, with: inserted.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
