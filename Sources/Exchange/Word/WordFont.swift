/// The fonts of official papers, by the names under which offices have them.
enum WordFont: String, CaseIterable {
  /// Titles: 小标宋.
  case title = "方正小标宋简体"
  /// The text: 仿宋.
  case body = "仿宋_GB2312"
  /// Headings of level 1, 一、.
  case black = "黑体"
  /// Headings of level 2, （一）, and the speaker.
  case kai = "楷体_GB2312"
  /// Page numbers.
  case song = "宋体"
  /// Digits and Latin letters.
  case latin = "Times New Roman"

  /// What stands in where the font is not installed, the best first.
  var substitutes: String {
    switch self {
    case .title: "方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun"
    case .body: "仿宋,FangSong,华文仿宋,STFangsong"
    case .black: "SimHei,Noto Sans CJK SC"
    case .kai: "楷体,KaiTi,华文楷体,STKaiti"
    case .song: "SimSun,Noto Serif CJK SC"
    case .latin: "Liberation Serif"
    }
  }

  /// As a whole `w:rFonts`: digits and Latin letters in Times New Roman.
  var properties: String {
    "<w:rFonts w:ascii=\"\(Self.latin.rawValue)\" w:eastAsia=\"\(rawValue)\" "
      + "w:hAnsi=\"\(Self.latin.rawValue)\" w:cs=\"\(Self.latin.rawValue)\"/>"
  }

  /// For “ ” ‘ ’ … — and their like, which Word takes for Latin unless told otherwise (MS-OI29500, 2.1.88): named in
  /// every slot, because programs differ in which they ask.
  var markProperties: String {
    "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"\(rawValue)\" w:eastAsia=\"\(rawValue)\" "
      + "w:hAnsi=\"\(rawValue)\"/>"
  }
}

extension Unicode.Scalar {
  /// Whether it is a mark that Latin and Chinese text share, and that is a full-width one in a Chinese speech.
  var isSharedMark: Bool {
    switch self {
    case "\u{2014}", "\u{2015}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2026}",
      "\u{B7}", "\u{2022}", "\u{2030}", "\u{D7}", "\u{F7}", "\u{B1}", "\u{B0}", "\u{203B}",
      "\u{2460}"..."\u{249B}", "\u{2160}"..."\u{216B}":
      true
    default: false
    }
  }
}
