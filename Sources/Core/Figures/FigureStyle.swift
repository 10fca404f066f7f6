/// How figures of one indicator are to be said, whatever they come to: worked out once, and used for every amount.
///
/// An object, because it is handed on with every figure and has more words than a figure has digits.
final class FigureStyle: Sendable {
  let wording: Wording?
  /// The power of ten that one of the indicator's unit is.
  let shift: Int
  /// The unit, or the measure word in its place, without 万 and 亿.
  let unit: String
  /// The power of ten asked for; nil where the form may choose.
  let asked: Int?
  /// Whether 万 and 亿 are shown: a bare number carries them only where the writer asked for them.
  let showsScale: Bool
  let movesByItself: Bool
  let minimumPlaces: Int
  let isHanzi: Bool
  let isPercent: Bool
  /// Chinese: what was asked for and cannot be.
  let objection: String?

  init(
    _ indicator: Indicator, wording: Wording? = nil, scale: Scale? = nil,
    measureWord: String? = nil, isNumberOnly: Bool = false, isHanzi: Bool = false
  ) {
    let own = indicator.unit
    let isPercent = own.isPercent
    let isRatio = isPercent || indicator.nature == .ratio
    var objections: [String] = []
    var unit = own.base
    if let measureWord, measureWord != unit {
      if Self.may(measureWord, standFor: unit) {
        unit = measureWord
      } else {
        objections.append("“\(measureWord)”不能代替“\(own.name)”，仍用“\(own.name)”")
      }
    }
    var asked: Int?
    if let scale {
      if !isPercent, own.isMoney || !scale.isMoney {
        asked = scale.shift
      } else {
        objections.append("“\(own.name)”不能折成“\(scale.rawValue)”，仍用“\(own.name)”")
      }
    }
    self.wording = wording
    shift = own.shift
    self.unit = isNumberOnly ? "" : unit
    self.asked = asked
    showsScale = !isNumberOnly || asked != nil && scale.map { !$0.isMoney } ?? false
    movesByItself = !isRatio && !isNumberOnly
    minimumPlaces = isRatio ? indicator.decimals : 0
    self.isHanzi = isHanzi
    self.isPercent = isPercent
    objection = objections.isEmpty ? nil : objections.joined(separator: "；")
  }

  private static func may(_ word: String, standFor unit: String) -> Bool {
    let family = Unit(unit).family
    return family != .money && family != .percent && Unit(word).family == family
  }

  convenience init(_ request: PhraseRequest) {
    self.init(
      request.indicator, wording: request.wording, scale: request.scale,
      measureWord: request.measureWord, isNumberOnly: request.isNumberOnly,
      isHanzi: request.isHanzi)
  }
}
