/// How much there is to say in composed text.
///
/// Hanzi, Latin letters and circled numbers are one syllable each, numbers as many as they have when
/// read aloud (852.75亿元 is 八百五十二点七五亿元: ten). Marks have no syllable, but the ones that
/// one breathes at are a pause as long as one: a leader's pace is counted in characters, marks included.
public struct SpokenLength: Hashable, Sendable {
  public var syllables: Int
  /// Places where one breathes: marks in a row are one; quotes and brackets count none.
  public var pauses: Int

  public init(syllables: Int = 0, pauses: Int = 0) {
    self.syllables = syllables
    self.pauses = pauses
  }

  /// What one block takes; a muted one nothing.
  public init(of block: ComposedBlock) {
    self.init()
    guard !block.isMuted else { return }
    self = block.text.withUnsafeBufferPointer { Reader(bytes: $0).read() }
  }

  public init(of section: ComposedSection) {
    self.init()
    for block in section.blocks { self += SpokenLength(of: block) }
  }

  public init(of composition: Composition) {
    self.init()
    for section in composition.sections { self += SpokenLength(of: section) }
  }

  public static func += (a: inout Self, b: Self) {
    a.syllables += b.syllables
    a.pauses += b.pauses
  }

  /// Syllables and pauses, in lengths of one syllable.
  public var beats: Int { syllables + pauses }
}

/// How fast a leader speaks.
public struct SpeakingPace: Hashable, Sendable {
  /// 120–160 is talk, 150–200 a formal report, 250–300 broadcasting; at least 1.
  public let charactersPerMinute: Int

  public init(charactersPerMinute: Int = WorkspaceSettings.usualCharactersPerMinute) {
    self.charactersPerMinute = max(1, charactersPerMinute)
  }

  /// The minutes that a text takes, from a ninth faster to a sixth slower than the pace: 200 to 150
  /// at 180, the span of formal reports. Rounded to the nearest; at least 1 for what is not empty.
  public func minutes(for length: SpokenLength) -> ClosedRange<Int> {
    guard length.beats > 0 else { return 0...0 }
    let (least, _) = length.beats.multipliedReportingOverflow(by: 9)
    let (most, _) = length.beats.multipliedReportingOverflow(by: 6)
    let shortest = rounded(least, over: 10)
    return max(1, shortest)...max(1, shortest, rounded(most, over: 5))
  }

  /// How a text stands to the minutes set for it.
  public func fit(of length: SpokenLength, target: Int) -> SpeakingFit {
    let minutes = minutes(for: length)
    if minutes.lowerBound > target { return .over(minutes: minutes.lowerBound - target) }
    if minutes.upperBound < target { return .under(minutes: target - minutes.upperBound) }
    return .within
  }

  private func rounded(_ beats: Int, over parts: Int) -> Int {
    let (unit, overflow) = charactersPerMinute.multipliedReportingOverflow(by: parts)
    guard !overflow else { return 0 }
    return (beats + unit / 2) / unit
  }
}

/// Whether a text fits the minutes set for it.
public enum SpeakingFit: Hashable, Sendable {
  /// The range of minutes holds the target.
  case within
  /// Even spoken fast it takes so many minutes more.
  case over(minutes: Int)
  /// Even spoken slowly it leaves so many minutes.
  case under(minutes: Int)
}
