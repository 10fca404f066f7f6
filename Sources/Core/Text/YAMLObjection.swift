import Yams

/// What the reader of YAML objects to in a text: its place. The reader's own words are English, and the place says enough.
struct YAMLObjection {
  /// From 1.
  private(set) var line = 1
  /// From 1, in Unicode scalars.
  private(set) var column = 1
  /// The keys that stand twice in one mapping, which begins at the place; empty where the text cannot be read.
  private(set) var twice: [String] = []

  /// - Parameter error: what `Yams.compose` threw.
  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?, .composer(_, _, let mark, _)?:
      (line, column) = (mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context)?:
      (line, column) = (context.mark.line, context.mark.column)
      twice = keys
    default: break
    }
  }

  /// “名称”、“日期”
  var quotedTwice: String { twice.map { "“\($0)”" }.joined(separator: "、") }
}
