/// What a benchmark took, per call.
public struct Measurement {
  public let name: String
  public let floor: String?
  /// Nanoseconds a call: the middle and the best of all samples.
  public let median: Double
  public let minimum: Double
  public let sampleCount: Int
  /// Calls in one sample: as many as drown the clock's own cost.
  public let batch: Int

  /// The shortest stretch that is worth timing; reading the clock twice costs about 50 ns.
  private static let sampleLength: Duration = .microseconds(500)

  /// After so long no more samples are taken than five: what takes seconds varies little.
  private static let longEnough: Duration = .seconds(5)

  /// Warms up, finds how many calls make a sample, and takes the samples.
  /// - Throws: what the benchmark throws.
  init(of benchmark: Benchmark, samples: Int) throws {
    let clock = ContinuousClock()
    var batch = 1
    while try clock.measure({ try benchmark.call(times: batch) }) < Self.sampleLength {
      batch *= 2
    }
    // The doubling above has warmed up what is quick; what is slow gets a few calls more.
    try benchmark.call(times: min(batch, 3))
    var times: [Double] = []
    times.reserveCapacity(samples)
    let start = clock.now
    while times.count < samples, times.count < 5 || clock.now - start < Self.longEnough {
      let taken = try clock.measure { try benchmark.call(times: batch) }
      times.append(Self.nanoseconds(taken) / Double(batch))
    }
    times.sort()
    name = benchmark.name
    floor = benchmark.floor
    median = times[times.count / 2]
    minimum = times[0]
    sampleCount = times.count
    self.batch = batch
  }

  private static func nanoseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }

  /// One JSON object, for scripts/bench. Names hold neither quotes nor backslashes.
  var json: String {
    let floor = self.floor.map { "\"\($0)\"" } ?? "null"
    return """
      {"name":"\(name)","floor":\(floor),"median_ns":\(median),"min_ns":\(minimum),\
      "samples":\(sampleCount),"batch":\(batch)}
      """
  }
}
