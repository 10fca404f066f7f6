import Core

/// What a label of a report can stand for.
public enum LabelRole: String, Hashable, Sendable, CaseIterable {
  case organization = "机构"
  case indicator = "指标"
  case period = "期"
}

/// What someone has decided that a label means.
public struct ImportDecision: Hashable, Sendable {
  /// The target of what is not to be taken in.
  public static let leftOut = LabelDecision.leftOut

  public var role: LabelRole
  /// As compared: half-width, without blanks, numbering and unit; empty for the period of a report that states none.
  public var label: String
  /// The organization's or indicator's name, the period's code, or 略.
  public var target: String

  public init(role: LabelRole, label: String, target: String) {
    self.role = role
    self.label = Label(label).core
    self.target = target
  }
}

/// The decisions that hold for an import: those given with it, then those remembered from the last one of the same source.
public struct ImportDecisions: Sendable, Equatable {
  private var given: [Key: String] = [:]
  private var remembered: [String: [Key: String]] = [:]

  private struct Key: Hashable, Sendable {
    var role: LabelRole
    var label: String
  }

  public init(_ given: [ImportDecision] = []) {
    for decision in given {
      self.given[Key(role: decision.role, label: decision.label)] = decision.target
    }
  }

  /// Adds what is remembered; what names no role of today is passed over.
  public mutating func remember(_ decision: LabelDecision) {
    guard let role = LabelRole(rawValue: decision.role) else { return }
    remembered[decision.source, default: [:]][Key(role: role, label: decision.label)] =
      decision.target
  }

  func target(of label: String, as role: LabelRole, in source: String) -> String? {
    let key = Key(role: role, label: label)
    return given[key] ?? remembered[source]?[key]
  }

  func isGiven(_ label: String, as role: LabelRole) -> Bool {
    given[Key(role: role, label: label)] != nil
  }
}

extension ImportSet {
  /// What was decided for this import and would be asked again next time. The period is not: next time it is another one.
  public var worthRemembering: [LabelDecision] {
    readings.filter {
      $0.isDecided && $0.role != .period && !$0.source.isEmpty && !$0.label.isEmpty
    }
    .compactMap { reading in
      reading.target.map {
        LabelDecision(
          source: reading.source, role: reading.role.rawValue, label: Label(reading.label).core,
          target: $0)
      }
    }
  }
}

/// The name of a source that stays the same from one quarter to the next: a file's name without dates, numbers and ending,
/// and its sheet's likewise.
enum ImportSourceName {
  static func of(file: String, sheet: String?) -> String {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return [stem, sheet ?? ""].map(constant).filter { !$0.isEmpty }.joined(separator: "·")
  }

  private static func constant(_ name: String) -> String {
    let text = String(
      String.UnicodeScalarView(
        name.halfWidth.unicodeScalars.filter {
          !$0.properties.isWhitespace && !"()-_.+".unicodeScalars.contains($0)
        }))
    return text.replacing(
      /[0-9〇]+|上半年|下半年|半年|第?[一二三四]季度|全年|年度|年|月份?|季度|[Qq](?=$)|副本|定稿|终稿|最新/, with: "")
  }
}
