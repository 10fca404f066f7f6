/// How sure proofreading is that something is wrong.
public enum ProofSeverity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// 必错: wrong whatever was meant.
  case error
  /// 疑似: wrong unless something unusual was meant.
  case warning
  /// 提示: worth a look.
  case hint

  /// As the interface says it.
  public var name: String {
    switch self {
    case .error: "必错"
    case .warning: "疑似"
    case .hint: "提示"
    }
  }

  private var order: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .hint: 0
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// What proofreading found at one place of a text.
public struct Finding: Hashable, Sendable {
  public var rule: ProofRule
  public var severity: ProofSeverity
  /// From 1; lines end at LF.
  public var line: Int
  /// From 1, in Unicode scalars of the line.
  public var column: Int
  /// In Unicode scalars; 0 where something is missing between two characters.
  public var length: Int
  /// What stands there.
  public var fragment: String
  /// Chinese: why it is wrong.
  public var message: String
  /// What to write in the fragment's place, only where that is certain.
  public var fix: String?

  public init(
    rule: ProofRule, severity: ProofSeverity, line: Int, column: Int, length: Int,
    fragment: String, message: String, fix: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.line = line
    self.column = column
    self.length = length
    self.fragment = fragment
    self.message = message
    self.fix = fix
  }
}

/// A finding within one paragraph, before it has a line and words of its own.
struct LocalFinding: Hashable, Sendable {
  var rule: ProofRule
  var severity: ProofSeverity
  /// In scalars of the paragraph.
  var start: Int
  var length: Int
  /// Nil for the rule's own words.
  var message: String?
  var fix: String?

  var end: Int { start + length }
}
