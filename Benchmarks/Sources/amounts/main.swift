import Core
import Measuring

// A district's year has about a thousand figures; a speech prints a hundred of them.
let amounts = (0..<1_000).map { Amount(units: Int64($0) * 7_919_333 - 1_000_000) }
let texts = amounts.map(\.plainText)
let bytes = texts.flatMap(\.utf8)
let copied = "memcpy of the same text"

Suite([
  Benchmark(copied) { bytes.withUnsafeBytes { keep(Array($0)) } },
  Benchmark("read 1,000 amounts", floor: copied) {
    for text in texts { keep(try Amount(plain: text)) }
  },
  Benchmark("write 1,000 amounts", floor: copied) {
    for amount in amounts { keep(amount.plainText) }
  },
  Benchmark("add 1,000 amounts", floor: copied) {
    var total = Amount.zero
    for amount in amounts { total = try total.adding(amount) }
    keep(total)
  },
]).main(Array(CommandLine.arguments.dropFirst()))
