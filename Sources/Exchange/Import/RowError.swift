import Core

/// Why one row of a table is refused.
public enum RowError: Error, Hashable, Sendable {
  case blank(Column)
  case tooManyCells
  /// A character that steers terminals and shows nothing.
  case controlCharacter
  /// A cell of a spreadsheet without a value, by its name (`B5`).
  case cell(String, CellFault)
  /// No such name; with the nearest ones.
  case unknownName(what: String, name: String, nearest: [String])
  /// A name that several bodies have; with what tells them apart.
  case ambiguousName(name: String, candidates: [String])
  /// No such word in a column that takes only some.
  case unknownWord(Column, word: String, allowed: [String])
  case level(RegionLevelError)
  case notAPeriod(String)
  /// A heading that may mean two periods.
  case ambiguousPeriod(String)
  case notADay(Column, String)
  case notACount(Column, String)
  case notACode(Column, String)
  /// An amount that cannot be read, with the reason.
  case amount(text: String, reason: String)
  /// Units of different families: 人次 for 人.
  case unitMismatch(given: String, expected: String)
  /// A conversion that would lose something.
  case inexactUnit(text: String, given: String, expected: String)
  /// The figure is 已核; a row that does not say so itself may not change it.
  case verified(name: String, old: String, new: String)
  /// Another row of the same import says something else.
  case contradicts(file: String, line: Int, other: String)
  /// A region cannot be above its parent.
  case rank(region: String, parent: String)
  case regionNotAllowed(String)
  case endsBeforeStart
  case nameTaken(name: String, by: String)
}

extension RowError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .blank(let column): "“\(column.rawValue)”没有填"
    case .tooManyCells: "格数比表头多；内容里有逗号的要加双引号"
    case .controlCharacter: "含有看不见的控制字符；请重新录入这一行"
    case .cell(let cell, .formulaError(let code)): "\(cell)格的公式出错（\(code)）；请改好后重发"
    case .cell(let cell, .uncomputedFormula):
      "\(cell)格是没有算出结果的公式；请用表格软件打开，保存后再导入"
    case .unknownName(let what, let name, let nearest):
      "没有\(what)“\(name)”" + Self.hint(nearest)
    case .ambiguousName(let name, let candidates):
      "“\(name)”不止一个：\(candidates.joined(separator: "、"))；请写明是哪一个"
    case .unknownWord(let column, let word, let allowed):
      "\(column.rawValue)“\(word)”不认识；可填：\(allowed.joined(separator: "、"))"
    case .level(let error): error.description
    case .notAPeriod(let text):
      "期“\(text)”读不懂；可写2025、2025H1、2025Q3、2025-06"
    case .ambiguousPeriod(let text):
      "“\(text)”说不清是本期的还是累计的；请在表头写明，如2024年1—6月、上年同期累计"
    case .notADay(let column, let text):
      "\(column.rawValue)“\(text)”不是日期；可写2026-01-15或2026年1月15日"
    case .notACount(let column, let text): "\(column.rawValue)“\(text)”应为整数"
    case .notACode(let column, let text):
      "\(column.rawValue)“\(text)”不合规则；用小写字母开头的字母、数字、点"
    case .amount(let text, let reason): "数值“\(text)”：\(reason)"
    case .unitMismatch(let given, let expected):
      "单位“\(given)”与指标单位“\(expected)”不是一类，不能换算；请核对口径"
    case .inexactUnit(let text, let given, let expected):
      "\(text)\(given)换算成\(expected)除不尽（最多四位小数）；请按\(expected)报送"
    case .verified(let name, let old, let new):
      "\(name)已核为\(old)，不能由\(new)覆盖；确需更改，请在“状态”里写“已核”"
    case .contradicts(let file, let line, let other):
      "与\(file) 第\(line)行重复而内容不同（那里是\(other)）"
    case .rank(let region, let parent): "\(region)的级别高于上级\(parent)"
    case .regionNotAllowed(let name): "“\(name)”是区域；这里要填机构"
    case .endsBeforeStart: "“止”早于“起”"
    case .nameTaken(let name, let owner): "“\(name)”已是\(owner)的名称；请换一个"
    }
  }

  private static func hint(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : "；相近的有：\(nearest.joined(separator: "、"))"
  }
}
