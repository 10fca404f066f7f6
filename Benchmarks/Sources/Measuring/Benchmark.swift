/// One thing whose time is taken: a call that can be repeated and leaves no trace behind.
public struct Benchmark {
  public let name: String
  /// The benchmark of the same program that no implementation can beat; nil for one that is itself a floor.
  public let floor: String?
  /// Whether its instructions are counted, some fifty calls at a fiftieth of the speed.
  let isCounted: Bool
  let body: () throws -> Void

  /// - Parameters:
  ///   - floor: the name of the benchmark that this one cannot beat.
  ///   - isCounted: false for what takes too long, beside a smaller one of the same work.
  ///   - body: what is measured; it passes its result to `keep`.
  public init(
    _ name: String, floor: String? = nil, isCounted: Bool = true, body: @escaping () throws -> Void
  ) {
    self.name = name
    self.floor = floor
    self.isCounted = isCounted
    self.body = body
  }

  func call(times: Int) throws {
    for _ in 0..<times { try body() }
  }
}
