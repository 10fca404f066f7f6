/// Wordings that were in force once and are no longer: what a speech of a day should not say by hand.
struct PassedWordings: Sendable {
  /// A passed wording in a text.
  struct Hit: Hashable, Sendable {
    /// Half-open, in UTF-8 bytes of the text.
    var range: Range<Int>
    var passed: Formulation
    /// Its last day.
    var lastDay: Day
    /// What is in force instead; nil if nothing of the name is.
    var replacement: Formulation?
  }

  private struct Wording: Sendable {
    var bytes: [UInt8]
    var passed: Formulation
    var lastDay: Day
    var replacement: Formulation?
  }

  /// Shorter ones are ordinary words too often.
  private static let least = 6

  private let passed: [Wording]
  /// What is in force may hold a passed one within it.
  private let current: [[UInt8]]

  init(_ formulations: Formulations, on day: Day) {
    let current = Set(formulations.series.compactMap { $0.inForce(on: day)?.text })
    self.current = current.map { Array($0.utf8) }
    var passed: [Wording] = []
    for series in formulations.series {
      let replacement = series.inForce(on: day)
      for (index, member) in series.members.enumerated()
      where member.text.count >= Self.least && !current.contains(member.text) {
        guard let last = series.lastDay(of: index), last < day else { continue }
        passed.append(
          Wording(
            bytes: Array(member.text.utf8), passed: member, lastDay: last,
            replacement: replacement))
      }
    }
    self.passed = passed
  }

  var isEmpty: Bool { passed.isEmpty }

  /// Every passed wording of a text, in order, without overlap: of two that begin at one place the longer.
  func hits(in text: [UInt8]) -> [Hit] {
    var hits = passed.flatMap { wording in
      occurrences(of: wording.bytes, in: text).map {
        Hit(
          range: $0, passed: wording.passed, lastDay: wording.lastDay,
          replacement: wording.replacement)
      }
    }
    guard !hits.isEmpty else { return [] }
    let allowed = current.flatMap { occurrences(of: $0, in: text) }
    hits.removeAll { hit in
      allowed.contains {
        $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound
      }
    }
    hits.sort {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    var end = 0
    return hits.filter { hit in
      guard hit.range.lowerBound >= end else { return false }
      end = hit.range.upperBound
      return true
    }
  }

  /// Looked for by its first three bytes, a hanzi's length, because this runs at every keystroke.
  private func occurrences(of wording: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard wording.count >= 3, text.count >= wording.count else { return [] }
    return text.withUnsafeBufferPointer { text in
      var found: [Range<Int>] = []
      var start = 0
      let (first, second, third) = (wording[0], wording[1], wording[2])
      while start <= text.count - wording.count {
        if text[start] == first, text[start + 1] == second, text[start + 2] == third,
          text[start..<start + wording.count].elementsEqual(wording)
        {
          found.append(start..<start + wording.count)
          start += wording.count
        } else {
          start += 1
        }
      }
      return found
    }
  }
}

extension PassedWordings.Hit {
  /// Chinese: what is wrong.
  var message: String {
    "\(passed.text.quoted)是已于\(lastDay.chineseText)停用的提法（\(passed.name)）"
  }

  /// Chinese: what to write instead.
  var suggestion: String {
    guard let replacement else { return "在提法库里补上现行的一条" }
    return "现行的是\(replacement.text.quoted)；可改写成{提法.\(replacement.name)}"
  }
}

extension String {
  /// In quotation marks; those inside become single ones (GB/T 15834-2011, 4.8.3.3).
  fileprivate var quoted: String {
    "“" + replacing("“", with: "‘").replacing("”", with: "’") + "”"
  }
}
