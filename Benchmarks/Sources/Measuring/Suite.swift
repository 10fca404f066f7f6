import Glibc

/// The benchmarks of one program, and its command line.
///
///     amounts                     every benchmark, one JSON object a line
///     amounts --only NAME         one of them
///     amounts --samples 50        fewer or more samples (default 100)
///     amounts --list              the names of those whose instructions are counted
///     amounts --only NAME --calls 20   no clock: just so many calls, for callgrind
public struct Suite {
  private let benchmarks: [Benchmark]

  public init(_ benchmarks: [Benchmark]) { self.benchmarks = benchmarks }

  /// Does what the command line asks for, and ends the program: 0 done, 64 usage, 70 a benchmark failed.
  /// - Parameter arguments: without the program's name.
  public func main(_ arguments: [String]) -> Never {
    do {
      try run(try Request(arguments))
      exit(0)
    } catch {
      // C's `stderr` is shared mutable state, which Swift 6 does not let through.
      let message = Array("\(error)\n".utf8)
      _ = write(2, message, message.count)
      exit(error is UsageError ? 64 : 70)
    }
  }

  private func run(_ request: Request) throws {
    let chosen = benchmarks.filter { request.only == nil || $0.name == request.only }
    guard !chosen.isEmpty else { throw UsageError.unknownBenchmark(request.only ?? "") }
    for benchmark in chosen {
      switch request.mode {
      case .list: if benchmark.isCounted { print(benchmark.name) }
      case .call(let times): try benchmark.call(times: times)
      case .measure(let samples): print(try Measurement(of: benchmark, samples: samples).json)
      }
    }
  }
}

/// What a command line asks of a suite.
struct Request {
  enum Mode {
    case list
    case call(times: Int)
    case measure(samples: Int)
  }

  var mode = Mode.measure(samples: 100)
  var only: String?

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--list": mode = .list
      case "--only": only = try Self.value(of: option, from: &rest)
      case "--calls": mode = .call(times: try Self.count(of: option, from: &rest))
      case "--samples": mode = .measure(samples: try Self.count(of: option, from: &rest))
      default: throw .unknownOption(option)
      }
    }
  }

  private static func value(
    of option: String, from rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let value = rest.popFirst() else { throw .missingValue(option) }
    return value
  }

  private static func count(
    of option: String, from rest: inout ArraySlice<String>
  ) throws(UsageError) -> Int {
    guard let count = Int(try value(of: option, from: &rest)), count > 0 else {
      throw .missingValue(option)
    }
    return count
  }
}

/// Why a benchmark program does not know what to do.
public enum UsageError: Error {
  case unknownOption(String)
  /// The option wants a name or a count above zero.
  case missingValue(String)
  case unknownBenchmark(String)
}
