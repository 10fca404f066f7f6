/// A record that may stand behind a number typed as words, and the markup that cites it.
public struct NumberOffer: Hashable, Sendable {
  public let key: FigureKey
  /// What to write in the number's place, braces included.
  public let markup: String
  /// What that prints now.
  public let printed: String
  /// Whether that is what stands there, thousands separators and full-width digits aside.
  public let isSame: Bool
  /// 区总工会·竞赛场次 2025年
  public let label: String
}

extension Composer {
  /// The records whose exact amount is a typed number, the likeliest first: those named in the paragraph, of the report
  /// period, printed just as typed. To be asked after a composition; a record that live text cannot name is left out.
  ///
  /// - Parameter paragraph: the line that the number stands in.
  public func offers(
    for number: TypedNumber, in paragraph: String, _ workspace: Workspace
  ) -> [NumberOffer] {
    let binding = NumberBinding(
      number: number, resolver: PathResolver(workspace: workspace, home: compositor.home),
      place: .init(region: compositor.home, organization: compositor.subject?.id),
      report: compositor.report)
    let units = number.possibleUnits
    var ranked: [(rank: NumberBinding.Rank, offer: NumberOffer)] = []
    for (key, figure) in workspace.figures {
      guard let amount = figure.applicableAmount, units.contains(amount.units),
        let offer = binding.offer(key, amount)
      else { continue }
      ranked.append((binding.rank(offer, in: paragraph), offer))
    }
    return ranked.sorted { $0.rank < $1.rank }.prefix(20).map(\.offer)
  }
}

extension TypedNumber {
  /// The amounts, in ten-thousandths, that some indicator's unit would have for this number.
  fileprivate var possibleUnits: Set<Int64> {
    var units: Set<Int64> = [amount.units]
    for shift in [0, 4, 8] {
      let moved = ExactDecimal(whole: Int(amount.units))?
        .shifted(by: scale - shift - Amount.places)
      if let moved, let fitting = try? moved.amount() { units.insert(fitting.units) }
    }
    return units
  }
}

/// Tries records against one number.
private struct NumberBinding {
  let number: TypedNumber
  let resolver: PathResolver
  let place: PathResolver.Surroundings
  let report: Period

  /// Smaller is likelier.
  struct Rank: Comparable {
    var unnamed: Int
    var other: Int
    var distance: Int
    var key: FigureKey

    static func < (a: Rank, b: Rank) -> Bool {
      (a.unnamed, a.distance, a.other) != (b.unnamed, b.distance, b.other)
        ? (a.unnamed, a.distance, a.other) < (b.unnamed, b.distance, b.other) : a.key < b.key
    }
  }

  func offer(_ key: FigureKey, _ amount: Amount) -> NumberOffer? {
    guard let indicator = resolver.workspace.catalog.indicator(key.indicator),
      means(amount, of: indicator), let path = path(to: key, indicator)
    else { return nil }
    let wordings = self.wordings(amount, of: indicator)
    guard let first = wordings.first else { return nil }
    let same = wordings.first { $0.printed == number.plainText }
    let chosen = same ?? first
    let name = resolver.workspace.name(of: key.subject)
    return NumberOffer(
      key: key, markup: "{\(path)\(chosen.modifiers)}", printed: chosen.printed,
      isSame: same != nil, label: "\(name)·\(indicator.name) \(key.period.chineseText)")
  }

  /// Whether the number with its unit says this amount of this indicator.
  private func means(_ amount: Amount, of indicator: Indicator) -> Bool {
    let unit = indicator.unit
    let said = Numeral(number.amount, shift: number.scale)
    let isEqual = said == Numeral(amount, shift: unit.shift)
    switch number.unit {
    // A bare number counts in the record's own unit, or in ones.
    case "": return isEqual || (number.scale == 0 && said == Numeral(amount, shift: 0))
    case unit.base: return isEqual
    case let word:
      if case .other = Unit(word).family { return false }
      return isEqual && Unit(word).family == Unit(unit.base).family
    }
  }

  /// The ways to say the amount that this number may have been meant as, the plainest first.
  private func wordings(
    _ amount: Amount, of indicator: Indicator
  ) -> [(modifiers: String, printed: String)] {
    let word = ["", indicator.unit.base].contains(number.unit) ? nil : number.unit
    let scales: [Scale?] = [nil] + Scale.allCases.filter { $0.shift == number.scale }
    var found: [(String, String)] = []
    for scale in scales {
      for isNumberOnly in number.unit.isEmpty ? [false, true] : [false] {
        let phrase = Phrasing.phrase(
          PhraseRequest(
            amount: amount, indicator: indicator, scale: scale, measureWord: word,
            isNumberOnly: isNumberOnly))
        guard phrase.objection == nil else { continue }
        let parts = [scale?.rawValue, word, isNumberOnly ? "数" : nil].compactMap { $0 }
        found.append((parts.map { "|\($0)" }.joined(), phrase.text))
      }
    }
    return found
  }

  /// The shortest path that means this record where the draft stands.
  private func path(to key: FigureKey, _ indicator: Indicator) -> String? {
    guard let suffix = periodSuffix(key.period) else { return nil }
    for path in paths(to: key.subject, indicator.name) {
      guard let read = try? FigurePath(path), let target = try? resolver.target(read, in: place),
        case .figure(let part, _, _) = target, part.subject == key.subject,
        part.indicator == key.indicator
      else { continue }
      return path + suffix
    }
    return nil
  }

  private func paths(to subject: Subject, _ name: String) -> [String] {
    let workspace = resolver.workspace
    switch subject {
    case .region(let id):
      return [name, "\(workspace.region(id)?.name ?? "").\(name)"]
    case .organization(let id):
      guard let organization = workspace.organization(id) else { return [] }
      let kind = workspace.catalog.kind(organization.kind)?.name ?? organization.shortName
      let region = workspace.region(organization.region)?.name ?? ""
      let bare = place.organization == id ? [name] : []
      return bare + [
        "\(kind).\(name)", "\(organization.shortName).\(name)", "\(region).\(kind).\(name)",
        "\(region).\(organization.shortName).\(name)",
      ]
    }
  }

  private func periodSuffix(_ period: Period) -> String? {
    if period == report { return "" }
    if period == report.previousYear { return "@上年" }
    return period == report.nextYear ? "@下年" : "@\(period.code)"
  }

  func rank(_ offer: NumberOffer, in paragraph: String) -> Rank {
    let workspace = resolver.workspace
    var names: [String] = [workspace.name(of: offer.key.subject)]
    if case .organization(let id) = offer.key.subject,
      let kind = workspace.organization(id).flatMap({ workspace.catalog.kind($0.kind) })
    {
      names += [kind.name, kind.bareName]
    }
    let indicator = workspace.catalog.indicator(offer.key.indicator)
    let topics = [indicator?.name ?? ""] + (indicator?.aliases ?? [])
    let isOwnerNamed = names.contains { !$0.isEmpty && paragraph.contains($0) }
    let isTopicNamed = topics.contains { !$0.isEmpty && paragraph.contains($0) }
    return Rank(
      unnamed: (isTopicNamed ? 0 : 2) + (isOwnerNamed ? 0 : 1), other: offer.isSame ? 0 : 1,
      distance: abs(offer.key.period.sortKey - report.sortKey), key: offer.key)
  }
}
