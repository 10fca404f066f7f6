/// A unit or measure word, and the family within which one may stand for another.
///
/// 人, 名 and 位 count the same persons; 人次 counts visits and never stands for them.
public struct Unit: Hashable, Sendable, Codable {
  public let name: String
  /// Known once and for all: composing asks it of every figure.
  public let family: Family
  /// The power of ten that one of this unit stands for: 4 for 万元 and 万人次, 8 for 亿元, else 0.
  let shift: Int

  public init(_ name: String) {
    self.name = name
    family = Self.families[name] ?? .other(name)
    shift = Self.shift(of: name)
  }

  private static func shift(of name: String) -> Int {
    if name.hasPrefix("万"), name != "万" { return 4 }
    return name.hasPrefix("亿") && name != "亿" ? 8 : 0
  }

  public static func == (a: Unit, b: Unit) -> Bool { a.name == b.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Units that measure the same thing. Only within a family may a speech change the word.
  public enum Family: Hashable, Sendable {
    case persons, visits, occasions, bodies, cases, items, households, money, percent
    /// A unit that no other may stand for.
    case other(String)
  }

  private static let families: [String: Family] = [
    "人": .persons, "名": .persons, "位": .persons,
    "人次": .visits, "场次": .occasions, "场": .occasions, "次": .occasions,
    "个": .bodies, "家": .bodies, "处": .bodies, "所": .bodies, "支": .bodies, "座": .bodies,
    "件": .cases, "起": .cases, "宗": .cases, "例": .cases,
    "项": .items, "户": .households,
    "元": .money, "万元": .money, "亿元": .money, "%": .percent,
  ]

  /// How many 元 (for money) or ones one of this unit is: 1, 10⁴ (万元, 万人次) or 10⁸.
  public var scale: Int64 {
    switch shift {
    case 4: 10_000
    case 8: 100_000_000
    default: 1
    }
  }

  public var isMoney: Bool { family == .money }
  public var isPercent: Bool { family == .percent }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
