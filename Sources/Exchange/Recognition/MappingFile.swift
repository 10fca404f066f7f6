import Core
import Yams

/// What labels mean, as a file that `--map` reads.
///
/// ```yaml
/// 机构:
///   市场部工会: 区总工会
/// 指标:
///   贷款发放: 妇女创业担保贷款
///   完成比例: 略
/// 期: 2025H1
/// ```
public struct MappingFile: Sendable {
  public private(set) var decisions: [ImportDecision] = []

  /// Why such a file cannot be read; the text says where and what to write.
  public struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    public var line: Int
    public var message: String
    public var description: String { "第\(line)行：\(message)" }
  }

  /// - Throws: `Mistake`.
  public init(_ text: String) throws(Mistake) {
    let root: Yams.Node?
    do { root = try Yams.compose(yaml: text, .basic) } catch {
      var line = 1
      if case YamlError.parser(_, _, let mark, _) = error { line = mark.line }
      if case YamlError.scanner(_, _, let mark, _) = error { line = mark.line }
      throw Mistake(line: line, message: "读不懂；应是“指标:”，下面一行一条“  表里的叫法: 台账里的名称”")
    }
    guard let root, root.scalar?.string.isEmpty != true else { return }
    guard let sections = root.mapping else { throw Self.mistake(root, "应是“机构:”“指标:”“期:”三段") }
    for (key, value) in sections {
      guard let role = LabelRole(rawValue: key.scalar?.string ?? "") else {
        throw Self.mistake(key, "“\(key.scalar?.string ?? "")”不认识；可写：机构、指标、期")
      }
      try read(value, as: role)
    }
  }

  private mutating func read(_ node: Yams.Node, as role: LabelRole) throws(Mistake) {
    if role == .period, let text = node.scalar?.string {
      return try add("", text, role, at: node)
    }
    guard let entries = node.mapping else { throw Self.mistake(node, "下面应一行一条“  表里的叫法: 台账里的名称”") }
    for (label, target) in entries {
      guard let label = label.scalar?.string, let name = target.scalar?.string, !name.isEmpty else {
        throw Self.mistake(target, "应写成“表里的叫法: 台账里的名称”；不要的写“略”")
      }
      try add(label, name, role, at: target)
    }
  }

  private mutating func add(
    _ label: String, _ target: String, _ role: LabelRole, at node: Yams.Node
  ) throws(Mistake) {
    if role == .period, target != ImportDecision.leftOut, Period(target.halfWidth) == nil {
      throw Self.mistake(node, "\(RowError.notAPeriod(target))")
    }
    decisions.append(ImportDecision(role: role, label: label, target: target))
  }

  private static func mistake(_ node: Yams.Node, _ message: String) -> Mistake {
    Mistake(line: node.mark?.line ?? 1, message: message)
  }
}
