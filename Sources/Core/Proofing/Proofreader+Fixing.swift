/// A text with its certain mistakes put right.
public struct FixedText: Sendable {
  public var bytes: [UInt8]
  /// What was put right, with the places of the round that it was found in.
  public var applied: [Finding]
}

extension Proofreader {
  /// Mends what is certain; mending the result again changes nothing.
  ///
  /// One mend may make another possible (a space taken out brings two marks together), so it goes on until nothing is
  /// left; a dictionary that mends to and fro is stopped after eight rounds.
  public func fixed(_ bytes: [UInt8]) -> FixedText {
    var result = FixedText(bytes: bytes, applied: [])
    for _ in 0..<8 {
      let findings = result.bytes.withUnsafeBufferPointer { self.findings(in: $0) }
      let (bytes, applied) = Self.apply(findings.filter { $0.fix != nil }, to: result.bytes)
      if applied.isEmpty { break }
      result.bytes = bytes
      result.applied += applied
    }
    return result
  }

  /// - Parameter findings: in order, each with a fix.
  static func apply(_ findings: [Finding], to bytes: [UInt8]) -> ([UInt8], [Finding]) {
    guard !findings.isEmpty else { return (bytes, []) }
    let byLine = Dictionary(grouping: findings) { $0.line }
    var applied: [Finding] = []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var scalars: [UInt32] = []
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      var line = 0
      while offset < buffer.count {
        line += 1
        let next = UTF8Lines.decode(buffer, from: offset, into: &scalars)
        if let fixes = byLine[line], !scalars.contains(0xFFFD) {
          let mended = mend(scalars, fixes, &applied)
          output += Array(mended.utf8)
          if buffer[next - 1] == 0x0A { output.append(0x0A) }
        } else {
          output += buffer[offset..<next]
        }
        offset = next
      }
    }
    return (output, applied)
  }

  private static func mend(
    _ scalars: [UInt32], _ fixes: [Finding], _ applied: inout [Finding]
  ) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    for finding in fixes {
      let start = finding.column - 1
      guard let fix = finding.fix, start >= index, start + finding.length <= scalars.count,
        fix != finding.fragment, keepsFigures(finding.fragment, fix)
      else { continue }
      result.append(contentsOf: scalars[index..<start].compactMap(Unicode.Scalar.init))
      result.append(contentsOf: fix.unicodeScalars)
      index = start + finding.length
      applied.append(finding)
    }
    result.append(contentsOf: scalars[index...].compactMap(Unicode.Scalar.init))
    return String(result)
  }

  /// A mend never touches what a number says.
  private static func keepsFigures(_ before: String, _ after: String) -> Bool {
    figures(before) == figures(after)
  }

  private static func figures(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x30...0x39: scalar.value
      case 0xFF10...0xFF19: scalar.value - 0xFEE0
      case 0x4E07, 0x4EBF, 0x25: scalar.value
      default: nil
      }
    }
  }
}
