import CXlsxWriter
import Glibc

/// What may be typed into a cell, and what a spreadsheet program says about it.
struct CellRule {
  /// The least and greatest number that is expected. Others can be insisted on: a blank of a form must also take 不适用.
  var range: ClosedRange<Double>
  /// Shown beside the cell while it is selected. Titles take 32 characters, messages 255.
  var hintTitle: String
  var hint: String
  var warningTitle: String
  var warning: String

  func withValidation(_ body: (UnsafeMutablePointer<lxw_data_validation>) -> Void) {
    // The library copies what it is given.
    let words: [String] = [
      Self.cut(hintTitle, to: 32), Self.cut(hint, to: 255), Self.cut(warningTitle, to: 32),
      Self.cut(warning, to: 255),
    ]
    let texts = words.map { strdup($0) }
    defer { for text in texts { free(text) } }
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    validation.minimum_number = range.lowerBound
    validation.maximum_number = range.upperBound
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    (validation.input_title, validation.input_message) = (texts[0], texts[1])
    (validation.error_title, validation.error_message) = (texts[2], texts[3])
    body(&validation)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    text.unicodeScalars.count <= length
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(length - 1))) + "…"
  }
}
