import Core

/// One object of `--json` output: one a line, its members in the order in which they are documented.
struct JSONObject {
  private let members: [(name: String, value: JSONValue)]

  init(_ members: KeyValuePairs<String, JSONValue>) {
    self.init(members.map { ($0.key, $0.value) })
  }

  init(_ members: [(String, JSONValue)]) { self.members = members.map { ($0.0, $0.1) } }

  /// The object on one line, without blanks (RFC 8259).
  var line: String {
    "{" + members.map { "\(Self.quoted($0.name)):\(Self.text($0.value))" }.joined(separator: ",")
      + "}"
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .null: "null"
    case .list(let values): "[" + values.map(text).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// What a member of `--json` output holds.
enum JSONValue {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case null
  case list([JSONValue])

  /// Text, or null where there is none.
  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }

  /// Amounts are text: a number of JSON is floating-point to most readers.
  static func amount(_ amount: Amount?) -> Self { optional(amount?.plainText) }

  static func texts(_ texts: [String]) -> Self { .list(texts.map { .text($0) }) }
}
