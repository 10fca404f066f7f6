import Core
import SeededRandom
import Testing

@testable import Storage

@Suite("Packed figures are read as they were written")
struct PackedCellsTests {
  private static func packed(_ figures: [CountedFigure]) -> [UInt8] {
    var writer = PackedCells.Writer()
    for figure in figures {
      writer.append(
        figure.indicator.rawValue, figure.amount?.units,
        status: PackedCells.number(of: figure.status))
    }
    return writer.bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> [CountedFigure] {
    var memory: [CountedFigure] = []
    return Array(try bytes.withUnsafeBytes { try PackedCells.read($0, into: &memory) })
  }

  private static func figure(
    _ indicator: Int64, _ units: Int64?, _ status: FigureStatus = .reported
  ) -> CountedFigure {
    CountedFigure(
      indicator: .init(rawValue: indicator), amount: units.map { Amount(units: $0) },
      status: status)
  }

  @Test("amounts of every number of bits, of both signs, at either end")
  func widths() throws {
    for bits in 0..<63 {
      for units in [Int64(1) << bits, (Int64(1) << bits) - 1, -(Int64(1) << bits), .max, .min] {
        let alone = [Self.figure(7, units)]
        #expect(try Self.read(Self.packed(alone)) == alone, "\(units)")
        let among = [Self.figure(1, units), Self.figure(2, 16), Self.figure(3, units)]
        #expect(try Self.read(Self.packed(among)) == among, "\(units)")
      }
    }
  }

  @Test("any figures: numbers far apart, every status, without an amount")
  func anything() throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for round in 0..<500 {
      var indicator: Int64 = 0
      let figures = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        let bits = Int.random(in: 0...40, using: &generator)
        indicator += Int64.random(in: 1...(1 << bits), using: &generator)
        let status = FigureStatus.allCases.randomElement(using: &generator) ?? .reported
        let units =
          Int64.random(in: .min ... .max, using: &generator)
          >> Int64.random(in: 0...63, using: &generator)
        return Self.figure(indicator, status == .notApplicable ? nil : units, status)
      }
      #expect(try Self.read(Self.packed(figures)) == figures, "seed \(seed), round \(round)")
    }
  }

  @Test("what was read before is not read again")
  func memory() throws {
    var memory: [CountedFigure] = []
    for figures in [[Self.figure(1, 1), Self.figure(2, 2)], [Self.figure(5, 16)], []] {
      let bytes = Self.packed(figures)
      let found = try bytes.withUnsafeBytes { try PackedCells.read($0, into: &memory) }
      #expect(Array(found) == figures)
    }
  }

  @Test("bytes that end within a number, or hold one that is longer than any, are told")
  func damaged() throws {
    for units in [Int64(16), 1_234_567, .max] {
      let bytes = Self.packed([Self.figure(3, 160_000), Self.figure(400, units)])
      let first = Self.packed([Self.figure(3, 160_000)]).count
      for count in first + 1..<bytes.count {
        #expect(throws: UnreadableColumn.self) { try Self.read(Array(bytes[..<count])) }
      }
    }
    #expect(throws: UnreadableColumn.self) {
      try Self.read([9] + [UInt8](repeating: 0x80, count: 11))
    }
    #expect(throws: UnreadableColumn.self) { try Self.read([UInt8](repeating: 0xff, count: 30)) }
  }
}
