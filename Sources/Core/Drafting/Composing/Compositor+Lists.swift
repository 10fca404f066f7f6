/// A series of items: 一是 …；二是 …。
struct OpenList {
  var count = 0
  /// Where the closing marks of the items that run in together stand.
  var closingMarks: [Int] = []
  var holdsFullStop = false
}

extension Compositor {
  mutating func openList() {
    if list == nil { list = OpenList() }
  }

  mutating func endList() {
    guard let list, !isInItem else { return }
    closeItemGroup()
    listCounts.append(list.count)
    self.list = nil
    series = .isOne
  }

  /// Closes items that run in together: by ； and 。, or all by 。 if any of them holds one.
  mutating func closeItemGroup() {
    guard let open = list, !open.closingMarks.isEmpty else { return }
    for (index, offset) in open.closingMarks.enumerated()
    where open.holdsFullStop || index == open.closingMarks.count - 1 {
      block.setFullStop(at: offset)
    }
    list?.closingMarks = []
    list?.holdsFullStop = false
  }

  mutating func runItem(_ index: Int, _ workspace: Workspace) {
    let item = script[item: index]
    if list == nil, hasBrokenList {
      hasBrokenList = false
      report(
        .warning, item.span, "上面的条目被别的文字隔断，从这里重新编号",
        suggestion: "把那段文字写进上一条，或在它前面空一行；本就要另起一组的，前面写一行“@序 …”")
    }
    openList()
    noteContent()
    let number = (list?.count ?? 0) + 1
    let checkpoint = block.checkpoint()
    let floor = block.floor
    block.append(
      series.words(number, of: max(number, expectedCount(ofList: listCounts.count))),
      .generated, item.span)
    if case .firstOfAll = series { usesListCounts = true }
    block.floor = block.count
    isInItem = true
    run(item.body, workspace)
    isInItem = false
    guard !block.isEmpty else {
      block.restore(checkpoint)
      return
    }
    if block.holdsFullStop(from: block.floor) { list?.holdsFullStop = true }
    if let mark = block.closeItem(at: item.span) { list?.closingMarks.append(mark) }
    block.floor = floor
    block.seam = .none
    list?.count = number
  }

  /// What the run before found, which holds unless a list has just grown or shrunk.
  func expectedCount(ofList index: Int) -> Int {
    index < expectedListCounts.count ? expectedListCounts[index] : 0
  }

  /// `{条数}`: how many items the next list has.
  mutating func setItemCount(_ span: SourceSpan) {
    usesListCounts = true
    let count = expectedCount(ofList: listCounts.count)
    if count == 0 {
      setMissing("条数", keys: [], at: span)
    } else {
      block.append(countInHanzi(count), .generated, span)
    }
  }

  /// `{部分数}`: how many `##` parts the speech has.
  mutating func setPartCount(_ span: SourceSpan) {
    usesPartCount = true
    if expectedParts == 0 {
      setMissing("部分数", keys: [], at: span)
    } else {
      block.append(countInHanzi(expectedParts), .generated, span)
    }
  }
}

/// A number before a measure word: 两家, not 二家.
func countInHanzi(_ count: Int) -> String { count == 2 ? "两" : Phrasing.hanzi(count) }
