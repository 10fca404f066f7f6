/// 提法: a fixed wording with the days between which it was in force, kept by the office, cited by name.
public struct Formulation: Hashable, Sendable, Codable, Identifiable {
  public var id: FormulationID
  public var name: String
  public var text: String
  public var from: Day?
  public var until: Day?

  public init(
    id: FormulationID = .unsaved, name: String, text: String, from: Day? = nil, until: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.from = from
    self.until = until
  }

  public func isInForce(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A template copied for one meeting and edited. Its dates, audience and period stand in the source's front matter.
public struct Draft: Hashable, Sendable, Codable, Identifiable {
  public var id: DraftID
  public var name: String
  /// The template it was copied from.
  public var template: String
  /// Live text.
  public var source: String
  public var order: Int

  public init(
    id: DraftID = .unsaved, name: String, template: String, source: String, order: Int = 1
  ) {
    self.id = id
    self.name = name
    self.template = template
    self.source = source
    self.order = order
  }
}
