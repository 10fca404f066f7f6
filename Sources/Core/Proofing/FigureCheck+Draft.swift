/// What the records say of the numbers that a draft's writer typed; those that the composer set are theirs anyhow.
public struct FigureTally: Hashable, Sendable {
  public var confirmed: Int
  public var contradicted: Int
  public var unsourced: Int

  public init(confirmed: Int = 0, contradicted: Int = 0, unsourced: Int = 0) {
    (self.confirmed, self.contradicted, self.unsourced) = (confirmed, contradicted, unsourced)
  }
}

extension FigureCheck {
  /// The typed numbers of a draft that a record contradicts, or that no record is behind.
  /// - Parameter tally: how many there are of each.
  public func findings(in composition: Composition, tally: inout FigureTally) -> [DraftFinding] {
    var findings: [DraftFinding] = []
    var line: [UInt32] = []
    for (index, spoken) in composition.spoken.enumerated() where Self.hasTypedDigits(spoken.block) {
      spoken.block.text.withUnsafeBufferPointer {
        _ = UTF8Lines.decode($0, from: 0, into: &line)
      }
      for (number, verdict) in verdicts(on: line) where isTyped(number, in: spoken.block) {
        switch verdict {
        case .none: break
        case .confirmed: tally.confirmed += 1
        case .found(let found):
          if found.rule == .contradictedFigure {
            tally.contradicted += 1
          } else {
            tally.unsourced += 1
          }
          findings.append(DraftFinding(found.located(line: index + 1, in: line), in: spoken))
        }
      }
    }
    return findings
  }

  /// Whether any of the draft's own words has digits; most have none, and no record need be looked at.
  public static func hasTypedDigits(_ composition: Composition) -> Bool {
    composition.sections.contains { $0.blocks.contains(where: hasTypedDigits) }
  }

  private static func hasTypedDigits(_ block: ComposedBlock) -> Bool {
    !block.isMuted
      && block.runs.contains { run in
        run.kind == .literal && run.range.upperBound <= block.text.count
          && block.text[run.range].contains { (0x30...0x39).contains($0) }
      }
  }

  private func isTyped(_ number: ReadNumber, in block: ComposedBlock) -> Bool {
    let start = DraftFinding.offset(of: number.start, in: block.text)
    return block.runs.first { $0.range.contains(start) }?.kind == .literal
  }
}
