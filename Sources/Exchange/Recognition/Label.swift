import Core

/// A heading or the name at the head of a row, as an office writes it, taken apart.
struct Label: Hashable {
  /// Half-width, without blanks, numbering, unit and closing marks: what is compared.
  let core: String
  /// `（万元）`, `/万元`: nil if none is written.
  let unit: String?

  init(_ text: String) {
    var scalars = Array(Self.plain(text).unicodeScalars)
    Self.dropNumbering(&scalars)
    var core = String(String.UnicodeScalarView(scalars))
    unit = Self.takeUnit(from: &core)
    while let last = core.last, ":;。、,".contains(last) { core.removeLast() }
    for prefix in ["其中:", "其中", "#", "*"] where core.hasPrefix(prefix) && core != prefix {
      core.removeFirst(prefix.count)
    }
    self.core = core
  }

  /// `1.`, `（一）`, `一、`, `①`: only what a mark closes, for a heading may begin with a number (12345热线).
  private static func dropNumbering(_ scalars: inout [Unicode.Scalar]) {
    if let first = scalars.first, (0x2460...0x2473).contains(first.value) { scalars.removeFirst() }
    let digits: (Unicode.Scalar) -> Bool = {
      "一二三四五六七八九十0123456789".unicodeScalars.contains($0)
    }
    var rest = scalars[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest.removeFirst() }
    let number = rest.prefix(while: digits)
    guard (1...3).contains(number.count) else { return }
    rest = rest[number.endIndex...]
    guard let mark = rest.first, isBracketed ? mark == ")" : "、.)".unicodeScalars.contains(mark),
      rest.count > 1,
      isBracketed || mark != "." || !digits(rest[rest.index(after: rest.startIndex)])
    else { return }
    scalars = Array(rest.dropFirst())
  }

  /// Takes the unit off the end; what stands in brackets and is no unit is left where it is.
  private static func takeUnit(from core: inout String) -> String? {
    if core.hasSuffix(")"), let open = core.lastIndex(of: "(") {
      var inside = String(core[core.index(after: open)...].dropLast())
      if inside.hasPrefix("单位:") { inside.removeFirst(3) }
      if isUnit(inside) {
        core = String(core[..<open])
        return inside
      }
    }
    if let slash = core.lastIndex(of: "/"), slash != core.startIndex {
      let tail = String(core[core.index(after: slash)...])
      if isUnit(tail) {
        core = String(core[..<slash])
        return tail
      }
    }
    return nil
  }

  private static let otherUnits: Set<String> = [
    "元", "万", "亿", "千元", "百万元", "条", "期", "批", "批次", "份", "名次", "小时", "台", "套", "队", "篇",
    "天", "户次", "家次", "亩", "平方米", "公里", "村", "岗", "人份", "‰", "百分点", "分",
  ]

  /// Whether a word is a unit that some figure is counted in.
  static func isUnit(_ word: String) -> Bool {
    if word == "%" || otherUnits.contains(word) { return true }
    if case .other = Unit(word).family {
      guard word.hasPrefix("万") || word.hasPrefix("亿"), word.count > 1 else { return false }
      return isUnit(String(word.dropFirst()))
    }
    return true
  }

  /// Whether an amount says its own unit: 389万元, 5.1%, ５８３名.
  static func endsInUnit(_ amount: String) -> Bool {
    let plain = plain(amount)
    let tail = plain.drop { !"%人名位次场件个家处所支座起宗例项户元条期批份台村岗".contains($0) }
    return !tail.isEmpty
  }

  /// Without the words around a name that say nothing of what is counted: 全区开展竞赛场次数 → 竞赛场次.
  var loose: String { Self.loose(core) }

  static func loose(_ text: String) -> String {
    var rest = text[...]
    for prefix in loosePrefixes where rest.hasPrefix(prefix) && rest.count > prefix.count + 1 {
      rest = rest.dropFirst(prefix.count)
    }
    for suffix in looseSuffixes where rest.hasSuffix(suffix) && rest.count > suffix.count + 1 {
      rest = rest.dropLast(suffix.count)
    }
    return String(rest)
  }

  private static let loosePrefixes = [
    "全省", "全市", "全区", "全县", "全镇", "本年", "本期", "累计", "共", "开展", "举办", "组织", "发放",
  ]
  private static let looseSuffixes = ["情况", "总数", "数量", "人数", "个数", "总额", "金额", "数", "额"]
}
