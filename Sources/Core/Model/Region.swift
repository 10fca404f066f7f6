/// An administrative area.
public struct Region: Hashable, Sendable, Codable, Identifiable {
  public var id: RegionID
  /// The whole name: 青禾区, 云岭市.
  public var name: String
  public var level: RegionLevel
  /// The area above; nil at the top of what the workbook knows.
  public var parent: RegionID?
  /// The 12-digit code of the national statistics office, or empty if unknown.
  public var code: String
  public var words: RegionWords
  /// The place among its siblings, from 1.
  public var order: Int

  public init(
    id: RegionID = .unsaved, name: String, level: RegionLevel, parent: RegionID? = nil,
    code: String = "", words: RegionWords? = nil, order: Int = 1
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.parent = parent
    self.code = code
    self.words = words ?? RegionWords(level: level)
    self.order = order
  }

  /// 清河 of 清河镇, 城关 of 城关街道办事处: the name without the word before its bodies' names. The whole name where it ends in
  /// another word: 苏木 is no 乡.
  var stem: Substring {
    for word in [words.prefix, words.government, level.shortWord]
    where !word.isEmpty && name.hasSuffix(word) && name.count > word.count {
      return name.dropLast(word.count)
    }
    return name[...]
  }
}
