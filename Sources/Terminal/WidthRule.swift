import CNcursesw
import Core

/// The one rule by which curses and the layout count columns: Core's.
enum WidthRule {
  static func install(ambiguous: Int) {
    cn_set_width_rule { value, ambiguous in
      guard let scalar = Unicode.Scalar(value) else { return -1 }
      return Int32(DisplayWidth.width(of: scalar, ambiguous: Int(ambiguous)))
    }
    cn_set_ambiguous_width(Int32(ambiguous))
  }
}
