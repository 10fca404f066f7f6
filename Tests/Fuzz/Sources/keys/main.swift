import Driver

@testable import Terminal

// What a terminal may send, cut into reads of any size, pastes among it: every byte is taken and none is kept for ever.
fuzz { start, count in
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = bytes.popLast() else { return 0 }
  var decoder = InputDecoder()
  var rest = bytes[...]
  while !rest.isEmpty {
    _ = decoder.feed(rest.prefix(Int(size) + 1))
    rest = rest.dropFirst(Int(size) + 1)
    if size.isMultiple(of: 7) { _ = decoder.expire() }
  }
  _ = decoder.expire()
  return 0
}
