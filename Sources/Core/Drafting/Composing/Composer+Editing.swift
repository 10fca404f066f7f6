extension Composer {
  /// Takes the draft's text as an edit has left it: only the parts that it touched are read anew, and `recompose` composes
  /// only those. What comes of it is what composing the text from scratch would give.
  ///
  /// - Parameter source: the whole text.
  public mutating func edit(to source: String) {
    let file = SourceFile(name: compositor.script.files[0].name, text: source)
    isEdited = true
    guard let start = start(in: file), !compositor.meanings.isFull else {
      return startAnew(with: file)
    }
    let rereading = compositor.script.read(draft: file, from: start)
    for slot in rereading.slots {
      compositor.meanings.forget(part: slot)
      compositor.fragments.forgetCitations(ofPart: slot)
    }
    guard !passages.isEmpty else { return }
    let moved = passages.suffix(rereading.back).map { passage in
      rereading.shift.isNone ? passage : passage.map { Passage($0, movedBy: rereading.shift) }
    }
    passages = passages.prefix(rereading.front) + rereading.slots.map { _ in nil } + moved
  }

  /// Where the text begins; nil where the front matter is not what it was.
  private func start(in file: SourceFile) -> Int? {
    let (old, new) = (compositor.script.files[0].bytes, file.bytes)
    guard let start = compositor.script.units.first?.range.lowerBound, start > 0 else {
      return FrontMatter.split(file).1 == 0 ? 0 : nil
    }
    // A sound one that ends in a line of its own stays as it is while its bytes do.
    let holds =
      frontMatterDiagnostics.isEmpty && old[start - 1] == UInt8(ascii: "\n")
      && start <= new.count && old[..<start] == new[..<start]
    return holds ? start : nil
  }

  /// Forgets all but what pieces of markup were read as.
  mutating func startAnew(with file: SourceFile? = nil) {
    let file = file ?? compositor.script.files[0]
    let (probe, surroundings) = (compositor.probe, surroundings)
    self = Composer(
      source: String(decoding: file.bytes, as: UTF8.self), name: file.name,
      library: compositor.library, after: self)
    compositor.probe = probe
    self.surroundings = surroundings
  }
}
