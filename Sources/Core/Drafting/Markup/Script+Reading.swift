/// Reading into a script: the draft part by part, fragments whole.
extension Script {
  /// Reads the draft, or what an edit changed in it.
  ///
  /// Only a part whose bytes are others is read anew: what a part means depends on nothing before it but whether the
  /// draft has its title by then.
  mutating func read(draft file: SourceFile, from start: Int) -> DraftRereading {
    let lines = MarkupLines(file, file: 0, from: start)
    let stretches = lines.parts
    var rereading = rereading(as: lines, stretches)
    if files.isEmpty { files.append(file) } else { files[0] = file }
    let gone = units[rereading.front..<units.count - rereading.back]
    var free = gone.map(\.slot)
    var read: [DraftUnit] = []
    var hasTitle = rereading.front > 0 ? units[rereading.front - 1].hasTitleAfter : false
    for index in rereading.front..<stretches.count {
      if index == stretches.count - rereading.back {
        let tail = units[(units.count - rereading.back)...]
        if tail.first?.hasTitleBefore == hasTitle { break }
        // Whether a title further down is the second one has changed.
        free += tail.map(\.slot)
        rereading.back = 0
      }
      let slot = free.isEmpty ? addPart() : free.removeFirst()
      read.append(self.read(stretches[index], of: lines, into: slot, &hasTitle))
    }
    for slot in free { parts[slot] = ScriptPart(slot: slot) }
    rereading.slots = read.map(\.slot)
    units.replaceSubrange(rereading.front..<units.count - rereading.back, with: read)
    move(last: rereading.back, by: rereading.shift)
    return rereading
  }

  /// Reads a whole fragment as one part.
  mutating func read(fragment source: SourceFile) -> Fragment {
    let slot = addPart()
    var parser = ScriptParser(
      MarkupLines(source, file: files.count), slot: slot, memory: takeMemory())
    let fragment = parser.fragment()
    memory = parser.memory
    parts[slot] = parser.part
    files.append(source)
    fragmentSlots.append(slot)
    return fragment
  }

  private mutating func read(
    _ stretch: Range<Int>, of lines: MarkupLines, into slot: Int, _ hasTitle: inout Bool
  ) -> DraftUnit {
    var parser = ScriptParser(lines, slot: slot, memory: takeMemory(), hasTitle: hasTitle)
    let nodes = parser.body(stretch).nodes
    memory = parser.memory
    parts[slot] = parser.part
    defer { hasTitle = parser.hasTitle }
    return DraftUnit(
      slot: slot, nodes: nodes, range: lines.bytes(of: stretch), lines: stretch,
      hasTitleBefore: hasTitle, hasTitleAfter: parser.hasTitle)
  }

  /// An empty one, behind the others.
  private mutating func addPart() -> Int {
    parts.append(ScriptPart(slot: parts.count))
    return parts.count - 1
  }

  /// The only copy of it: it then grows in place.
  private mutating func takeMemory() -> ExpressionMemory {
    let taken = memory
    memory = ExpressionMemory()
    return taken
  }

  /// Which parts are as they were, from the start and from the end.
  private func rereading(as lines: MarkupLines, _ stretches: [Range<Int>]) -> DraftRereading {
    var rereading = DraftRereading()
    guard let old = files.first?.bytes else { return rereading }
    let new = lines.source.bytes
    let shared = min(units.count, stretches.count)
    while rereading.front < shared {
      let range = lines.bytes(of: stretches[rereading.front])
      guard units[rereading.front].range == range, old[range] == new[range] else { break }
      rereading.front += 1
    }
    while rereading.back < shared - rereading.front {
      // What stands before any `##` is like no other part.
      let (before, now) = (units.count - 1 - rereading.back, stretches.count - 1 - rereading.back)
      let (was, range) = (units[before].range, lines.bytes(of: stretches[now]))
      guard (before == 0) == (now == 0), was.count == range.count, old[was] == new[range] else {
        break
      }
      rereading.back += 1
      rereading.shift = DraftShift(
        start: was.lowerBound, bytes: range.lowerBound - was.lowerBound,
        lines: stretches[now].lowerBound - units[before].lines.lowerBound)
    }
    return rereading
  }

  private mutating func move(last count: Int, by shift: DraftShift) {
    guard !shift.isNone else { return }
    for index in units.count - count..<units.count {
      units[index].move(by: shift)
      parts[units[index].slot].move(by: shift)
    }
  }
}
