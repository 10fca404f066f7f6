extension Compositor {
  /// Composes a part node by node, taking over what stands from the run before.
  mutating func runPart(_ nodes: NodeRange, _ workspace: Workspace) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      if !isParagraphBreak(index) {
        endSegment(before: index)
        if kept != nil, let next = keep(.node(index)) {
          index = next
          continue
        }
        beginSegment(.node(index))
      }
      run(index..<index + 1, workspace)
      index += 1
    }
    endList()
    endParagraph()
    leaveHeadings(from: 0)
    endSegment(before: index)
  }

  private func isParagraphBreak(_ index: Int) -> Bool {
    if case .paragraphBreak = script[node: index] { return true }
    return false
  }

  /// Whether nothing is open that what follows could still change, or could be changed by.
  private var isBetweenParagraphs: Bool {
    guard block.isPristine, pending.isEmpty, list == nil, clauses.isEmpty, openFragments.isEmpty,
      !isInItem, case .isOne = series
    else { return false }
    return true
  }

  private var counts: RunCounts {
    var counts = RunCounts()
    counts.finished = finished.count
    counts.blocks = section.blocks.count
    counts.citations = section.citations.count
    counts.gaps = section.gaps.count
    counts.omissions = section.omissions.count
    counts.dependencies = dependencies.count
    counts.characters = section.characterCount
    counts.diagnostics = diagnostics.count
    counts.lists = listCounts.count
    counts.cited = cited.count
    return counts
  }

  // MARK: Recording

  /// - Returns: whether one was begun, and must be ended.
  @discardableResult
  mutating func beginSegment(_ start: Segment.Start) -> Bool {
    guard isBetweenParagraphs else { return false }
    openSegments.append(segments.count)
    segments.append(
      Segment(
        start: start, from: counts, numberingBefore: numbering, mutedBefore: mutedLevel))
    return true
  }

  /// Ends the innermost open segment where nothing is open any more.
  mutating func endSegment(before next: Int) {
    guard let open = openSegments.last, isBetweenParagraphs else { return }
    openSegments.removeLast()
    segments[open].to = counts
    segments[open].numberingAfter = numbering
    segments[open].mutedAfter = mutedLevel
    segments[open].next = next
    segments[open].inner = segments.count - open - 1
    segments[open].isWhole = true
  }

  /// Ends the segment of a loop's item; one that left something open is given up.
  mutating func endItemSegment(depth: Int) {
    endSegment(before: 0)
    if openSegments.count > depth { openSegments.removeLast() }
  }

  // MARK: Taking over

  /// Takes over the segment that begins here, if the run before has it and it would be the same.
  ///
  /// - Returns: the node to go on with.
  mutating func keep(_ start: Segment.Start) -> Int? {
    guard let index = find(start), let kept else { return nil }
    let segment = kept.passage.segments[index]
    let counts = counts
    guard segment.isWhole, segment.from.citations == counts.citations,
      segment.from.gaps == counts.gaps, segment.from.lists == counts.lists,
      segment.from.finished == counts.finished, segment.numberingBefore == numbering,
      segment.mutedBefore == mutedLevel, isBetweenParagraphs,
      citedTheSame(upTo: segment.from.cited),
      let section = kept.passage.section(of: segment)
    else { return nil }
    var from = segment.from
    if segment.to.finished > segment.from.finished {
      from.startSection()
    }
    let records = from.dependencies..<segment.to.dependencies
    guard !kept.changed.touch(kept.passage.sections[section].dependencies[records]) else {
      return nil
    }
    takeOver(index, from: from, section: section, of: kept.passage)
    self.kept?.next = index + segment.inner + 1
    return segment.next
  }

  private mutating func find(_ start: Segment.Start) -> Int? {
    guard let kept else { return nil }
    let segments = kept.passage.segments
    let found =
      segments[kept.next...].firstIndex { $0.start == start }
      ?? segments[..<kept.next].firstIndex { $0.start == start }
    // Whatever lies inside it is looked for next.
    if let found { self.kept?.next = found + 1 }
    return found
  }

  /// Which wording a fragment takes goes by how often it was cited before.
  private mutating func citedTheSame(upTo count: Int) -> Bool {
    guard let kept, count == cited.count, count >= kept.agreedCited,
      cited[kept.agreedCited...].elementsEqual(kept.passage.cited[kept.agreedCited..<count])
    else { return false }
    self.kept?.agreedCited = count
    return true
  }

  private mutating func takeOver(
    _ index: Int, from: RunCounts, section place: Int, of passage: Passage
  ) {
    let segment = passage.segments[index]
    let old = passage.sections[place]
    if segment.to.finished > segment.from.finished {
      beginSection()
      section.heading = old.heading
    }
    let moved = counts - from
    let to = segment.to
    section.blocks += old.blocks[from.blocks..<to.blocks]
    section.citations += old.citations[from.citations..<to.citations]
    section.gaps += old.gaps[from.gaps..<to.gaps]
    for var omission in old.omissions[from.omissions..<to.omissions] {
      omission.block += moved.blocks
      section.omissions.append(omission)
    }
    section.characterCount += to.characters - from.characters
    dependencies += old.dependencies[from.dependencies..<to.dependencies]
    diagnostics += passage.diagnostics[from.diagnostics..<to.diagnostics]
    listCounts += passage.listCounts[from.lists..<to.lists]
    for fragment in passage.cited[from.cited..<to.cited] {
      _ = citations.cite(fragment)
      cited.append(fragment)
    }
    kept?.agreedCited = cited.count
    numbering = segment.numberingAfter
    mutedLevel = segment.mutedAfter
    if to.blocks > from.blocks { paragraphsEnded += 1 }
    for var inside in passage.segments[index...index + segment.inner] {
      inside.from = inside.from + moved
      inside.to = inside.to + moved
      segments.append(inside)
    }
  }
}
