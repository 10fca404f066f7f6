import Exchange

/// A text as a table's file.
enum TextSource {
  static func table(_ text: String, named name: String = "1.csv") -> CSVTable {
    var rest: [UInt8]? = Array(text.utf8)
    return CSVTable(name: name) { () throws(TableError) in
      defer { rest = nil }
      return rest
    }
  }
}
