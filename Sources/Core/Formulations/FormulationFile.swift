import Yams

/// 提法.yaml: a list of formulations as an office keeps and sends it.
///
/// ```yaml
/// - 名称: 指导思想
///   提法: 坚持用党的创新理论指导实践
///   起: 2026-01-01
///   止: 2030-12-31
///   依据: 区委全会报告
/// ```
public struct FormulationFile: Sendable, Equatable {
  /// Something of the file that was not used, or not as written.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: Hashable, Sendable {
      /// The entry, or the whole file, was left out.
      case error
      /// It was taken, but is hardly meant so.
      case warning
    }

    public var severity: Severity
    /// From 1.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int
    /// Chinese: what is wrong, and what to write.
    public var message: String

    public var description: String { "第\(line)行第\(column)列：\(message)" }
  }

  /// What could be read, in the file's order.
  public private(set) var formulations: [Formulation] = []
  /// By place.
  public private(set) var findings: [Finding] = []
  /// Where each of them begins.
  private var places: [Place] = []

  private struct Place: Sendable, Equatable {
    var line = 1
    var column = 1

    init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

    init(_ mark: Mark?) {
      if let mark { (line, column) = (mark.line, mark.column) }
    }
  }

  /// Reads the text of a file; what is wrong in it is told in `findings`.
  public init(_ text: String) {
    read(text)
    findOverlaps()
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func read(_ text: String) {
    do {
      // Only texts are read: the default resolver would take 2026-01-01 for a moment in time.
      guard let root = try Yams.compose(yaml: text, .basic) else { return }
      if root.scalar?.string.isEmpty == true { return }
      guard let list = root.sequence else {
        return report(root, "这里应是一个列表，每条以“- 名称: …”开头")
      }
      for entry in list { read(entry) }
    } catch {
      reportSyntax(error)
    }
  }

  // MARK: Entries

  private enum Key: String, CaseIterable {
    case name = "名称"
    case text = "提法"
    case from = "起"
    case until = "止"
    case basis = "依据"
  }

  private mutating func read(_ entry: Yams.Node) {
    guard let mapping = entry.mapping else {
      return report(entry, "这里应是“- 名称: …”开头的一条")
    }
    var formulation = Formulation(name: "", text: "")
    var fields: [Key: Yams.Node] = [:]
    let before = findings.count
    for (key, value) in mapping {
      guard let field = Key(rawValue: key.scalar?.string ?? "") else {
        reportUnknown(key)
        continue
      }
      fields[field] = value
      take(value, as: field, into: &formulation)
    }
    guard findings.count == before else { return }
    if let objection = formulation.objection {
      let field: Key =
        switch objection.field {
        case .name: .name
        case .text: .text
        case .until: .until
        }
      return report(fields[field] ?? entry, objection.message)
    }
    formulations.append(formulation)
    places.append(Place(entry.mark))
  }

  private mutating func take(_ value: Yams.Node, as key: Key, into formulation: inout Formulation) {
    guard let scalar = value.scalar else {
      return report(value, "“\(key.rawValue)”要写成一行文字")
    }
    let text = scalar.string.trimmingBlanks
    switch key {
    case .name: formulation.name = text
    case .text: formulation.text = text
    case .from: formulation.from = day(text, key, at: value)
    case .until: formulation.until = day(text, key, at: value)
    case .basis: formulation.basis = text
    }
  }

  private mutating func day(_ text: String, _ key: Key, at node: Yams.Node) -> Day? {
    if text.isEmpty { return nil }
    let day = Day(text)
    if day == nil { report(node, "“\(key.rawValue)”的“\(text)”不是日期；可写2026-01-15") }
    return day
  }

  // MARK: Findings

  private mutating func report(
    _ node: Yams.Node, _ message: String, _ severity: Finding.Severity = .error
  ) {
    report(Place(node.mark), message, severity)
  }

  private mutating func report(_ place: Place, _ message: String, _ severity: Finding.Severity) {
    findings.append(
      Finding(severity: severity, line: place.line, column: place.column, message: message))
  }

  private mutating func reportUnknown(_ key: Yams.Node) {
    let name = key.scalar?.string ?? ""
    let nearest = nearestNames(to: name, among: Key.allCases.map(\.rawValue))
    let hint =
      nearest.isEmpty
      ? "可用：\(Key.allCases.map(\.rawValue).joined(separator: "、"))"
      : "是否要写：\(nearest.joined(separator: "、"))"
    report(key, "没有“\(name)”这一项；\(hint)")
  }

  private mutating func reportSyntax(_ error: any Error) {
    let advice = "读不懂；每行写“名称: 内容”，冒号用半角，后面空一格，缩进用空格；内容里有冒号或井号的加引号"
    let objection = YAMLObjection(error)
    report(
      Place(line: objection.line, column: objection.column),
      objection.twice.isEmpty ? advice : "\(objection.quotedTwice)在一条里写了两遍", .error)
  }

  private mutating func findOverlaps() {
    for name in Set(formulations.map(\.name)) {
      let series = FormulationSeries(name, of: formulations)
      for (earlier, later) in series.overlaps {
        guard let index = formulations.lastIndex(of: series.members[later]) else { continue }
        report(places[index], series.overlapText(earlier, later), .warning)
      }
    }
  }
}

extension FormulationFile {
  /// The text of a file that holds these, readable again by `init(_:)`.
  /// - Throws: what the emitter throws; it has nothing to object to texts.
  public static func text(of formulations: [Formulation]) throws -> String {
    if formulations.isEmpty { return "[]\n" }
    let entries = formulations.map { formulation -> Yams.Node in
      let fields: [(Key, String?)] = [
        (.name, formulation.name), (.text, formulation.text),
        (.from, formulation.from?.isoText), (.until, formulation.until?.isoText),
        (.basis, formulation.basis.isEmpty ? nil : formulation.basis),
      ]
      return Yams.Node(
        fields.compactMap { key, value in value.map { (Yams.Node(key.rawValue), Yams.Node($0)) } })
    }
    return try Yams.serialize(node: Yams.Node(entries), width: -1, allowUnicode: true)
  }
}

extension String {
  /// Without blanks and line ends at both ends: a block of YAML ends with one.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
