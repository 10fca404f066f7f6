/// The fragments that have been cited, parsed once and known by number: names are Chinese text, and comparing or
/// hashing that at every citation would cost more than setting a paragraph.
struct FragmentCache {
  /// By number.
  private(set) var parsed: [(name: String, fragment: Fragment)] = []
  /// Nil for a name that the library does not have.
  private var numbers: [String: Int?] = [:]
  /// What a citation means where its fields have these values.
  private var cited = PlacedCache<Int>()

  /// - Parameter fields: a number for what the fields in its name say: the kind of an organization, or a tendency.
  func number(ofCitation citation: Int, fields: Int64) -> Int? { cited[citation, fields] }

  mutating func keep(_ number: Int, ofCitation citation: Int, fields: Int64) {
    cited.keep(number, of: citation, at: fields)
  }

  /// What citations mean depends on the names of kinds; what fragments hold does not.
  mutating func forgetCitations() { cited.forgetAll() }

  mutating func forgetCitations(ofPart slot: Int) { cited.forget(part: slot) }

  /// Nil for a name that has not been asked for; `.some(nil)` for one that the library does not have.
  func number(named name: String) -> Int?? { numbers[name] }

  /// - Returns: its number.
  mutating func keep(_ fragment: Fragment?, named name: String) -> Int? {
    let number = fragment.map { fragment in
      parsed.append((name, fragment))
      return parsed.count - 1
    }
    numbers[name] = .some(number)
    return number
  }
}

extension FragmentCache {
  /// Whether these citations, in order, are what the fragments were read for: then they have the numbers that they would
  /// get from scratch, and none is there that nothing cites.
  func isNumbered(by citations: some Sequence<Int>) -> Bool {
    var next = 0
    for fragment in citations {
      guard fragment <= next else { return false }
      if fragment == next { next += 1 }
    }
    return next == parsed.count
  }

  /// How often each fragment was cited, by name.
  func times(_ count: FragmentCount) -> [String: Int] {
    var times: [String: Int] = [:]
    for (number, entry) in parsed.enumerated() { times[entry.name] = count.times(number) }
    return times
  }
}

/// How often each fragment has been cited so far in a run.
struct FragmentCount: Equatable {
  private var counts: [Int] = []

  func times(_ fragment: Int) -> Int { fragment < counts.count ? counts[fragment] : 0 }

  /// How often before; this time is counted.
  mutating func cite(_ fragment: Int) -> Int {
    while counts.count <= fragment { counts.append(0) }
    defer { counts[fragment] += 1 }
    return counts[fragment]
  }

  /// Fragments that were never cited may or may not be listed.
  static func == (a: Self, b: Self) -> Bool {
    let shared = min(a.counts.count, b.counts.count)
    return a.counts[..<shared] == b.counts[..<shared]
      && a.counts[shared...].allSatisfy { $0 == 0 } && b.counts[shared...].allSatisfy { $0 == 0 }
  }
}
