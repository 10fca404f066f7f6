import Core
import Glibc
import Measuring

/// The passages of the corpus that stand on one line each.
/// - Parameter wantsRight: prose without what would make proofreading stop; else what it must find.
func passages(in folder: String, _ names: [String], wantsRight: Bool) -> [String] {
  var passages: [String] = []
  for name in names {
    guard let file = fopen("\(folder)/\(name).yaml", "r") else { continue }
    defer { fclose(file) }
    var isRight = false
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, 4096, file) != nil {
      let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let line = String(decoding: bytes, as: UTF8.self).trimmingPrefix { $0 == " " }
      if line.hasPrefix("对:") { isRight = true }
      guard isRight == wantsRight, line.hasPrefix("- "), !line.contains("\""),
        !wantsRight || !line.contains("|")
      else { continue }
      passages.append(String(line.dropFirst(2).prefix { $0 != "\n" }))
    }
  }
  return passages
}

/// So many bytes of speech: ten passages a paragraph, each paragraph with a word of its own, so that none repeats.
/// - Parameter isEachNew: whether each sentence has a word of its own as well; else most come again, and each time are found.
func prose(_ passages: [String], bytes: Int, isEachNew: Bool = false) -> [UInt8] {
  var prose: [UInt8] = []
  prose.reserveCapacity(bytes + 1024)
  var turn = 0
  while prose.count < bytes {
    for _ in 0..<10 {
      let passage = passages[(turn * 7 + turn / passages.count) % passages.count]
      prose += Array((isEachNew ? passage.replacing("。", with: "，第\(turn)处。") : passage).utf8)
      turn += 1
    }
    prose += Array("这是第\(turn)处。\n".utf8)
  }
  return prose
}

/// A wrong passage without its full stops, again and again on one line: a rule that looks back to a sentence's start, or over all
/// that was found, for each of them would cost the square of it.
func longLine(_ passage: String, bytes: Int) -> [UInt8] {
  let plain = passage.replacing(#/\[[a-z-]+\|/#, with: "").filter { !"]。！？".contains($0) } + "，"
  var line: [UInt8] = []
  while line.count < bytes { line += Array(plain.utf8) }
  return line + [0x0A]
}

var arguments = Array(CommandLine.arguments.dropFirst())
let folder = arguments.popLast() ?? "Tests/ProofCorpus"
let right = passages(in: folder, ["lost", "marks", "words"], wantsRight: true)
let wrong = passages(
  in: folder, ["lost", "marks", "words", "numbers", "sense", "time", "filtered"], wantsRight: false)
guard !right.isEmpty else {
  print("no passages in \(folder)")
  exit(66)
}
let proofreader = Proofreader(ProofDictionary.builtIn)
let ten = prose(right, bytes: 10_000_000)
let new = prose(right, bytes: 10_000_000, isEachNew: true)
let copied = "memcpy of 10 MB"

/// A draft of about 5,000 characters, and the same after one more word.
let draft = prose(right, bytes: 15_000).split(separator: 0x0A).map(Array.init)
var edited = draft
edited[edited.count / 2] += Array("好。".utf8)
var session = ProofSession(proofreader)
var turn = 0

func read(_ bytes: [UInt8]) { keep(bytes.withUnsafeBufferPointer { proofreader.findings(in: $0) }) }

let one = Array(ten.prefix(1_000_000))
/// As a web page may hold it.
let oneLine = one.filter { $0 != 0x0A }
/// Made when they are first read: the other benchmarks need none.
var longLines: [[UInt8]] = []
Suite([
  Benchmark(copied) { ten.withUnsafeBytes { keep(Array($0)) } },
  Benchmark("proofread 1 MB") { read(one) },
  Benchmark("proofread 1 MB on one line") { read(oneLine) },
  Benchmark("proofread 10 MB", floor: copied, isCounted: false) { read(ten) },
  Benchmark("proofread 10 MB, no sentence twice", floor: copied, isCounted: false) { read(new) },
  Benchmark("proofread 100 MB", isCounted: false) { read(prose(right, bytes: 100_000_000)) },
  Benchmark("proofread \(wrong.count) defects, each 60 KB on one line", isCounted: false) {
    if longLines.isEmpty { longLines = wrong.map { longLine($0, bytes: 60_000) } }
    for line in longLines { read(line) }
  },
  Benchmark("proofread a draft of 5,000 characters") {
    var session = ProofSession(proofreader)
    keep(session.findings(in: draft))
  },
  Benchmark("proofread it after one edit") {
    turn = 1 - turn
    keep(session.findings(in: turn == 0 ? draft : edited))
  },
]).main(arguments)
