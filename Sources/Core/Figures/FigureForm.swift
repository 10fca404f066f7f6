/// A figure on its way to words: its unit, and the scale it is to be shown in.
struct FigureForm {
  private let amount: Amount
  private let numeral: Numeral
  /// The power of ten that one of the indicator's unit is.
  private let shift: Int
  /// The unit, or the measure word in its place, without 万 and 亿.
  private var unit: String
  /// The power of ten asked for; nil where the form may choose.
  private var asked: Int?
  /// Whether 万 and 亿 are shown: a bare number carries them only where the writer asked for them.
  private var showsScale = true
  private let movesByItself: Bool
  private let minimumPlaces: Int
  private let isHanzi: Bool
  let isPercent: Bool
  private(set) var objection: String?

  init(_ request: PhraseRequest) {
    let indicator = request.indicator
    amount = request.amount
    shift = indicator.unit.shift
    numeral = Numeral(request.amount, shift: shift)
    unit = indicator.unit.base
    isHanzi = request.isHanzi
    isPercent = indicator.unit.name == "%"
    let isRatio = isPercent || indicator.nature == .ratio
    minimumPlaces = isRatio ? indicator.decimals : 0
    movesByItself = !isRatio && !request.isNumberOnly
    if let word = request.measureWord { use(word, insteadOf: indicator.unit) }
    if let scale = request.scale { use(scale, for: indicator.unit) }
    if request.isNumberOnly {
      showsScale = asked != nil && request.scale.map { !$0.isMoney } ?? false
      unit = ""
    }
  }

  mutating func object(_ reason: String) {
    objection = objection.map { "\($0)；\(reason)" } ?? reason
  }

  private mutating func use(_ word: String, insteadOf unit: Unit) {
    let family = Unit(self.unit).family
    guard word != self.unit else { return }
    guard family != .money, family != .percent, Unit(word).family == family else {
      return object("“\(word)”不能代替“\(unit.name)”，仍用“\(unit.name)”")
    }
    self.unit = word
  }

  private mutating func use(_ scale: Scale, for unit: Unit) {
    guard !isPercent, unit.isMoney || !scale.isMoney else {
      return object("“\(unit.name)”不能折成“\(scale.rawValue)”，仍用“\(unit.name)”")
    }
    asked = scale.shift
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
    let scale = asked ?? scale(for: numeral, mostPlaces: 2)
    return Phrase(text(of: numeral, at: scale, prefix: prefix), objection: objection)
  }

  /// A figure goes to 万 or 亿 by itself only where it stays exact with at most so many decimals.
  private func scale(for number: Numeral, mostPlaces: Int) -> Int {
    guard movesByItself else { return shift }
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
    let scale = asked ?? scale(for: hedge.numeral, mostPlaces: 2)
    return wording == .atLeast
      ? text(of: hedge.numeral, at: scale, suffix: wording.rawValue)
      : text(of: hedge.numeral, at: scale, prefix: wording.rawValue)
  }

  /// 580余名, 380余万元, 9万余人: 余 follows 万 where the last digit that counts is a whole 万.
  private func more() -> String? {
    guard let fine = Hedge(.more, of: amount, shift: shift) else { return nil }
    let scale = asked ?? scale(for: fine.numeral, mostPlaces: 0)
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
    var text = prefix
    if isHanzi, isPercent, !unit.isEmpty { text += "百分之" }
    if moreGrain == nil, let whole = wholeInHanzi(number, at: scale) {
      return text + Phrasing.hanzi(whole) + unit + suffix
    }
    text += digits(of: number, at: scale)
    if isMoreBeforeScale { text += Wording.more.rawValue }
    if showsScale { text += Scale.word(at: scale) }
    if moreGrain != nil, !isMoreBeforeScale { text += Wording.more.rawValue }
    if !(isHanzi && isPercent) { text += unit }
    return text + suffix
  }

  /// 一亿二千万, where digits would have 1.2亿: hanzi has its own 万 and 亿.
  private func wholeInHanzi(_ number: Numeral, at scale: Int) -> Int? {
    guard isHanzi, showsScale, asked == nil, scale > 0,
      number.places(at: scale) > 0 || number.reachesOne(at: scale + 4)
    else { return nil }
    return number.whole
  }

  private func digits(of number: Numeral, at scale: Int) -> String {
    guard isHanzi else { return number.text(at: scale, minimumPlaces: minimumPlaces) }
    guard number.coefficient == 2, number.exponent == scale else {
      return Phrasing.hanzi(number, at: scale)
    }
    return spoken(2)
  }

  /// Two of anything is 两: 两家, 两万元; but the number two alone is 二.
  private func spoken(_ number: Int) -> String {
    number == 2 && !unit.isEmpty && !isPercent ? "两" : Phrasing.hanzi(number)
  }
}
