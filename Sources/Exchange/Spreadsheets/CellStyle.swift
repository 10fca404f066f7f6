import CXlsxWriter

/// How one cell of a workbook that is written looks, and whether it may be typed into.
struct CellStyle: Hashable {
  enum Alignment: Hashable { case left, center, right }

  /// 宋体 reads well in the small sizes of tables; headings take 黑体, titles 方正小标宋, as papers do.
  enum Font: String, Hashable {
    case song = "宋体"
    case hei = "黑体"
    case title = "方正小标宋简体"
  }

  var font = Font.song
  /// In points.
  var size = 11.0
  var alignment = Alignment.left
  var isWrapped = false
  var hasBorder = false
  /// RGB; nil leaves the paper white.
  var fill: UInt32?
  /// RGB of the characters; nil is black.
  var color: UInt32?
  /// Whether protection keeps it from being changed.
  var isLocked = true
  /// How a number is shown: `0.00`; nil for text.
  var numberFormat: String?

  static let title = CellStyle(font: .title, size: 18, alignment: .center)
  static let summary = CellStyle(size: 10.5)
  static let heading = CellStyle(
    font: .hei, alignment: .center, isWrapped: true, hasBorder: true, fill: 0xE7ECF2)
  static let body = CellStyle(isWrapped: true, hasBorder: true)
  /// What is to be filled in: yellow as paper forms' blanks are left white, so that it is found at once.
  static let blank = CellStyle(isWrapped: true, hasBorder: true, fill: 0xFFF8DC, isLocked: false)

  func aligned(_ alignment: Alignment) -> CellStyle {
    var style = self
    style.alignment = alignment
    return style
  }

  func showing(_ numberFormat: String) -> CellStyle {
    var style = self
    style.numberFormat = numberFormat
    return style
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, font.rawValue)
    format_set_font_size(format, size)
    switch alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if isWrapped { format_set_text_wrap(format) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let fill { format_set_bg_color(format, fill) }
    if let color { format_set_font_color(format, color) }
    if !isLocked { format_set_unlocked(format) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
  }
}
