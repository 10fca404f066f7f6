/// How figures are said. Every wording is arithmetically true, or is not used.
public enum Phrasing {
  /// A figure with its unit, in the wording asked for; the exact figure and an objection where that would be false.
  public static func phrase(_ request: PhraseRequest) -> Phrase {
    phrase(request.amount, previous: request.previous, FigureStyle(request))
  }

  /// The same, where how such figures are said is worked out already.
  static func phrase(_ amount: Amount, previous: Amount?, _ style: FigureStyle) -> Phrase {
    var form = FigureForm(amount, style)
    guard let wording = style.wording else { return form.exact(prefix: "") }
    if case .reaching = wording { return form.exact(prefix: wording.rawValue) }
    if let objection = refusal(of: wording, for: amount, in: form) {
      form.object(objection)
      return form.exact(prefix: "")
    }
    guard let text = form.hedged(wording) else {
      let isRoundItself = form.isRound && form.objection == nil
      form.object("按准确数\(form.exact(prefix: "").text)，说“\(wording.rawValue)”不实，已用准确数")
      var phrase = form.exact(prefix: "")
      phrase.isRoundItself = isRoundItself
      return phrase
    }
    if case .breaking = wording, let objection = form.objectionToBreaking(previous) {
      form.object(objection)
      return form.exact(prefix: "")
    }
    return Phrase(text, objection: form.objection)
  }

  /// Why a wording cannot be used for such a figure at all.
  private static func refusal(
    of wording: Wording, for amount: Amount, in form: FigureForm
  ) -> String? {
    if amount.units < 0 { return "负数不能说“\(wording.rawValue)”，已用准确数" }
    if form.isBelowTwenty { return "不足20，不宜说“\(wording.rawValue)”，已用准确数" }
    if case .more = wording, form.isPercent { return "百分数不说“余”，已用准确数" }
    return nil
  }
}
