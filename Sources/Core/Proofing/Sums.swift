/// What the figures of one paragraph say about each other.
extension ParagraphPass {
  mutating func sums() {
    for index in numbers.indices {
      parts(from: index)
      sexes(at: index)
      outdone(at: index)
      attendance(at: index)
      let (start, end) = (numbers[index].start, numbers[index].end)
      if text.at(end) == U.comma {
        shareOfWhole(at: index)
        goal(at: index)
      }
      if text.isSummed(start) { listed(endingAt: index) }
      rise(at: index)
      compared(at: index)
      rate(at: index)
      ratio(at: index)
      namedRate(at: index)
      times(at: index)
      average(at: index)
      fallingMultiple(at: index)
    }
    percentLists()
    unevenNumerals()
  }

  /// Whether one of the last findings says it already. What stood farther back is of other numbers: a paragraph may have thousands.
  func isTold(_ rule: ProofRule, where isSame: (LocalFinding) -> Bool) -> Bool {
    findings.suffix(24).contains { $0.rule == rule && isSame($0) }
  }
}

extension ParagraphText {
  /// What stands between two numbers.
  struct Gap {
    var start: Int
    var end: Int

    var length: Int { end - start }
  }

  func between(_ first: ReadNumber, _ second: ReadNumber) -> Gap {
    Gap(start: first.end, end: second.start)
  }

  func has(_ word: String, in gap: Gap) -> Bool {
    guard let first = word.unicodeScalars.first?.value else { return false }
    for index in gap.start..<max(gap.start, gap.end) where at(index) == first {
      if stands(word, at: index) { return index + word.unicodeScalars.count <= gap.end }
    }
    return false
  }

  func hasOne(of words: [String], in gap: Gap) -> Bool {
    words.contains { has($0, in: gap) }
  }

  func isAll(_ word: String, _ gap: Gap) -> Bool {
    gap.length == word.unicodeScalars.count && stands(word, at: gap.start)
  }

  func plain(_ units: Int) -> String { Amount(units: Int64(units)).plainText }

  /// 人 and 名 count the same.
  func isSameUnit(_ a: ReadNumber, _ b: ReadNumber) -> Bool {
    let people = [UInt64(U.ren), UInt64(U.ming)]
    return a.unit == b.unit || (people.contains(a.unit) && people.contains(b.unit))
  }

  /// 人次 and 人: those who came may be counted by how often.
  func isOfPeople(_ visits: ReadNumber, _ people: ReadNumber) -> Bool {
    visits.unit == UInt64(U.ren) << 16 | UInt64(U.ci)
      && [UInt64(U.ren), UInt64(U.ming)].contains(people.unit)
  }

  func hasRest(_ number: ReadNumber) -> Bool {
    let end = number.end - number.unitLength
    return at(end - 1) == U.yu || at(end - 1) == U.duo || at(number.end) == U.duo
  }
}
