import Core
import Driver

let proofreader = Proofreader(ProofDictionary.builtIn)

// Any bytes: they are read, mended once is mended twice, and no mend touches a figure's digits.
fuzz { start, count in
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for finding in bytes.withUnsafeBufferPointer(proofreader.findings(in:)) {
    precondition(finding.line >= 1 && finding.column >= 1 && finding.length >= 0)
  }
  let once = proofreader.fixed(bytes).bytes
  precondition(proofreader.fixed(once).bytes == once)
  return 0
}
