import Glibc

/// What texts mean, found by their bytes: making a text of a cell costs more than all that is done with it.
///
/// It forgets everything when it is full, so that a column of notes that are all different costs no memory.
struct ByteCache<Meaning> {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var meaning: Meaning
  }

  private static var slotCount: Int { 1 << 15 }
  private static var most: Int { 1 << 14 }
  private static var mostBytes: Int { 1 << 22 }

  private var slots = [Int32](repeating: -1, count: Self.slotCount)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// The meaning of these bytes, made by `make` where it is not known; nil where there is none, which is not kept.
  mutating func meaning(
    of text: UnsafeRawBufferPointer, _ make: (UnsafeRawBufferPointer) -> Meaning?
  ) -> Meaning? {
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash >> 32) & (Self.slotCount - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.count == text.count, isEqual(entry, text) {
        return entry.meaning
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    guard let meaning = make(text) else { return nil }
    if entries.count == Self.most || bytes.count > Self.mostBytes {
      self = Self()
      slot = Int(truncatingIfNeeded: hash >> 32) & (Self.slotCount - 1)
    }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, count: text.count, meaning: meaning))
    bytes.append(contentsOf: text)
    return meaning
  }

  private func isEqual(_ entry: Entry, _ text: UnsafeRawBufferPointer) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let known = bytes.baseAddress, let start = text.baseAddress else { return true }
      return memcmp(known + entry.start, start, entry.count) == 0
    }
  }

  /// Eight bytes a step; which texts meet in a slot matters to nobody but the clock.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= text.count {
      hash = (hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* factor
      hash ^= hash >> 29
      offset += 8
    }
    while offset < text.count {
      hash = (hash ^ UInt64(text[offset])) &* factor
      offset += 1
    }
    hash ^= hash >> 32
    return hash &* factor
  }

  private static var factor: UInt64 { 0xBF58_476D_1CE4_E5B9 }
}
