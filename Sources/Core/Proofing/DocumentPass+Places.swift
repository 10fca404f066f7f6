/// Another place's name where the text speaks of its own: it was written from a speech made there.
extension DocumentPass {
  /// The place that speaks.
  private struct Own {
    /// With 市, 县, 区.
    var name: String
    var places: [Gazetteer.Place]
    /// Others that are named more often than this are no slips.
    var most: Int
  }

  mutating func places() {
    var counts: [String: Int] = [:]
    for paragraph in paragraphs {
      for word in paragraph.places { counts[word.name, default: 0] += 1 }
    }
    guard !counts.isEmpty, let own = ownPlace(counts) else { return }
    for index in paragraphs.indices {
      for word in paragraphs[index].places
      where (counts[word.name] ?? 0) <= own.most && isForeign(word, to: own) {
        report(
          .placeMixed, index, word.start, word.length, .warning,
          "全文说的是“\(own.name)”，这里却是“\(word.wholeName)”：像是别处的稿子混进来的")
      }
    }
  }

  private func ownPlace(_ counts: [String: Int]) -> Own? {
    if let name = options.placeNames.first {
      let known = options.placeNames.lazy.map(Self.known).first { !$0.isEmpty }
      return Own(name: name, places: known ?? [], most: 3)
    }
    if let name = placeOfTitle() { return Own(name: name, places: Self.known(name), most: 3) }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value >= 3
    else { return nil }
    return Own(name: most.key, places: Gazetteer.builtIn.places(named: most.key), most: 1)
  }

  private static func known(_ name: String) -> [Gazetteer.Place] {
    Gazetteer.builtIn.places(named: String(name.dropLast()))
  }

  /// What the title and the lines under it say.
  private func placeOfTitle() -> String? {
    for paragraph in paragraphs.prefix(12).filter({ $0.length > 0 }).prefix(4) {
      guard paragraph.length <= 40, paragraph.stopCount == 0 else { return nil }
      if !paragraph.titlePlace.isEmpty { return paragraph.titlePlace }
      // 吉安市委书记
      if let word = paragraph.places.first(where: { !$0.isShort }) { return word.wholeName }
    }
    return nil
  }

  private func isForeign(_ word: PlaceWord, to own: Own) -> Bool {
    guard !own.name.contains(word.name) else { return false }
    let places = Gazetteer.builtIn.places(named: word.name)
    guard own.places.isEmpty else {
      return !places.contains { place in own.places.contains { $0.isRelated(to: place) } }
    }
    // Of a place that is not in the list, no more is known than that it is no city.
    return (own.name.hasSuffix("县") || own.name.hasSuffix("区"))
      && places.allSatisfy { $0.county > 0 }
  }
}
