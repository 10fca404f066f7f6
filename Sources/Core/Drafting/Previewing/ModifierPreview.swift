/// One way to say what stands in braces, tried out.
public struct ModifierPreview: Hashable, Sendable {
  /// Without its `|`.
  public let modifier: String
  /// What would be printed.
  public let text: String
  /// Chinese: why it cannot be said so now; nil if it can.
  public let objection: String?
}

extension Composer {
  /// What may stand behind an expression's last `|`, each tried out: what can be said first, then what cannot, with the
  /// reason. Modifiers that say nothing of such a figure are left out, as those of a group that is taken are.
  ///
  /// - Parameter expression: the operand and the modifiers it has, without braces: `工会.竞赛场次|超过`.
  public static func modifiers(
    for expression: String, in draft: String, _ workspace: Workspace, today: Day
  ) -> [ModifierPreview] {
    guard let (operand, modifiers) = try? ExpressionReader.read(expression) else { return [] }
    let words: [String]
    switch operand {
    case .figure: words = Modifiers.words.filter(modifiers.allows)
    case .bodies: words = [Modifiers.Form.list.rawValue, Modifiers.Form.count.rawValue]
    case .regionWord, .field, .fact, .formulation, .literal, .itemCount, .partCount: return []
    }
    let tried = previews(
      of: [expression] + words.map { "\(expression)|\($0)" }, in: draft, workspace, today: today)
    let plain = tried[0]
    var found: [ModifierPreview] = []
    for (word, preview) in zip(words, tried.dropFirst()) {
      let changesNothing = preview.text == plain.text && preview.objection == nil
      let isForeign = preview.objection != nil && Modifiers.fitsOnlySomeUnits(word)
      let isAsked = ["含零", "不完全", Modifiers.Form.list.rawValue].contains(word)
      if isForeign || (changesNothing && !isAsked) { continue }
      found.append(
        ModifierPreview(modifier: word, text: preview.text, objection: preview.objection))
    }
    return found.filter { $0.objection == nil } + found.filter { $0.objection != nil }
  }
}

extension Modifiers {
  /// All there are but 占, which wants a path, in the order in which they are offered.
  fileprivate static let words: [String] =
    Wording.allCases.map(\.rawValue) + ChangeWording.names.map(\.0)
    + ["数"] + Scale.allCases.map(\.rawValue) + measureWords + Goal.allCases.map(\.rawValue)
    + [Form.rank.rawValue] + TimeSpan.allCases.map(\.rawValue) + [Form.hanzi.rawValue, "不完全", "含零"]

  private static let measureWords = [
    "人", "名", "位", "场次", "场", "次", "个", "家", "处", "所", "支", "座", "件", "起", "宗", "例", "项", "户",
  ]

  /// Whether it can stand beside those that are there.
  fileprivate func allows(_ word: String) -> Bool {
    var together = self
    do {
      try together.add(word)
      try together.check()
    } catch { return false }
    return together != self
  }

  /// Whether it is no matter of honesty but of the unit that it cannot be used.
  fileprivate static func fitsOnlySomeUnits(_ word: String) -> Bool {
    Scale(rawValue: word) != nil || measureWords.contains(word)
  }
}
