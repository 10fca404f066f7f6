/// A figure on its way to words: its amount, how it is to be said, and what stands against that.
struct FigureForm {
  private let amount: Amount
  private let numeral: Numeral
  private let style: FigureStyle
  private(set) var objection: String?

  init(_ amount: Amount, _ style: FigureStyle) {
    self.amount = amount
    self.style = style
    numeral = Numeral(amount, shift: style.shift)
    objection = style.objection
  }

  private var shift: Int { style.shift }
  var isPercent: Bool { style.isPercent }

  mutating func object(_ reason: String) {
    objection = objection.map { "\($0)；\(reason)" } ?? reason
  }

  /// Whether it counts fewer than twenty ones (for money: 元), where nothing is hedged.
  var isBelowTwenty: Bool {
    switch shift {
    case 4: amount.units < 20
    case 8: amount.units < 1
    default: amount.units < 20 * Amount.unitsPerOne
    }
  }

  /// The exact figure: digit for digit in the unit shown.
  func exact(prefix: String) -> Phrase {
    let scale = style.asked ?? scale(for: numeral, mostPlaces: 2)
    return Phrase(text(of: numeral, at: scale, prefix: prefix), objection: objection)
  }

  /// A figure goes to 万 or 亿 by itself only where it stays exact with at most so many decimals.
  private func scale(for number: Numeral, mostPlaces: Int) -> Int {
    guard style.movesByItself else { return shift }
    if shift < 8, number.reachesOne(at: 8), number.places(at: 8) <= mostPlaces { return 8 }
    if shift < 4, number.reachesOne(at: 4), number.places(at: 4) <= mostPlaces { return 4 }
    return shift
  }

  /// Whether the figure is the round number that 超过 would name of its neighbours: 820 is, 583 is not.
  var isRound: Bool { Hedge(.atLeast, of: amount, shift: shift)?.numeral == numeral }

  /// The wording with its round number; nil where none would be honest.
  func hedged(_ wording: Wording) -> String? {
    if wording == .more { return more() }
    guard let hedge = Hedge(wording, of: amount, shift: shift) else { return nil }
    let scale = style.asked ?? scale(for: hedge.numeral, mostPlaces: 2)
    return wording == .atLeast
      ? text(of: hedge.numeral, at: scale, suffix: wording.rawValue)
      : text(of: hedge.numeral, at: scale, prefix: wording.rawValue)
  }

  /// 580余名, 380余万元, 9万余人: 余 follows 万 where the last digit that counts is a whole 万.
  private func more() -> String? {
    guard let fine = Hedge(.more, of: amount, shift: shift) else { return nil }
    let scale = style.asked ?? scale(for: fine.numeral, mostPlaces: 0)
    guard fine.numeral.places(at: scale) > 0 else {
      return text(of: fine.numeral, at: scale, moreGrain: fine.grain)
    }
    guard let coarse = Hedge(.more, of: amount, shift: shift, leastGrain: scale) else { return nil }
    return text(of: coarse.numeral, at: scale, moreGrain: coarse.grain)
  }

  /// 突破 says that the figure of the year before lay below the number.
  func objectionToBreaking(_ previous: Amount?) -> String? {
    guard let previous else { return "没有上年数据，不能说“突破”，已用准确数" }
    guard let hedge = Hedge(.breaking, of: amount, shift: shift) else { return nil }
    let floor = hedge.numeral.text(at: shift)
    guard let bound = try? Amount(plain: floor), previous < bound else {
      return "上年已达\(previous.plainText)，不能说“突破”，已用准确数"
    }
    return nil
  }

  private func text(
    of number: Numeral, at scale: Int, prefix: String = "", suffix: String = "",
    moreGrain: Int? = nil
  ) -> String {
    // 余 stands before 万 only where it leaves out whole 万: 380余万元, but 53万余元.
    let isMoreBeforeScale = moreGrain.map { $0 > scale || scale == 0 } ?? false
    var text = ShortText(prefix)
    if style.isHanzi, isPercent, !style.unit.isEmpty { text.append("百分之") }
    if moreGrain == nil, let whole = wholeInHanzi(number, at: scale) {
      text.append(Phrasing.hanzi(whole))
    } else {
      appendDigits(of: number, at: scale, to: &text)
      if isMoreBeforeScale { text.append(Wording.more.rawValue) }
      if style.showsScale { text.append(Scale.word(at: scale)) }
      if moreGrain != nil, !isMoreBeforeScale { text.append(Wording.more.rawValue) }
    }
    if !(style.isHanzi && isPercent) { text.append(style.unit) }
    text.append(suffix)
    return text.string
  }

  /// 一亿二千万, where digits would have 1.2亿: hanzi has its own 万 and 亿.
  private func wholeInHanzi(_ number: Numeral, at scale: Int) -> Int? {
    guard style.isHanzi, style.showsScale, style.asked == nil, scale > 0,
      number.places(at: scale) > 0 || number.reachesOne(at: scale + 4)
    else { return nil }
    return number.whole
  }

  private func appendDigits(of number: Numeral, at scale: Int, to text: inout ShortText) {
    if !style.isHanzi {
      number.append(to: &text, at: scale, minimumPlaces: style.minimumPlaces)
    } else if number.coefficient == 2, number.exponent == scale {
      text.append(spoken(2))
    } else {
      text.append(Phrasing.hanzi(number, at: scale))
    }
  }

  /// Two of anything is 两: 两家, 两万元; but the number two alone is 二.
  private func spoken(_ number: Int) -> String {
    number == 2 && !style.unit.isEmpty && !isPercent ? "两" : Phrasing.hanzi(number)
  }
}
