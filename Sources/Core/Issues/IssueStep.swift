/// One step in an issue's life: on which day it moved to another state, and why.
///
/// Steps stand in the issue's note as text that people and files can carry: `2026-01-15 退回：佐证不全`, several parted by ；.
public struct IssueStep: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case started = "启动整改"
    case submitted = "提请验收"
    case returned = "退回"
    case closed = "销号"
    case reopened = "重新整改"
    case madeLongTerm = "转为长期坚持"

    /// What a move from one state to another is called; nil for 未启动, which nothing moves to.
    public init?(from: Issue.Status, to: Issue.Status) {
      switch (from, to) {
      case (_, .notStarted): return nil
      case (_, .longTerm): self = .madeLongTerm
      case (.awaitingAcceptance, .underWay): self = .returned
      case (.closed, .underWay): self = .reopened
      case (_, .underWay): self = .started
      case (_, .awaitingAcceptance): self = .submitted
      case (_, .closed): self = .closed
      }
    }

    /// Whether nobody would understand it later without a reason.
    public var needsReason: Bool { self == .returned || self == .reopened }
  }

  public var day: Day
  public var kind: Kind
  public var reason: String

  public init(day: Day, kind: Kind, reason: String = "") {
    self.day = day
    self.kind = kind
    // The mark between steps must not stand in one, and a note is one line.
    self.reason = String(reason.map { $0 == "；" || $0 == ";" ? "，" : $0.isNewline ? " " : $0 })
  }

  /// `2026-01-15 退回：佐证不全`
  public var text: String {
    "\(day.isoText) \(kind.rawValue)" + (reason.isEmpty ? "" : "：\(reason)")
  }

  /// Reads what `text` writes; nil for anything else that a note may hold.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]) else { return nil }
    let words = parts[1].split(separator: "：", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = words.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
    self.init(day: day, kind: kind, reason: words.count == 2 ? String(words[1]) : "")
  }
}

extension Issue.Status {
  /// The state that usually follows; nil for 已销号, after which nothing is left to do.
  public var next: Issue.Status? { self == .closed ? nil : successors.first }
}

extension Issue {
  /// The steps that the note tells of, in its order.
  public var steps: [IssueStep] { note.split(separator: "；").compactMap { IssueStep($0) } }

  /// The issue after a move to another state, with the step added to its note.
  ///
  /// - Throws: `.notNext` for a state that cannot follow this one, `.reasonMissing` for 退回 and 重新整改 without one,
  ///   `.tooEarly` for a day before the issue was found or last moved.
  public func moved(
    to next: Status, on day: Day, because reason: String = ""
  ) throws(IssueStepError) -> Issue {
    guard status.successors.contains(next), let kind = IssueStep.Kind(from: status, to: next) else {
      throw .notNext(from: status, to: next)
    }
    if kind.needsReason, reason.isEmpty { throw .reasonMissing(kind) }
    if let earliest = (steps.map(\.day) + [foundOn].compactMap(\.self)).max(), day < earliest {
      throw .tooEarly(day, earliest: earliest)
    }
    var moved = self
    moved.status = next
    moved.add(IssueStep(day: day, kind: kind, reason: reason))
    return moved
  }

  /// Writes a step behind what the note says.
  public mutating func add(_ step: IssueStep) {
    note = note.isEmpty ? step.text : "\(note)；\(step.text)"
  }

  /// Notes the step that a status which was set by hand stands for, unless the note tells of it already.
  public mutating func noteStep(from earlier: Status, on day: Day) {
    guard status != earlier, let kind = IssueStep.Kind(from: earlier, to: status),
      steps.last?.kind != kind
    else { return }
    add(IssueStep(day: day, kind: kind))
  }

  /// The day on which it was 销号, where its note tells.
  public var closedOn: Day? {
    guard status == .closed else { return nil }
    return steps.last { $0.kind == .closed }?.day
  }
}

/// Why an issue cannot move to a state.
public enum IssueStepError: Error, Hashable, Sendable, CustomStringConvertible {
  case notNext(from: Issue.Status, to: Issue.Status)
  case reasonMissing(IssueStep.Kind)
  case tooEarly(Day, earliest: Day)

  public var description: String {
    switch self {
    case .notNext(let from, let to):
      let next = from.successors.map(\.rawValue).joined(separator: "、")
      return "“\(from.rawValue)”之后不能是“\(to.rawValue)”，可以是\(next)"
    case .reasonMissing(let kind): return "\(kind.rawValue)要写明原因"
    case .tooEarly(let day, let earliest):
      return "日期\(day.isoText)早于发现或上一步的日期\(earliest.isoText)"
    }
  }
}

extension Edit {
  /// The edit that moves issues: 销号 听汇报多，到车间少; 提请验收 3个问题.
  public static func moving(_ changes: [Change], _ kind: IssueStep.Kind?) -> Edit {
    let what =
      if changes.count == 1, case .issue(let issue)? = changes.first?.after {
        "问题：\(issue.manifestation)"
      } else {
        "\(changes.count)个问题"
      }
    return Edit(title: "\(kind?.rawValue ?? "推进")\(what)", changes: changes)
  }
}
