extension Unit {
  /// The power of ten that one of this unit stands for: 4 for 万元 and 万人次, 8 for 亿元, else 0.
  var shift: Int {
    switch name {
    case "元", "人", "人次", "名", "场次", "个", "家", "件", "项", "户", "%": 0
    case "万元": 4
    case "亿元": 8
    default: hasScalePrefix("万") ? 4 : hasScalePrefix("亿") ? 8 : 0
    }
  }

  /// The unit without 万 or 亿: 元 for 万元, 人次 for 万人次.
  var base: String {
    switch name {
    case "万元", "亿元": "元"
    default: shift == 0 ? name : String(name.dropFirst())
    }
  }

  private func hasScalePrefix(_ word: String) -> Bool { name.hasPrefix(word) && name != word }
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
