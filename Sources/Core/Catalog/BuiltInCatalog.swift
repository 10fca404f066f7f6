import Yams

/// The kinds, indicators and checklists that the program brings along. Reading them takes milliseconds: only a new workbook
/// and the issue form do.
public enum BuiltInCatalog {
  /// In protocol order, numbered from 1.
  public static let kinds: [OrganizationKind] = decode([KindEntry].self, "kinds.yaml")
    .enumerated().map { index, entry in entry.kind(number: index + 1) }

  /// In the catalogue's order, numbered from 1.
  public static let indicators: [Indicator] = {
    let entries = decode([IndicatorEntry].self, "indicators.yaml")
    var numbers: [String: IndicatorID] = [:]
    for (index, entry) in entries.enumerated() {
      numbers[entry.code] = IndicatorID(rawValue: Int64(index + 1))
    }
    var kindNumbers: [String: OrganizationKindID] = [:]
    for kind in kinds { kindNumbers[kind.code] = kind.id }
    return entries.enumerated().map { index, entry in
      entry.indicator(number: index + 1, indicators: numbers, kinds: kindNumbers)
    }
  }()

  /// The signs of the four tendencies, with what puts them right.
  public static let manifestations: [Manifestation] = decode(
    [TendencyEntry].self, "manifestations.yaml"
  ).flatMap { entry in
    entry.manifestations.map {
      Manifestation(tendency: entry.kind, clause: $0.clause, remedies: $0.remedies)
    }
  }

  /// Neutral wording for every 提法 that the built-in templates and fragments cite.
  public static let formulations: [Formulation] =
    Resource.text(named: "formulations.yaml").map { FormulationFile($0).formulations } ?? []

  /// A built-in file that cannot be read is a mistake of ours that the tests find; the program goes on without it.
  private static func decode<Entry: Decodable>(_ type: [Entry].Type, _ name: String) -> [Entry] {
    guard let text = Resource.text(named: name) else { return [] }
    return (try? YAMLDecoder().decode(type, from: text)) ?? []
  }
}
