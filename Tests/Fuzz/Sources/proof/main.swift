import Core
import Driver

let proofreader = Proofreader(ProofDictionary.builtIn)

/// The numbers of a text: its digits in their order, full-width ones too, parted where anything else that takes room stands.
func numbers(in bytes: [UInt8]) -> [[UInt32]] {
  var numbers: [[UInt32]] = []
  var isWithin = false
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
  where scalar.properties.generalCategory != .format {
    let digit: UInt32? =
      switch scalar.value {
      case 0x30...0x39: scalar.value - 0x30
      case 0xFF10...0xFF19: scalar.value - 0xFF10
      default: nil
      }
    if let digit {
      if !isWithin { numbers.append([]) }
      numbers[numbers.count - 1].append(digit)
    }
    isWithin = digit != nil
  }
  return numbers
}

// Any bytes: they are read, mended once is mended twice, and no mend touches a figure's digits, nor joins two figures.
fuzz { start, count in
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for finding in bytes.withUnsafeBufferPointer(proofreader.findings(in:)) {
    precondition(finding.line >= 1 && finding.column >= 1 && finding.length >= 0)
  }
  let once = proofreader.fixed(bytes).bytes
  precondition(proofreader.fixed(once).bytes == once)
  precondition(numbers(in: once) == numbers(in: bytes))
  return 0
}
