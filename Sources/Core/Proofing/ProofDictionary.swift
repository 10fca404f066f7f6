import Yams

/// The words that proofreading knows by heart, and those that an office adds.
public enum ProofDictionary {
  /// What the program brings along.
  public static let builtIn: [LexiconEntry] =
    Resource.text(named: "proofing.yaml").flatMap { try? entries(in: $0) } ?? []

  /// Reads a dictionary file: by its nodes, which takes half as long as decoding it does.
  /// - Throws: `ProofDictionaryError`: where it is no list of entries, with what the reader of YAML says.
  public static func entries(in text: String) throws(ProofDictionaryError) -> [LexiconEntry] {
    let root: Yams.Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw ProofDictionaryError(reason: "\(error)")
    }
    guard let list = root?.sequence else { throw ProofDictionaryError(reason: "不是一列词条") }
    var entries: [LexiconEntry] = []
    entries.reserveCapacity(list.count)
    for item in list {
      var fields: [String: String] = [:]
      for (key, value) in item.mapping ?? [:] {
        if let key = key.string, let value = value.string { fields[key] = value }
      }
      do { entries.append(try LexiconEntry(fields)) } catch {
        throw ProofDictionaryError(reason: "第\(item.mark?.line ?? 0)行\(error.reason)")
      }
    }
    return entries
  }
}

/// Why a dictionary file cannot be used.
public struct ProofDictionaryError: Error, Hashable, Sendable, CustomStringConvertible {
  public var reason: String

  public var description: String { "不是校核词典（每条要有 规则 和 词）：\(reason)" }
}
