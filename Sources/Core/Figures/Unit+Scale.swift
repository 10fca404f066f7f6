extension Unit {
  /// The unit without 万 or 亿: 元 for 万元, 人次 for 万人次.
  var base: String {
    shift == 0 ? name : String(name.dropFirst())
  }

  /// Whether one may be set against the other: 万人 and 人 count the same persons.
  func measures(theSameAs other: Unit) -> Bool {
    family == other.family || Unit(base).family == Unit(other.base).family
  }

  /// By what an amount of this unit and one of another are multiplied to count the same; one of the two is 1.
  func factors(against other: Unit) -> (own: Int64, other: Int64) {
    shift > other.shift ? (scale / other.scale, 1) : (1, other.scale / scale)
  }

  /// Whether an amount counts fewer than ten ones (for money: 元): too few to tell a change from as a rate. What is not
  /// above zero is no base at all.
  func isSmallBase(_ amount: Amount) -> Bool {
    switch shift {
    case 4: amount.units < 10
    case 8: amount.units < 1
    default: amount.units < 10 * Amount.unitsPerOne
    }
  }
}

extension Scale {
  /// The power of ten that it counts in.
  var shift: Int {
    switch self {
    case .yuan: 0
    case .tenThousandYuan, .tenThousand: 4
    case .hundredMillionYuan, .hundredMillion: 8
    }
  }

  /// Whether it names 元 and so fits money only.
  var isMoney: Bool {
    switch self {
    case .yuan, .tenThousandYuan, .hundredMillionYuan: true
    case .tenThousand, .hundredMillion: false
    }
  }

  /// The word that a power of ten is written with.
  static func word(at shift: Int) -> String {
    switch shift {
    case 4: "万"
    case 8: "亿"
    default: ""
    }
  }
}
