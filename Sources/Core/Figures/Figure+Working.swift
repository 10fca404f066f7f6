extension Figure {
  private static let workingMark = "算式 "

  /// Keeps in the note which sum an amount was typed as; nil takes a former one out. The rest of the note stays.
  public mutating func noteWorking(_ working: String?) {
    var parts = note.split(separator: "；").map(String.init)
      .filter { !$0.hasPrefix(Self.workingMark) }
    if let working { parts.append(Self.workingMark + working) }
    note = parts.joined(separator: "；")
  }
}
