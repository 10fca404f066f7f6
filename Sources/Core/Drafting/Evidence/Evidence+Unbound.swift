extension FrozenBlock {
  /// Numbers in Arabic digits that the source types as words, without a record behind them.
  ///
  /// Not counted: what follows 第 or 〔; what stands before 年 月 日 号 时 点 or is joined to such a number by a dash
  /// (years, dates, spans of time); a section's number at the start of a block or in brackets; digits in a word of
  /// Latin letters (5G, GB/T 9704). Numbers in hanzi (四个坚定不移) are words.
  var unboundNumbers: [Evidence.UnboundNumber] {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0xEF }) else { return [] }
    let scalars = Array(text.unicodeScalars)
    let isTyped = typed(scalars)
    var numbers: [Evidence.UnboundNumber] = []
    var offset = 0
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit, isTyped[index] else {
        offset += Unicode.UTF8.width(scalars[index])
        index += 1
        continue
      }
      let end = numberEnd(from: index, scalars)
      if !isExempt(index..<end, scalars) {
        let behind = scalars[end...].prefix(2).prefix { $0.properties.isIdeographic }
        numbers.append(
          Evidence.UnboundNumber(
            text: String(String.UnicodeScalarView(scalars[index..<end] + behind)),
            sentence: sentence(around: offset)))
      }
      offset += scalars[index..<end].reduce(0) { $0 + Unicode.UTF8.width($1) }
      index = end
    }
    return numbers
  }

  /// Which scalars the source types itself.
  private func typed(_ scalars: [Unicode.Scalar]) -> [Bool] {
    let made = (figures.map(\.range) + fillings.map(\.range)).sorted {
      $0.lowerBound < $1.lowerBound
    }
    var next = made.startIndex
    var offset = 0
    return scalars.map { scalar in
      while next < made.endIndex, made[next].upperBound <= offset { next += 1 }
      defer { offset += Unicode.UTF8.width(scalar) }
      return next == made.endIndex || !made[next].contains(offset)
    }
  }

  private func numberEnd(from start: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var end = start
    while end < scalars.count {
      let isInside =
        scalars[end].isDigit
        || (".,．，".unicodeScalars.contains(scalars[end]) && end + 1 < scalars.count
          && scalars[end + 1].isDigit && scalars[end] != "，")
      guard isInside else { break }
      end += 1
    }
    if end < scalars.count, "%％‰".unicodeScalars.contains(scalars[end]) { end += 1 }
    return end
  }

  private func isExempt(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : nil
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    if let before, "第〔".unicodeScalars.contains(before) || before.isLatin { return true }
    if let after, "年月日号时点".unicodeScalars.contains(after) || after.isLatin { return true }
    if before == nil, let after, ".．、".unicodeScalars.contains(after) { return true }
    if before == "（" || before == "(", after == "）" || after == ")" { return true }
    if before == " ", range.lowerBound > 1, scalars[range.lowerBound - 2].isLatin { return true }
    guard let after, "—-－–至到~～".unicodeScalars.contains(after) else { return false }
    var next = range.upperBound
    while next < scalars.count, "—-－–至到~～".unicodeScalars.contains(scalars[next]) { next += 1 }
    let end = numberEnd(from: next, scalars)
    return end > next && end < scalars.count && "年月日号时点".unicodeScalars.contains(scalars[end])
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  fileprivate var isLatin: Bool {
    (0x41...0x5A).contains(value & ~0x20) || (0xFF21...0xFF3A).contains(value)
      || (0xFF41...0xFF5A).contains(value)
  }
}
