import Yams

/// The words that proofreading knows by heart, and those that an office adds.
public enum ProofDictionary {
  /// What the program brings along.
  public static let builtIn: [LexiconEntry] =
    Resource.text(named: "proofing.yaml").flatMap { try? entries(in: $0) } ?? []

  /// Reads a dictionary file.
  /// - Throws: `ProofDictionaryError`: where it is no list of entries, with what the reader of YAML says.
  public static func entries(in text: String) throws(ProofDictionaryError) -> [LexiconEntry] {
    do {
      return try YAMLDecoder().decode([LexiconEntry].self, from: text)
    } catch let DecodingError.dataCorrupted(context) {
      throw ProofDictionaryError(reason: "\(context.debugDescription)")
    } catch {
      throw ProofDictionaryError(reason: "\(error)")
    }
  }
}

/// Why a dictionary file cannot be used.
public struct ProofDictionaryError: Error, Hashable, Sendable, CustomStringConvertible {
  public var reason: String

  public var description: String { "不是校核词典（每条要有 规则 和 词）：\(reason)" }
}
