/// 提法: a fixed wording with the days between which it was in force, kept by the office, cited by name.
public struct Formulation: Hashable, Sendable, Codable, Identifiable {
  public var id: FormulationID
  /// As cited: {提法.指导思想}.
  public var name: String
  /// As spoken.
  public var text: String
  /// 起: its first day; nil where it has none.
  public var from: Day?
  /// 止: its last day; nil where nobody has ended it.
  public var until: Day?
  /// 依据: the document or meeting that it comes from.
  public var basis: String

  public init(
    id: FormulationID = .unsaved, name: String, text: String, from: Day? = nil, until: Day? = nil,
    basis: String = ""
  ) {
    self.id = id
    self.name = name
    self.text = text
    self.from = from
    self.until = until
    self.basis = basis
  }

  /// Chinese: what keeps it from being recorded, with the field that it is about; nil if nothing does.
  public var objection: Objection? {
    if name.isEmpty { return Objection(field: .name, message: "没有写名称") }
    if let mark = name.first(where: Self.cannotBeCited) {
      let shown = mark.isWhitespace ? "空白" : "“\(mark)”"
      return Objection(field: .name, message: "名称里有\(shown)，讲稿引不了；只用汉字、字母、数字")
    }
    if text.isEmpty { return Objection(field: .text, message: "没有写提法的内容") }
    if text.contains(where: \.isNewline) {
      return Objection(field: .text, message: "提法要写在一行里")
    }
    if let from, let until, until < from {
      return Objection(field: .until, message: "“止”早于“起”")
    }
    return nil
  }

  /// Marks of live text, which would end the citation or part it.
  private static func cannotBeCited(_ character: Character) -> Bool {
    character.isWhitespace || ".。．,，|｜{}｛｝[]@＠=＝<>＜＞\\".contains(character)
  }

  /// A field that cannot stay as it is.
  public struct Objection: Hashable, Sendable {
    public enum Field: Hashable, Sendable { case name, text, until }
    public var field: Field
    public var message: String
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
  /// What proofreading finds but somebody lets stand.
  public var ignored: [IgnoredFinding]

  public init(
    id: DraftID = .unsaved, name: String, template: String, source: String, order: Int = 1,
    ignored: [IgnoredFinding] = []
  ) {
    self.ignored = ignored
    self.id = id
    self.name = name
    self.template = template
    self.source = source
    self.order = order
  }
}
