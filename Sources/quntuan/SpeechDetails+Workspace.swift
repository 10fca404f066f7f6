import Core
import Exchange

extension SpeechDetails {
  /// - Parameters:
  ///   - source: the draft's live text, or what it was when it was frozen.
  ///   - author: who is named as the file's author; nil for the user.
  /// - Throws: `CommandFailure` if the clock shows a year that no paper has.
  init(
    of draft: Draft, source: String, in workspace: Workspace, author: String? = nil,
    isFinal: Bool = false
  ) throws {
    let frontMatter = FrontMatter.split(source).frontMatter
    self.init(
      name: draft.name, frontMatter: frontMatter, author: author ?? Surroundings.author,
      office: workspace.home?.office(of: frontMatter.represents) ?? "",
      today: try Surroundings.today(), isFinal: isFinal)
  }
}

extension FileDetails {
  /// What a file made of a workbook says of itself, today.
  /// - Throws: `CommandFailure` if the clock shows a year that no paper has.
  init(of workspace: Workspace, author: String = Surroundings.author) throws {
    self.init(
      author: author, office: workspace.home?.office(of: "") ?? "", day: try Surroundings.today())
  }
}

extension Region {
  /// 青禾区委, 青禾区政府.
  fileprivate func office(of represented: String) -> String {
    let body = represented == "政府" ? words.government : words.partyCommittee
    let isShared = name.hasSuffix(words.prefix) && body.hasPrefix(words.prefix)
    return (isShared ? String(name.dropLast(words.prefix.count)) : name) + body
  }
}
