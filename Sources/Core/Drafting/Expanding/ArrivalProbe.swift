/// Where an expansion waits for composing to come by, to see what holds there.
struct ArrivalProbe: Sendable {
  /// Where in the draft's source the construct begins.
  let start: Int
  /// The compositor as it came there last; at most one.
  private(set) var arrivals: [Compositor] = []

  init(start: Int) { self.start = start }

  fileprivate mutating func note(_ compositor: Compositor) { arrivals = [compositor] }
}

extension Compositor {
  /// Says that composing has come to a loop, a branching or a citation.
  mutating func arrive(at span: SourceSpan) {
    guard probe != nil, span.file == 0, span.start == probe?.start else { return }
    var seen = self
    seen.probe = nil
    probe?.note(seen)
  }
}
