import Core

/// Characters and minutes in words, as long as the place for them allows.
struct SpeakingText {
  let characters: Int
  let spoken: SpokenLength
  let pace: SpeakingPace
  /// The minutes set for the speech, by its front matter.
  let target: Int?

  init(_ state: State, _ derived: Derived) {
    characters = derived.composition.characterCount
    spoken = derived.spoken.total
    pace = SpeakingPace(charactersPerMinute: state.workspace.settings.charactersPerMinute)
    target = derived.targetMinutes
  }

  /// 2,870 字 · 15–17 分钟 · 目标 20 分钟，少 3–5 分钟: the fullest wording first.
  var wordings: [String] {
    let count = "\(grouped(characters)) 字"
    guard spoken.beats > 0 else { return [count] }
    let minutes = pace.minutes(for: spoken)
    let plain = "\(count) · \(Self.text(minutes)) 分钟"
    guard let target else { return [plain, count] }
    let fit = fit(minutes, target)
    return [
      "\(plain) · 目标 \(target) 分钟，\(fit)", "\(plain) · 目标 \(target)，\(fit)",
      "\(plain)，\(fit)", "\(Self.text(minutes)) 分钟，\(fit)", count,
    ]
  }

  /// The fullest wording that fits.
  func text(in columns: Int, _ canvas: Canvas) -> String {
    wordings.first { canvas.width(of: $0) <= columns } ?? ""
  }

  private func fit(_ minutes: ClosedRange<Int>, _ target: Int) -> String {
    switch pace.fit(of: spoken, target: target) {
    case .within: "相符"
    case .over(let least):
      "多 \(Self.span(least, minutes.upperBound - target)) 分钟"
    case .under(let least):
      "少 \(Self.span(least, target - minutes.lowerBound)) 分钟"
    }
  }

  /// 15–17, or 约 1 where the range is one minute.
  static func text(_ minutes: ClosedRange<Int>) -> String {
    minutes.count == 1 ? "约 \(minutes.lowerBound)" : span(minutes.lowerBound, minutes.upperBound)
  }

  private static func span(_ least: Int, _ most: Int) -> String {
    least == most ? "\(least)" : "\(least)–\(most)"
  }
}
