import Yams

/// The words that proofreading knows by heart, and those that an office adds.
public enum ProofDictionary {
  /// What the program brings along.
  public static let builtIn: [LexiconEntry] =
    Resource.text(named: "proofing.yaml").flatMap { try? entries(in: $0) } ?? []

  /// Reads a dictionary file.
  ///
  /// By hand: a decoder looks each of ten fields up in each of a thousand entries, and the program waits for none of that at
  /// its start.
  /// - Throws: `ProofDictionaryError`: where it is no list of entries, with the line that cannot be read.
  public static func entries(in text: String) throws(ProofDictionaryError) -> [LexiconEntry] {
    let root: Yams.Node?
    do { root = try Yams.compose(yaml: text, .basic) } catch {
      throw ProofDictionaryError(reason: "第\(YAMLObjection(error).line)行读不懂")
    }
    guard let root else { return [] }
    guard let list = root.sequence else {
      throw ProofDictionaryError(reason: "这里应是一个列表，每条以“- 规则: …”开头")
    }
    var entries: [LexiconEntry] = []
    entries.reserveCapacity(list.count)
    for node in list { entries.append(try entry(of: node)) }
    return entries
  }

  private static func entry(of node: Yams.Node) throws(ProofDictionaryError) -> LexiconEntry {
    var rule: ProofRule?
    var text: String?
    var entry = LexiconEntry(rule: .typo, text: "")
    for (key, value) in node.mapping ?? [:] {
      // A value left out counts as none.
      guard let word = value.scalar?.string, !word.isEmpty else { continue }
      switch key.scalar?.string {
      case "规则": rule = try known(ProofRule(rawValue: word), word, at: value)
      case "级": entry.severity = try known(ProofSeverity(rawValue: word), word, at: value)
      case "词": text = word
      case "前不": entry.notBefore = word
      case "后不": entry.notAfter = word
      case "前须": entry.before = word
      case "后须": entry.after = word
      case "说明": entry.message = word
      case "起": entry.since = word
      case "找": entry.target = word
      default: break
      }
    }
    guard let rule, let text else {
      throw ProofDictionaryError(
        reason: "第\(node.mark?.line ?? 1)行的一条没有\(rule == nil ? "规则" : "词")")
    }
    entry.rule = rule
    entry.text = text
    return entry
  }

  private static func known<Value>(
    _ value: Value?, _ word: String, at node: Yams.Node
  ) throws(ProofDictionaryError) -> Value {
    guard let value else {
      throw ProofDictionaryError(reason: "第\(node.mark?.line ?? 1)行不认识“\(word)”")
    }
    return value
  }
}

/// Why a dictionary file cannot be used.
public struct ProofDictionaryError: Error, Hashable, Sendable, CustomStringConvertible {
  public var reason: String

  public var description: String { "不是校核词典（每条要有 规则 和 词）：\(reason)" }
}
