/// One source line of an `EditorText`, with what is costly to know about it.
public struct EditorParagraph: Hashable, Sendable {
  /// Without the line end.
  public private(set) var scalars: [Unicode.Scalar]
  /// Bytes in UTF-8, without the line end.
  private(set) var utf8Count: Int
  /// Where its drawn lines begin, in scalars; the first is 0.
  private(set) var lineStarts: [Int]
  /// The text's revision that changed it last.
  public internal(set) var revision: Int

  init(_ scalars: [Unicode.Scalar], layout: TextLayout, revision: Int) {
    self.scalars = scalars
    self.revision = revision
    utf8Count = scalars.utf8Count
    lineStarts = layout.lineStarts(of: scalars)
  }

  public var string: String { String(scalars) }

  /// The scalars of one drawn line.
  public func line(_ index: Int) -> Range<Int> {
    let next = index + 1
    return lineStarts[index]..<(next < lineStarts.count ? lineStarts[next] : scalars.count)
  }

  /// The drawn line that a place stands on; a place between two lines stands on the second.
  public func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  mutating func replace(
    _ range: Range<Int>, with inserted: [Unicode.Scalar], layout: TextLayout, revision: Int
  ) {
    utf8Count += inserted.utf8Count - scalars[range].utf8Count
    scalars.replaceSubrange(range, with: inserted)
    lineStarts = layout.lineStarts(of: scalars)
    self.revision = revision
  }

  mutating func wrap(_ layout: TextLayout) { lineStarts = layout.lineStarts(of: scalars) }
}

extension Collection where Element == Unicode.Scalar {
  var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(decoding: scalars.utf8, as: UTF8.self)
  }
}
