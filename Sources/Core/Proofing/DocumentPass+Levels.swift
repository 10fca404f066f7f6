/// 全县 in a city's speech, 全市 in a county's.
extension DocumentPass {
  mutating func levels() {
    var counts: [UInt32: Int] = [:]
    for index in paragraphs.indices {
      for word in paragraphs[index].levels where word.level != 0x7701 || !word.isWhole {
        counts[word.level, default: 0] += 1
      }
    }
    let titled = options.level ?? titleLevel()
    let own: UInt32
    if let titled {
      own = titled
    } else {
      guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value >= 3
      else { return }
      own = most.key
    }
    let ownCount = counts[own] ?? 0
    for index in paragraphs.indices {
      for word in paragraphs[index].levels
      where isOdd(word, own: own, isKnown: titled != nil, ownCount: ownCount, counts) {
        let text = (word.isWhole ? "全" : "我") + String(Character(Unicode.Scalar(word.level) ?? " "))
        let ours = (word.isWhole ? "全" : "我") + String(Character(Unicode.Scalar(own) ?? " "))
        report(
          .levelMixed, index, word.start, 2, .warning, "全文说的是“\(ours)”，这里却是“\(text)”：像是别处的稿子混进来的")
      }
    }
  }

  /// What the title and the lines under it say.
  private func titleLevel() -> UInt32? {
    var seen = 0
    for paragraph in paragraphs.prefix(12) where paragraph.length > 0 {
      seen += 1
      guard seen <= 4, paragraph.length <= 40, paragraph.stopCount == 0 else { return nil }
      if paragraph.speakerLevel != 0 { return paragraph.speakerLevel }
      if let word = paragraph.levels.first(where: \.isWhole) {
        // The line under the title may say who speaks there.
        return speakerLevel() ?? word.level
      }
      if paragraph.titleLevel != 0 { return paragraph.titleLevel }
    }
    return nil
  }

  private func speakerLevel() -> UInt32? {
    paragraphs.prefix(12).lazy.map(\.speakerLevel).first { $0 != 0 }
  }

  private func isOdd(
    _ word: LevelWord, own: UInt32, isKnown: Bool, ownCount: Int, _ counts: [UInt32: Int]
  ) -> Bool {
    guard word.level != own, let ownRank = ranks[own], let rank = ranks[word.level] else {
      return false
    }
    let count = counts[word.level] ?? 0
    let isRare = count * 3 <= ownCount && count <= 4
    if options.level == nil, !isRare, !(isKnown && count <= max(2, ownCount)) { return false }
    if word.level == 0x533A, options.isInAutonomousRegion { return false }
    // What is above is spoken of by right: 全省第一, 全市前列; but not as one's own.
    if rank < ownRank {
      guard isKnown, word.level != 0x7701, !word.isQuoted else { return false }
      return word.isCommand && count <= max(2, ownCount) || word.isSubject && isRare
    }
    return true
  }
}
