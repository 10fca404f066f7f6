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
  /// left. A line that has not come to rest after eight rounds stays as it was: what is mended without end is not certain.
  public func fixed(_ bytes: [UInt8]) -> FixedText {
    var restless: Set<Int> = []
    for _ in 0..<4 {
      let (text, moving) = settled(bytes, without: restless)
      if moving.isEmpty { return text }
      restless.formUnion(moving)
    }
    return FixedText(bytes: bytes, applied: [])
  }

  /// - Returns: the text with every other line mended, and the lines that still would change. No mend adds or takes a line.
  private func settled(
    _ bytes: [UInt8], without lines: Set<Int>
  ) -> (text: FixedText, moving: Set<Int>) {
    var result = FixedText(bytes: bytes, applied: [])
    for round in 0... {
      let findings = result.bytes.withUnsafeBufferPointer { self.findings(in: $0) }
        .filter { $0.fix != nil && !lines.contains($0.line) }
      let (bytes, applied) = Self.apply(findings, to: result.bytes)
      if applied.isEmpty { break }
      if round == 8 { return (result, Set(applied.map(\.line))) }
      result.bytes = bytes
      result.applied += applied
    }
    return (result, [])
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
    // What was taken out right before this place: two marks that go part two numbers as one that goes does.
    var goneFrom = 0
    for finding in fixes {
      let start = finding.column - 1
      if start > index { goneFrom = start }
      guard let fix = finding.fix, start >= index, start + finding.length <= scalars.count,
        fix != finding.fragment, keepsFigures(finding.fragment, fix),
        !joinsFigures(fix, in: scalars, at: goneFrom..<start + finding.length)
      else { continue }
      if !fix.isEmpty { goneFrom = start + finding.length }
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

  /// Whether two numbers would become one: 12 and 34 with a form feed between them are not 1234. What takes no room parts none.
  private static func joinsFigures(
    _ fix: String, in scalars: [UInt32], at range: Range<Int>
  ) -> Bool {
    func isDigit(_ index: Int?) -> Bool {
      index.map { figures(String(scalars: scalars[$0...$0])) != [] } ?? false
    }
    return fix.isEmpty && !scalars[range].allSatisfy(takesNoRoom)
      && isDigit(scalars[..<range.lowerBound].lastIndex { !takesNoRoom($0) })
      && isDigit(scalars[range.upperBound...].firstIndex { !takesNoRoom($0) })
  }

  private static func takesNoRoom(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.generalCategory == .format
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
