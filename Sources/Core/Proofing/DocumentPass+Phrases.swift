/// Words that come again and again.
extension DocumentPass {
  /// How often a clause may be said before the listener has had enough.
  private static let most = 3

  /// A clause of eight characters or more for the fourth time; a refrain at the start of paragraphs in a row is one as well.
  mutating func phrases() {
    var counts: [UInt64: Int] = [:]
    for index in paragraphs.indices {
      for clause in paragraphs[index].clauses { counts[clause.hash, default: 0] += 1 }
    }
    var seen: [UInt64: Int] = [:]
    for index in paragraphs.indices {
      for clause in paragraphs[index].clauses {
        guard let count = counts[clause.hash], count > Self.most else { continue }
        seen[clause.hash, default: 0] += 1
        guard seen[clause.hash] == Self.most + 1 else { continue }
        report(
          .repeatedPhrase, index, clause.start, clause.length, .hint, "这句话全文说了\(count)遍，宜换个说法")
      }
    }
  }
}
