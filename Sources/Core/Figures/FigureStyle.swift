/// How figures of one indicator are to be said, whatever they come to: worked out once, and used for every amount.
struct FigureStyle: Sendable {
  var wording: Wording?
  /// The power of ten that one of the indicator's unit is.
  let shift: Int
  /// The unit, or the measure word in its place, without 万 and 亿.
  private(set) var unit: String
  /// The power of ten asked for; nil where the form may choose.
  private(set) var asked: Int?
  /// Whether 万 and 亿 are shown: a bare number carries them only where the writer asked for them.
  private(set) var showsScale = true
  let movesByItself: Bool
  let minimumPlaces: Int
  let isHanzi: Bool
  let isPercent: Bool
  /// Chinese: what was asked for and cannot be.
  private(set) var objection: String?

  init(
    _ indicator: Indicator, wording: Wording? = nil, scale: Scale? = nil,
    measureWord: String? = nil, isNumberOnly: Bool = false, isHanzi: Bool = false
  ) {
    self.wording = wording
    shift = indicator.unit.shift
    unit = indicator.unit.base
    self.isHanzi = isHanzi
    isPercent = indicator.unit.name == "%"
    let isRatio = isPercent || indicator.nature == .ratio
    minimumPlaces = isRatio ? indicator.decimals : 0
    movesByItself = !isRatio && !isNumberOnly
    if let measureWord { use(measureWord, insteadOf: indicator.unit) }
    if let scale { use(scale, for: indicator.unit) }
    if isNumberOnly {
      showsScale = asked != nil && scale.map { !$0.isMoney } ?? false
      unit = ""
    }
  }

  init(_ request: PhraseRequest) {
    self.init(
      request.indicator, wording: request.wording, scale: request.scale,
      measureWord: request.measureWord, isNumberOnly: request.isNumberOnly,
      isHanzi: request.isHanzi)
  }

  private mutating func object(_ reason: String) {
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
}
