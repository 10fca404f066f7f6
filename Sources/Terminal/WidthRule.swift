import CNcursesw

/// The one rule by which curses and the layout count columns.
enum WidthRule {
  static func install(ambiguous: Int) {
    cn_set_width_rule { ScalarWidth.columns($0, ambiguous: $1) }
    cn_set_ambiguous_width(Int32(ambiguous))
  }
}
