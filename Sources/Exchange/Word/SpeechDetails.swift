import Core

/// What a file says of a speech beside its text.
public struct SpeechDetails: Hashable, Sendable {
  /// The draft's name; the title of a speech without one.
  public var name: String
  /// 会议.
  public var meeting: String
  /// Who speaks, with the post before the name: 区委副书记　李明. Empty where only the post is known.
  public var speaker: String
  /// The day of the speech as it stands under the title; nil where none is set.
  public var date: Day?
  /// Who made the file.
  public var author: String
  /// The office that he works in: 青禾区委.
  public var office: String
  /// The day that the file is dated: the same draft gives the same bytes on any other.
  public var day: Day
  /// Whether it is 定稿.
  public var isFinal: Bool

  /// - Parameter today: what the file is dated where the draft names no day.
  public init(
    name: String, frontMatter: FrontMatter, author: String, office: String, today: Day,
    isFinal: Bool = false
  ) {
    self.name = name
    meeting = frontMatter.meeting
    speaker =
      frontMatter.speaker.isEmpty
      ? ""
      : [frontMatter.speakerTitle, frontMatter.speaker].filter { !$0.isEmpty }
        .joined(separator: "\u{3000}")
    date = frontMatter.date
    self.author = author
    self.office = office
    day = frontMatter.date ?? today
    self.isFinal = isFinal
  }
}
