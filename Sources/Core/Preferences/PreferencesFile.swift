import Yams

/// config.yaml: one `键: 值` a line. Changing a setting changes its own line and nothing else, comments included.
///
/// ```yaml
/// # 科室的电脑
/// 姓名: 王干事
/// 主题: 高对比
/// ```
public struct PreferencesFile: Hashable, Sendable {
  /// Why a file was not used.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// Chinese: what is wrong, and what to write.
    public var message: String

    public var description: String { "第\(line)行第\(column)列：\(message)" }
  }

  /// The file as it stands.
  public private(set) var text: String
  public private(set) var preferences: Preferences

  /// Reads the text of a file.
  public init(_ text: String) throws(Mistake) {
    self.text = text
    preferences = try Self.read(text)
  }

  private static func read(_ text: String) throws(Mistake) -> Preferences {
    var preferences = Preferences()
    guard let root = try root(of: text), root.scalar?.string.isEmpty != true else {
      return preferences
    }
    guard let mapping = root.mapping else {
      throw mistake(root, "这里应是“键: 值”，如“主题: 高对比”")
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let setting = Preferences.Setting(rawValue: name) else {
        throw mistake(key, "没有“\(name)”这项设置；\(hint(for: name))")
      }
      guard let scalar = value.scalar else { throw mistake(value, "“\(name)”要写成一行文字") }
      do throws(Preferences.Objection) { try preferences.set(setting, to: scalar.string) } catch {
        throw mistake(value, error.description)
      }
    }
    return preferences
  }

  private static func root(of text: String) throws(Mistake) -> Yams.Node? {
    // Only texts are read: the default resolver would have its own idea of numbers and dates.
    do { return try Yams.compose(yaml: text, .basic) } catch {
      let objection = YAMLObjection(error)
      guard !objection.twice.isEmpty else {
        throw Mistake(line: objection.line, column: objection.column, message: advice)
      }
      // The parser tells where the whole begins; the second of the two is what somebody looks for.
      let second = lines(of: text).lastIndex {
        key(of: $0.text).map(objection.twice.contains) ?? false
      }
      throw Mistake(
        line: second.map { $0 + 1 } ?? objection.line, column: 1,
        message: "\(objection.quotedTwice)写了两遍；请留一个")
    }
  }

  private static let advice = "读不懂；每行写“键: 值”，冒号用半角，后面空一格"

  private static func mistake(_ node: Yams.Node, _ message: String) -> Mistake {
    Mistake(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
  }

  private static func hint(for name: String) -> String {
    let known = Preferences.Setting.allCases.map(\.rawValue)
    let nearest = nearestNames(to: name, among: known)
    return nearest.isEmpty
      ? "可用：\(known.joined(separator: "、"))" : "是否要写：\(nearest.joined(separator: "、"))"
  }
}

// MARK: - Changing

extension PreferencesFile {
  /// Makes the settings those of `wanted`, each on its own line.
  ///
  /// - Throws: a mistake if the file is laid out in a way that no single line can be changed (a value over several lines).
  public mutating func change(to wanted: Preferences) throws(Mistake) {
    var lines = Self.lines(of: text)
    // What is added ends as the file's own lines do: Windows editors write CR LF.
    let lineEnd = lines.first.flatMap { $0.end.isEmpty ? nil : $0.end } ?? "\n"
    for setting in Preferences.Setting.allCases {
      let value = wanted.text(of: setting)
      guard value != preferences.text(of: setting) else { continue }
      let isUnmade = value == Preferences().text(of: setting)
      let place = lines.firstIndex { Self.key(of: $0.text) == setting.rawValue }
      let line = "\(setting.rawValue): \(Self.quoted(value))"
      switch (place, isUnmade) {
      case (let index?, true): lines.remove(at: index)
      case (let index?, false): lines[index].text = line + Self.comment(of: lines[index].text)
      case (nil, false): lines.append(Line(text: line, end: lineEnd))
      case (nil, true): break
      }
    }
    for index in lines.indices where lines[index].end.isEmpty { lines[index].end = lineEnd }
    let changed = try PreferencesFile(lines.map { $0.text + $0.end }.joined())
    guard changed.preferences == wanted else {
      throw Mistake(line: 1, column: 1, message: "设置文件的写法不能自动修改；请改成每行一个“键: 值”")
    }
    self = changed
  }

  private struct Line {
    var text: String
    /// LF or CR LF; empty at the end of a file that has none there.
    var end: String
  }

  private static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var start = text.startIndex
    // By characters: CR LF is one, and no LF.
    while let end = text[start...].firstIndex(where: \.isNewline) {
      lines.append(Line(text: String(text[start..<end]), end: String(text[end])))
      start = text.index(after: end)
    }
    if start < text.endIndex { lines.append(Line(text: String(text[start...]), end: "")) }
    return lines
  }

  /// What stands before the colon of a line that begins with a key.
  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line.first?.isWhitespace == false else {
      return nil
    }
    return String(line[..<colon].filter { !"\"' ".contains($0) })
  }

  /// The comment behind a value, with the blank before it; empty without one.
  private static func comment(of line: String) -> String {
    var quote: Character?
    var last: Character = " "
    for index in line.indices {
      let character = line[index]
      if quote == nil, character == "#", last == " " { return " " + line[index...] }
      if character == quote {
        quote = nil
      } else if quote == nil, "\"'".contains(character), last == " " {
        quote = character
      }
      last = character
    }
    return ""
  }

  /// Quoted, so that no value is taken for a mark of the language.
  private static func quoted(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.value >= 0x4E00 && $0.value <= 0x9FFF || $0.properties.isAlphabetic
        || ("0"..."9").contains($0)
    }
    if isPlain { return value }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
