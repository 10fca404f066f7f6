/// One thing whose time is taken: a call that can be repeated and leaves no trace behind.
public struct Benchmark {
  public let name: String
  /// The benchmark of the same program that no implementation can beat; nil for one that is itself a floor.
  public let floor: String?
  let body: () throws -> Void

  /// - Parameters:
  ///   - floor: the name of the benchmark that this one cannot beat.
  ///   - body: what is measured; it passes its result to `keep`.
  public init(_ name: String, floor: String? = nil, body: @escaping () throws -> Void) {
    self.name = name
    self.floor = floor
    self.body = body
  }

  func call(times: Int) throws {
    for _ in 0..<times { try body() }
  }
}
