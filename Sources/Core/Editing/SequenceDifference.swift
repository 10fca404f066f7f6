/// The shortest way from one sequence to another, by E. W. Myers, "An O(ND) Difference Algorithm and
/// Its Variations" (1986), in the variant of section 4b that needs linear space.
struct SequenceDifference<Element: Equatable> {
  private let old: [Element]
  private let new: [Element]
  private var forward: [Int]
  private var backward: [Int]
  /// Pairs of indices that stay, in order.
  private(set) var kept: [(old: Int, new: Int)] = []

  /// Compares two sequences.
  static func kept(_ old: [Element], _ new: [Element]) -> [(old: Int, new: Int)] {
    var difference = SequenceDifference(old, new)
    difference.compare(0..<old.count, 0..<new.count)
    return difference.kept
  }

  private init(_ old: [Element], _ new: [Element]) {
    self.old = old
    self.new = new
    let size = 2 * (old.count + new.count) + 4
    forward = Array(repeating: 0, count: size)
    backward = forward
  }

  private mutating func compare(_ a: Range<Int>, _ b: Range<Int>) {
    var (a, b) = (a, b)
    while let x = a.first, let y = b.first, old[x] == new[y] {
      kept.append((x, y))
      (a, b) = (x + 1..<a.upperBound, y + 1..<b.upperBound)
    }
    var suffix = 0
    while suffix < min(a.count, b.count),
      old[a.upperBound - 1 - suffix] == new[b.upperBound - 1 - suffix]
    { suffix += 1 }
    let (endA, endB) = (a.upperBound, b.upperBound)
    a = a.lowerBound..<endA - suffix
    b = b.lowerBound..<endB - suffix
    if !a.isEmpty, !b.isEmpty, let (x, y) = middle(a, b) {
      compare(a.lowerBound..<x, b.lowerBound..<y)
      compare(x..<a.upperBound, y..<b.upperBound)
    }
    for index in 0..<suffix { kept.append((endA - suffix + index, endB - suffix + index)) }
  }

  /// Where the best paths from both ends meet; nil if nothing in the two parts is equal.
  private mutating func middle(_ a: Range<Int>, _ b: Range<Int>) -> (Int, Int)? {
    let (n, m) = (a.count, b.count)
    let delta = n - m
    let offset = n + m + 1
    forward[offset + 1] = 0
    backward[offset + 1] = 0
    for depth in 0...(n + m + 1) / 2 {
      for k in stride(from: -depth, through: depth, by: 2) {
        let isDown = k == -depth || k != depth && forward[offset + k - 1] < forward[offset + k + 1]
        var x = isDown ? forward[offset + k + 1] : forward[offset + k - 1] + 1
        while x < n, x - k < m, x - k >= 0, old[a.lowerBound + x] == new[b.lowerBound + x - k] {
          x += 1
        }
        forward[offset + k] = x
        let mirrored = delta - k
        if delta % 2 != 0, abs(mirrored) < depth, x + backward[offset + mirrored] >= n {
          return meeting(a, b, x, k)
        }
      }
      for k in stride(from: -depth, through: depth, by: 2) {
        let isDown =
          k == -depth || k != depth && backward[offset + k - 1] < backward[offset + k + 1]
        var x = isDown ? backward[offset + k + 1] : backward[offset + k - 1] + 1
        while x < n, x - k < m, x - k >= 0,
          old[a.upperBound - 1 - x] == new[b.upperBound - 1 - x + k]
        { x += 1 }
        backward[offset + k] = x
        let mirrored = delta - k
        if delta % 2 == 0, abs(mirrored) <= depth, x + forward[offset + mirrored] >= n {
          return meeting(a, b, forward[offset + mirrored], mirrored)
        }
      }
    }
    return nil
  }

  /// A corner is no meeting: there is nothing to divide there.
  private func meeting(_ a: Range<Int>, _ b: Range<Int>, _ x: Int, _ k: Int) -> (Int, Int)? {
    let y = x - k
    guard x <= a.count, y >= 0, y <= b.count, (x, y) != (0, 0), (x, y) != (a.count, b.count)
    else { return nil }
    return (a.lowerBound + x, b.lowerBound + y)
  }
}
