/// What one paragraph cannot tell: 学习贯彻总书记关于工会工作的重要论述 is right where the text has named him.
extension DocumentPass {
  mutating func questions() {
    guard paragraphs.contains(where: { !$0.questions.isEmpty }) else { return }
    var settled: Set<Int> = []
    for paragraph in paragraphs {
      for found in paragraph.questions where found.isSettling { settled.insert(found.question) }
    }
    for index in paragraphs.indices {
      for found in paragraphs[index].questions where !settled.contains(found.question) {
        report(
          found.rule, index, found.start, found.length, found.severity,
          found.message ?? found.rule.card.looksFor)
      }
    }
  }
}
