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
    // No field is a number or a date: none needs to be guessed from what it looks like.
    do { root = try Yams.compose(yaml: text, .basic) } catch {
      throw ProofDictionaryError(reason: "第\(YAMLObjection(error).line)行读不懂")
    }
    guard let root else { return [] }
    guard let list = root.sequence else {
      throw ProofDictionaryError(reason: "这里应是一个列表，每条以“- 规则: …”开头")
    }
    var entries: [LexiconEntry] = []
    entries.reserveCapacity(list.count)
    for item in list {
      var fields: [String: String] = [:]
      for (key, value) in item.mapping ?? [:] {
        if let key = key.scalar?.string, let word = value.scalar?.string, !word.isEmpty {
          fields[key] = word
        }
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
