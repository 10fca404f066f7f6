extension Run {
  mutating func shift(by count: Int) {
    range = range.lowerBound + count..<range.upperBound + count
  }

  /// A part of it, with the part of the source where both are the same words.
  func part(_ part: Range<Int>) -> Run {
    var run = self
    run.range = part
    if kind == .literal {
      run.source.start += part.lowerBound - range.lowerBound
      run.source.end -= range.upperBound - part.upperBound
    }
    return run
  }
}
