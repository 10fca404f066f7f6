import Core

/// Whether one of the texts holds what is searched, by characters or pinyin initials; everything where nothing is.
func isFound(_ query: String?, in texts: [String]) -> Bool {
  guard let query else { return true }
  return texts.contains { PinyinInitials.matches(query, in: $0) }
}

/// Prints the sentences of a draft that say a record, by the first of its words that the draft says.
/// - Parameter name: nil for the draft last worked on.
func printSentences(
  saying words: [String], of name: String?, in workbook: Workbook, asJSON: Bool
) throws {
  let speech = try Speech(of: name, in: workbook)
  guard let said = speech.composition.said(of: words) else {
    return Console.note("《\(speech.draft.name)》没有写到这一条")
  }
  for sentence in speech.composition.sentences(saying: said) {
    try Console.print(
      asJSON
        ? JSONObject(["draft": .text(speech.draft.name), "sentence": .text(sentence)]).line
        : sentence)
  }
}
